"""The pages that prepare an activity, take it along its path, and end it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities import queries
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

CARD = {
    "to_decide": "What the corner looks like.", "who_decides": "This group, together.", "decide_by_on": "1 June 2027",
    "promised_level": "6",
}  # fmt: skip
INVITATION = {
    "purpose": "Make waiting calmer.", "time_asked": "Three meetings", "what_people_get": "Your costs.",
    "free_to_leave": "Leave at any time.", "explanation": "We have no plan yet.", "formats": ["text"],
}  # fmt: skip
LED = ("publish_card", "publish_invitation", "end_activity", "withdraw_activity")


def address(name: str, world: make.World, *more: str) -> str:
    return reverse(name, args=[world.programme.slug, world.activity.slug, *more])


def now(world: make.World):
    """The activity as the database has it."""
    return queries.activity(world.programme.slug, world.activity.slug)


@pytest.mark.parametrize("name", LED)
@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 403), ("ben", 403), ("dana", 403), ("", 403)])
def test_who_leads_the_work_prepares_and_ends_it(client: Client, world: make.World, name: str, who: str, answer: int):
    page = signed_in(client, world, who).get(address(name, world))
    assert page.status_code == answer
    assert faults(page.content.decode()) == []


def test_cleo_publishes_the_card_and_the_invitation_and_a_further_format(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    for name, words in (
        ("publish_card", CARD),
        ("publish_invitation", INVITATION),
        ("add_format", {"format_name": "bsl"}),
    ):
        assert client.post(address(name, world), words).url == address("activity", world)
    card, invitation = queries.card(world.activity), queries.invitation(world.activity)
    assert card is not None
    assert card.promised_level == 6
    assert invitation is not None
    assert invitation.formats == ["bsl", "text"]
    assert faults(client.get(address("activity", world)).content.decode()) == []


def test_what_was_typed_comes_back_with_the_error(client: Client, world: make.World):
    page = signed_in(client, world, "cleo").post(address("publish_card", world), CARD | {"decide_by_on": "soon"})
    assert "What the corner looks like." in page.content.decode()
    assert "Enter a day like" in page.content.decode()
    assert queries.card(world.activity) is None


def test_leaving_asks_once_more_and_then_is_done(client: Client, world: make.World):
    signed_in(client, world, "amina")
    asked = client.get(address("leave_activity", world)).content.decode()
    assert "Leave this activity?" in asked
    assert queries.participant(world.amina, world.activity) is not None
    assert client.post(address("leave_activity", world)).url == address("activity", world)
    assert queries.participant(world.amina, world.activity) is None


def test_the_path_goes_on_when_it_may_and_back_to_what_was_passed(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    refused = client.post(address("advance", world))
    assert refused.status_code == 403
    make.at_stage(world, "explore")
    assert "Go back to “Listen”?" in client.get(address("step_back", world, "listen")).content.decode()
    client.post(address("step_back", world, "listen"))
    assert now(world).is_at("listen")
    assert client.get(address("step_back", world, "decide")).status_code == 403
    assert client.get(address("step_back", world, "nowhere")).status_code == 404


def test_an_activity_that_has_ended_says_why_nothing_can_be_added(client: Client, world: make.World):
    signed_in(client, world, "cleo").post(address("end_activity", world))
    assert not now(world).is_open
    assert "has ended" in client.get(address("publish_card", world)).content.decode()
