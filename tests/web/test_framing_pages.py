"""The pages that say what the problem is, what was settled elsewhere, and how power is shared."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from cairn.activities import actions, queries
from tests import make, make_sharing
from tests.web.components.html_checks import faults, text
from tests.web.looking import signed_in

SETTLED = {"how": "spend", "settled_on": "3 January 2026", "words": "The chairs were bought."}


def address(name: str, world: make.World, *more: str) -> str:
    return reverse(name, args=[world.programme.slug, world.activity.slug, *more])


def read(client: Client, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200
    assert faults(page.content.decode()) == []
    return text(page.content.decode())


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("state_problem", {"amina", "ben"}), ("note_settled", {"cleo"}), ("write_agreement", {"amina", "ben", "cleo"}),
        ("agreement", {"amina", "ben", "cleo", "dana", ""}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("who", ["amina", "ben", "cleo", "dana", ""])
def test_who_reaches_which_page(client: Client, world: make.World, name: str, may: set[str], who: str):
    page = signed_in(client, world, who).get(address(name, world))
    assert page.status_code == (200 if who in may else 403)
    assert faults(page.content.decode()) == []


# The problem.


@pytest.mark.parametrize("who", ["dana", ""])
def test_the_problem_stands_on_the_page_for_everybody_with_its_side_and_no_name(
    client: Client, world: make.World, who: str
):
    signed_in(client, world, who)
    assert "Nobody has put into words yet what is wrong." in read(client, address("activity", world))
    make_sharing.problem(world)
    make_sharing.problem(world, by=world.ben, words="The bell is too loud.")
    page = read(client, address("activity", world))
    assert "The bell is too loud." in page
    assert "Earlier wordings" in page
    assert "Ben" not in page
    assert "Say it in other words" not in page


def test_a_citizen_says_what_the_problem_is(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = client.post(address("state_problem", world), {"words": ""})
    assert "Write what the problem is" in page.content.decode()
    page = client.post(address("state_problem", world), {"words": "The noise sends people home."}, follow=True)
    assert "are asked whether they agree" in page.content.decode()
    assert "The noise sends people home." in read(client, address("state_problem", world))
    again = client.post(address("state_problem", world), {"words": "The noise sends people home."})
    assert "These are the words that stand here now." in again.content.decode()


# Settled elsewhere.


def test_the_page_says_first_that_it_lowers_the_level(client: Client, world: make.World):
    signed_in(client, world, "cleo")
    assert "This lowers the level" in read(client, address("note_settled", world))
    assert not queries.choices_settled(world.activity)
    client.post(address("note_settled", world), SETTLED)
    page = read(client, address("activity", world))
    assert "Settled elsewhere on Saturday 3 January 2026" in page
    assert "The chairs were bought." in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"how": ""}, "Choose what settled it."),
        ({"settled_on": "soon"}, "Enter a day like"),
        ({"settled_on": "1 January 2090"}, "That day is still to come."),
        ({"words": ""}, "Say what happened."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_comes_back(
    client: Client, world: make.World, change: dict[str, str], said: str
):
    signed_in(client, world, "cleo")
    page = client.post(address("note_settled", world), SETTLED | change)
    assert said in page.content.decode()
    assert (change.get("words", "The chairs were bought.")) in page.content.decode()
    assert not queries.choices_settled(world.activity)


def test_the_decision_owner_finds_the_way_to_say_so(client: Client, world: make.World):
    signed_in(client, world, "ben")
    assert "settled elsewhere" not in read(client, address("activity", world))
    make.card(world, decision_owner=world.ben)
    assert "Say that it was settled elsewhere" in read(client, address("activity", world))


# The agreement.


def test_before_the_first_text_the_page_says_what_it_is_for(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = read(client, address("agreement", world))
    assert "No agreement yet" in page
    assert "Write a first text" in page
    assert "Nothing is agreed yet." in read(client, address("activity", world))


def test_both_sides_agree_on_the_page_and_nobody_is_named(client: Client, world: make.World):
    signed_in(client, world, "amina")
    client.post(address("write_agreement", world), make_sharing.AGREEMENT)
    text_ = queries.agreements(world.activity)[0].agreement
    assert "waiting for both sides to agree" in read(client, address("agreement", world))
    assert "Agree to this for your side?" in read(client, address("agree", world, text_.ref))
    client.post(address("agree", world, text_.ref))
    page = read(client, address("agreement", world))
    assert "Your side has agreed to this text already." in page
    assert "has not agreed yet" in page
    signed_in(client, world, "ben")
    client.post(address("agree", world, text_.ref))
    page = read(client, address("agreement", world))
    assert "Both sides stand behind this. It has to be renewed by both sides by" in page
    client.logout()
    page = read(client, address("agreement", world))
    assert "Amina" not in page
    assert "Fire rules: the law decides." in page
    assert "Citizens and staff have an agreement." in read(client, address("activity", world))


def test_an_agreement_that_lapsed_says_so_and_is_renewed_side_by_side(client: Client, world: make.World):
    long_ago = make.day(-3000)
    text_ = make_sharing.agreed(world, make_sharing.agreement(world, at=long_ago), at=long_ago)
    signed_in(client, world, "amina")
    assert "This agreement stood until" in read(client, address("agreement", world))
    assert "has not been renewed" in read(client, address("activity", world))
    client.post(address("renew_agreement", world, text_.ref))
    assert "This agreement stood until" in read(client, address("agreement", world))
    signed_in(client, world, "ben")
    client.post(address("renew_agreement", world, text_.ref))
    page = read(client, address("agreement", world))
    assert "Both sides stand behind this." in page
    assert "renewed on" in page


def test_a_new_text_starts_from_the_last_one_and_leaves_it_standing(client: Client, world: make.World):
    make_sharing.agreed(world, make_sharing.agreement(world))
    signed_in(client, world, "ben")
    assert "Fire rules: the law decides." in read(client, address("write_agreement", world))
    client.post(address("write_agreement", world), make_sharing.AGREEMENT | {"money": "£9,000."})
    page = read(client, address("agreement", world))
    assert page.index("£2,000") < page.index("£9,000")


def test_an_unfinished_text_comes_back(client: Client, world: make.World):
    signed_in(client, world, "amina")
    page = client.post(address("write_agreement", world), make_sharing.AGREEMENT | {"not_shared": ""}).content.decode()
    assert "Say what is not shared and why" in page
    assert "Everything about the quiet corner." in page
    assert queries.agreements(world.activity) == []


def test_an_ended_activity_shows_what_stood(client: Client, world: make.World):
    make_sharing.agreed(world, make_sharing.agreement(world))
    actions.end_activity(world.activity, by=world.cleo, at=make.day(1))
    signed_in(client, world, "amina")
    assert "Both sides stood behind this when the work ended." in read(client, address("agreement", world))
    assert "Both sides stood behind an agreement." in read(client, address("activity", world))
