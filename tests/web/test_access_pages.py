"""The pages on which people say what they need to join in, and ask for formats."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities import actions, queries
from tests import make, make_sharing
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in


def address(name: str, world: make.World, *more: str) -> str:
    return reverse(name, args=[world.programme.slug, world.activity.slug, *more])


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return text(page.content.decode())


@pytest.mark.parametrize("name", ["needs", "state_need", "ask_format"])
@pytest.mark.parametrize(("who", "answer"), [("cleo", 200), ("amina", 200), ("ben", 200), ("dana", 200), ("", 403)])
def test_whoever_is_signed_in_can_say_what_they_need(
    client: Client, world: make.World, name: str, who: str, answer: int
):
    page = signed_in(client, world, who).get(address(name, world))
    assert page.status_code == answer
    assert faults(page.content.decode()) == []


@pytest.mark.parametrize("name", ["need", "answer_need", "accept_need", "decline_need", "state_need_again"])
@pytest.mark.parametrize("who", ["ben", "dana"])
def test_for_everybody_else_a_need_is_not_there(client: Client, world: make.World, name: str, who: str):
    need = make_sharing.answered(world, make_sharing.need(world))
    assert signed_in(client, world, who).get(address(name, world, need.ref)).status_code == 404
    assert client.post(address(name, world, need.ref), {"words": "x"}).status_code == 404


def test_a_need_goes_from_its_owner_to_those_who_lead_and_back(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = client.post(address("state_need", world), {"words": "A chair with arms."}, follow=True)
    assert "They owe you an answer." in page.content.decode()
    (need,) = queries.needs_of(world.amina)
    assert "Open. An answer is owed to you." in read(client, "/me/about")
    signed_in(client, world, "cleo")
    assert "Somebody said what they need to join in." in read(client, "/me")
    assert "A chair with arms." in read(client, address("needs", world))
    client.post(address("answer_need", world, need.ref), {"words": "It is there."})
    assert "Nothing waits for an answer." in read(client, address("needs", world))
    signed_in(client, world, "amina")
    assert "Does it work for you?" in read(client, "/me")
    assert "It is there." in read(client, address("need", world, need.ref))
    client.post(address("decline_need", world, need.ref), {"words": "It wobbles."})
    assert "A new answer is owed to you." in read(client, address("need", world, need.ref))
    signed_in(client, world, "cleo")
    assert "It wobbles." in read(client, address("needs", world))
    assert "It wobbles." in read(client, address("answer_need", world, need.ref))
    client.post(address("answer_need", world, need.ref), {"words": "Another one came."})
    signed_in(client, world, "amina")
    assert "Does it work for you now?" in read(client, address("accept_need", world, need.ref))
    client.post(address("accept_need", world, need.ref))
    assert "It works for you, as you said on" in read(client, "/me/about")
    client.post(address("state_need_again", world, need.ref))
    assert "Open. An answer is owed to you." in read(client, "/me/about")


@pytest.mark.parametrize("who", ["ben", "dana", ""])
@pytest.mark.parametrize("page", ["activity", "record", "mountain", "people_in"])
def test_nobody_else_reads_of_it_anywhere(client: Client, world: make.World, page: str, who: str):
    make_sharing.need(world, words="A chair with arms.")
    make_sharing.format_asked(world, format_name="other", words="Makaton")
    signed_in(client, world, who)
    words = read(client, address(page, world))
    assert "A chair with arms." not in words
    assert "Makaton" not in words


def test_the_record_tells_of_a_need_without_its_owner(client: Client, world: make.World):
    make_sharing.need(world)
    words = read(client, address("record", world))
    assert "Someone said what they need to join in. What it is stays private." in words


def test_one_who_leads_sees_their_own_needs_and_those_of_others_apart(client: Client, world: make.World):
    make_sharing.need(world, by=world.cleo, words="A late start.")
    signed_in(client, world, "cleo")
    page = read(client, address("needs", world))
    assert page.count("A late start.") >= 2


def test_the_empty_page_says_what_will_be_here(client: Client, world: make.World):
    signed_in(client, world, "dana")
    page = read(client, address("needs", world))
    assert "You have not said that you need anything." in page
    assert "Waiting for your answer" not in page


@pytest.mark.parametrize(
    ("page", "sent", "said"),
    [
        ("state_need", {"words": " "}, "Write what you need"),
        ("state_need", {"words": "x" * 1001}, "1000"),
        ("ask_format", {"words": "x"}, "Choose the format you need"),
        ("ask_format", {"format_name": "other", "words": ""}, "Say in your own words"),
        ("ask_format", {"format_name": "text"}, "Select a valid choice"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_comes_back(
    client: Client, world: make.World, page: str, sent: dict[str, str], said: str
):
    make.invitation(world)
    signed_in(client, world, "amina")
    answer = client.post(address(page, world), sent)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    if "x" in sent.get("words", ""):
        assert sent["words"] in answer.content.decode()
    assert not queries.needs_of(world.amina)
    assert not queries.formats_asked_by(world.amina)


def test_a_format_is_asked_for_and_comes_out(client: Client, world: make.World):
    make.invitation(world)
    signed_in(client, world, "dana")
    page = read(client, address("ask_format", world))
    assert "Large print" in page
    assert "Easy Read" not in page
    client.post(address("ask_format", world), {"format_name": "other", "words": "Makaton"})
    assert "Makaton It is not out yet. It is owed to you." in read(client, address("needs", world))
    signed_in(client, world, "cleo")
    assert "Somebody asked for the explanation in another format: Makaton." in read(client, "/me")
    assert "Makaton" in read(client, address("needs", world))
    assert "Makaton (asked for)" in read(client, address("add_format", world))
    client.post(address("add_format", world), {"format_name": "other"})
    assert "Another format somebody asked for" in read(client, address("activity", world))
    signed_in(client, world, "dana")
    assert "Makaton It is out now." in read(client, address("needs", world))


def test_before_the_invitation_the_lead_is_told_to_publish_it_first(client: Client, world: make.World):
    make_sharing.format_asked(world)
    signed_in(client, world, "cleo")
    assert "Publish the invitation first" in read(client, address("needs", world))


def test_an_ended_activity_takes_no_new_needs_and_says_so(client: Client, world: make.World):
    actions.end_activity(world.activity, by=world.cleo, at=make.day(1))
    signed_in(client, world, "amina")
    assert "This activity has ended." in read(client, address("needs", world))
    assert client.post(address("state_need", world), {"words": "Breaks."}).status_code == 403
