"""The pages about oneself, and being somebody else in the demo."""

import pytest
from django.test import Client

from cairn.people import actions, queries
from tests import make
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in


def test_my_page_asks_nobody_to_sign_in_first(client: Client, world: make.World) -> None:
    assert client.get("/me")["Location"] == "/sign-in/login/"
    for page in ("/me/words", "/me/about"):
        assert client.get(page).status_code == 403


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana"])
def test_my_page_shows_my_own_address_and_no_other(client: Client, world: make.World, name: str) -> None:
    page = signed_in(client, world, name).get("/me/about").content.decode()
    assert faults(page) == []
    assert f"{name}@example.org" in page
    assert page.count("@example.org") == 1


def test_my_page_says_what_became_of_what_i_said(client: Client, world: make.World) -> None:
    make.contribution(world, at=make.day(1))
    page = signed_in(client, world, "amina").get("/me/words").content.decode()
    assert "It is owed to you" in page or "owed to you" in page


def test_a_name_is_changed_and_an_empty_one_is_asked_for_again(client: Client, world: make.World) -> None:
    signed_in(client, world, "amina")
    assert "Enter the name people should see." in client.post("/me/name", {"name": " ", "label": "x"}).content.decode()
    client.post("/me/name", {"name": "Mina", "label": "carer"})
    assert "Mina, carer" in client.get("/me/about").content.decode()


def test_saying_where_one_works_changes_the_side_and_says_so(client: Client, world: make.World) -> None:
    from cairn.activities import queries as activities

    signed_in(client, world, "amina")
    page = client.post("/me/work", {"organisation": world.organisation.pk}, follow=True).content.decode()
    assert "you are on the staff side" in page
    participant = activities.participant(world.amina, world.activity)
    assert participant is not None
    assert participant.side == "staff"
    client.post(f"/me/work/{world.organisation.slug}/end")
    assert not queries.employers_of(world.amina, on=make.day(400).date()).exists()


def test_in_the_demo_anybody_is_one_of_the_four_with_one_click(client: Client, settings, world: make.World) -> None:
    settings.DEMO = True
    eve = actions.introduce(email="eve@example.org", name="Eve", at=make.MONDAY, is_persona=True)
    assert client.post("/demo/be", {"person": eve.ref, "next": "/glossary"})["Location"] == "/glossary"
    assert "Hello, Eve" in client.get("/me").content.decode()
    assert client.post("/demo/be", {"person": world.amina.ref}).status_code == 404


def test_outside_the_demo_nobody_is_somebody_else(client: Client, world: make.World) -> None:
    eve = actions.introduce(email="eve@example.org", name="Eve", at=make.MONDAY, is_persona=True)
    assert client.post("/demo/be", {"person": eve.ref}).status_code == 404
