"""An option and what is said beside it can be reported like other words, and goes from every page once it is hidden."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.explore import actions, may, queries
from cairn.web.contents import moderated
from tests import make, make_moderation, make_options
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db
SAID = "Mrs Nightingale of ward nine sleeps at her desk"
KINDS = ("option", "denial", "influence", "reality_answer")
PEOPLE = ("amina", "ben", "dana", "")


def at(name: str, *refs: str) -> str:
    return reverse(name, args=["waiting-well", "quiet-corner", *refs])


def said(world: make.World, kind: str) -> Any:
    """Something of this kind that names a person, and the option it stands at."""
    (option,) = make_options.written(world)
    words = make.contribution(world)
    if kind == "option":
        parts = dict.fromkeys(("words", "why", "cost", "changes"), SAID)
        return actions.edit_option(option, by=world.ben, at=make.day(3), title=SAID, **parts), option
    if kind == "denial":
        ground = make_options.ground(world, option, words)
        return actions.deny_ground(ground, by=world.amina, at=make.day(3), why=SAID), option
    if kind == "influence":
        return actions.claim_influence(words, by=world.ben, at=make.day(3), words=SAID, option=option), option
    check = make_options.check(option, by=world.amina)
    return actions.answer_reality(check, by=world.ben, at=make.day(4), words=SAID), option


def pages(world: make.World, option: Any) -> list[str]:
    """Every page on which the words could stand."""
    (words,) = world.activity.contributions.all()[:1] or (None,)
    return [
        at("option", option.ref), at("explore"), at("option_history", option.ref), at("record"),
        reverse("search") + "?q=Nightingale", *([at("contribution", words.ref)] if words else []),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_once_two_people_hid_it_nobody_reads_it_on_any_page(client: Client, world: make.World, kind: str):
    thing, option = said(world, kind)
    address = at("report_words", kind, thing.ref)
    assert address in client.get(at("option", option.ref)).content.decode()
    assert client.get(address).status_code == 200
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    found = moderated.found(world.activity, kind, thing.ref)
    assert SAID in found.words
    make_moderation.hidden(found.thing, by=eyes, at=make.day(5))
    for name in PEOPLE:
        reader = signed_in(Client(), world, name)
        for page in pages(world, option):
            assert SAID not in reader.get(page).content.decode(), (name, page)
    author = "amina" if kind in {"denial", "option"} else "ben"
    theirs = signed_in(Client(), world, author).get(at("option", option.ref)).content.decode()
    assert at("moderated_words", kind, thing.ref) in theirs
    assert SAID in signed_in(Client(), world, author).get(at("moderated_words", kind, thing.ref)).content.decode()


def test_a_hidden_option_stands_on_the_ballot_without_its_words(client: Client, world: make.World):
    thing, option = said(world, "option")
    other = actions.write_option(world.activity, by=world.amina, at=make.day(4), title="A bell", words="A bell.")
    now = timezone.now()
    decision = make.decision(world, [option, other], at=now - timedelta(hours=1))
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    make_moderation.hidden(moderated.found(world.activity, "option", thing.ref).thing, by=eyes, at=now)
    for name in ("decision", "cast_ballot"):
        page = signed_in(client, world, "amina").get(at(name, decision.ref)).content.decode()
        assert SAID not in page
        assert "An option out of sight" in page


def test_nobody_changes_a_hidden_option_over_the_words_that_were_left_out(world: make.World):
    thing, option = said(world, "option")
    eyes = (make_moderation.moderator(world, "Mo"), make_moderation.moderator(world, "Nia"))
    make_moderation.hidden(moderated.found(world.activity, "option", thing.ref).thing, by=eyes, at=make.day(5))
    hidden = queries.option(world.activity, option.ref)
    for deed in (may.edit_option, may.merge_into_another, may.take_out_part):
        assert "out of sight" in deed(world.ben, hidden).reason
    actions.drop_option(hidden, by=world.ben, at=make.day(6), why="It names somebody.")
    option.refresh_from_db()
    assert (option.title, option.words) == (SAID, SAID)


@pytest.mark.parametrize("kind", ["option", "denial"])
def test_staff_alone_do_not_hide_what_a_citizen_wrote_or_meant(world: make.World, kind: str):
    thing, _option = said(world, kind)
    found = moderated.found(world.activity, kind, thing.ref)
    assert found.thing.needs_a_citizens_eye
    assert found.thing.author == world.amina
