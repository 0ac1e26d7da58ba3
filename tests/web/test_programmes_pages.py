"""The pages of programmes: joining, leaving, opening one and making it public."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities import actions as activities
from cairn.programmes import actions, queries
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in


def address(name: str, world: make.World) -> str:
    return reverse(name, args=[world.programme.slug])


def unpublished(world: make.World):
    return actions.open_programme(
        by=world.cleo, organisation=world.organisation, title="Not yet", slug="not-yet", purpose="To be seen later.",
        at=make.MONDAY,
    )  # fmt: skip


def test_what_has_ended_says_so_on_the_programmes_mountain(client: Client, world: make.World):
    assert "now: Listen" in client.get("/p/waiting-well").content.decode()
    activities.end_activity(world.activity, by=world.cleo, at=make.day(9))
    page = client.get("/p/waiting-well").content.decode()
    assert "now: Listen" not in page
    assert "Ended." in page


@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana", ""])
def test_everybody_reads_a_public_programme(client: Client, world: make.World, who: str):
    signed_in(client, world, who)
    for page in (client.get("/"), client.get(address("programme", world))):
        assert page.status_code == 200
        assert world.programme.title in page.content.decode()
        assert faults(page.content.decode()) == []


@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 403), ("", 403)])
def test_a_programme_that_is_not_public_is_for_its_members(client: Client, world: make.World, who: str, answer: int):
    found = unpublished(world)
    assert signed_in(client, world, who).get(reverse("programme", args=[found.slug])).status_code == answer
    assert (found.title in client.get("/").content.decode()) is (answer == 200)


def test_cleo_makes_a_programme_public_after_one_more_question(client: Client, world: make.World):
    publish = reverse("publish_programme", args=[unpublished(world).slug])
    asked = signed_in(client, world, "cleo").get(publish).content.decode()
    assert "Make this programme public?" in asked
    assert not queries.programme("not-yet").is_public
    assert client.post(publish).url == reverse("programme", args=["not-yet"])
    assert queries.programme("not-yet").is_public


def test_dana_joins_and_leaves(client: Client, world: make.World):
    signed_in(client, world, "dana")
    assert "Join Waiting well?" in client.get(address("join_programme", world)).content.decode()
    client.post(address("join_programme", world))
    assert queries.membership(world.dana, world.programme) is not None
    assert "Leave Waiting well?" in client.get(address("leave_programme", world)).content.decode()
    client.post(address("leave_programme", world))
    assert queries.membership(world.dana, world.programme) is None


def test_who_is_not_signed_in_is_told_to_sign_in_first(client: Client, world: make.World):
    refused = client.post(address("join_programme", world))
    assert refused.status_code == 403
    assert "Sign in first" in refused.content.decode()
