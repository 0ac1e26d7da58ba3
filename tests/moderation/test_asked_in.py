"""Where every moderator has acted before, the lot asks somebody else in: no appeal is left without anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.moderation import actions, may, queries
from cairn.moderation.models import Appeal
from cairn.moderation.things import Thing
from cairn.notify.news import news_of
from cairn.people import actions as people
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from tests import make, make_moderation, make_reflections

TODAY = make.MONDAY.date()
AFTER = make.day(8)  # the five working days have gone by


def joined(world: make.World, name: str, *, works: bool = False) -> Person:
    """Somebody more who takes part: a citizen, or with `works` one of the staff."""
    person = make.person(name)
    if works:
        people.state_employment(world.organisation, by=person, at=make.MONDAY)
    programmes.join(world.programme, by=person, at=make.MONDAY)
    activities.join(world.activity, by=person, at=make.MONDAY)
    return person


@pytest.fixture
def thing(world: make.World) -> Thing:
    """Amina's words, hidden by the only two moderators, Cleo and Mo; she has appealed."""
    thing = make_moderation.thing_of(make.contribution(world))
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    make_moderation.appealed(thing)
    return thing


def could_be_asked(thing: Thing) -> set[str]:
    case = queries.case_of(thing.ref)
    assert case
    return {one.name for one in queries.to_ask_in(thing, case, on=TODAY)}


def test_the_lot_asks_a_citizen_who_has_nothing_to_do_with_it_and_they_decide(world: make.World, thing: Thing):
    noor = joined(world, "Noor")
    assert could_be_asked(thing) == {"Noor"}  # not Amina, who wrote it, nor Ben, who is staff
    appeal = actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=7)
    assert appeal.asked == noor
    assert may.see_words(noor, thing, is_shown=False)
    with pytest.raises(Refused, match="acted here before"):
        actions.decide_appeal(thing, by=world.cleo, at=make.MONDAY, is_granted=False, words="No.")
    actions.decide_appeal(thing, by=noor, at=make.day(1), is_granted=True, words="Nobody can be known by it.")
    assert not queries.is_hidden(thing.kind, thing.ref, on=make.day(1).date())
    assert not may.see_words(noor, thing, is_shown=True)
    assert not may.moderate(noor, world.programme)


def test_each_of_those_who_can_be_asked_can_be_drawn(world: make.World, thing: Thing):
    for name in ("Noor", "Olu", "Pia"):
        joined(world, name)
    case = queries.case_of(thing.ref)
    assert case
    drawn = [queries.to_ask_in(thing, case, on=TODAY)[lot % 3].name for lot in range(3)]
    assert set(drawn) == could_be_asked(thing) == {"Noor", "Olu", "Pia"}


def test_whoever_reported_or_is_written_about_is_not_drawn(world: make.World, thing: Thing):
    noor, olu = joined(world, "Noor"), joined(world, "Olu")
    other = make_moderation.thing_of(make.contribution(world))
    make_moderation.reported(other, by=noor)
    make_moderation.hidden(other, by=(world.cleo, make_moderation.moderator(world, "Nia")))
    make_moderation.appealed(other)
    assert could_be_asked(other) == {"Olu"}
    assert could_be_asked(replace(other, about=frozenset({olu.pk}))) == {"Ben"}  # no citizen is left to be asked


def test_without_a_citizen_to_ask_staff_are_asked_and_without_anybody_moderators_of_another_programme(
    world: make.World, thing: Thing
):
    assert could_be_asked(thing) == {"Ben"}
    programmes.open_programme(
        by=world.dana, organisation=world.organisation, title="Home", slug="home", purpose="Care.", at=make.MONDAY
    )
    activities.leave(world.activity, by=world.ben, at=make.MONDAY)
    assert could_be_asked(thing) == {"Dana"}
    actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0)
    appeal = Appeal.objects.get()
    assert queries.decider(appeal).role == "elsewhere"
    assert may.decide_appeal(world.dana, thing)


def test_with_nobody_at_all_it_says_what_to_do(world: make.World, thing: Thing):
    activities.leave(world.activity, by=world.ben, at=make.MONDAY)
    with pytest.raises(Refused, match="give somebody new the role of a moderator"):
        actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0)
    new = make_moderation.moderator(world, "Nia")
    assert may.decide_appeal(new, thing)


def test_while_a_moderator_is_new_to_it_nobody_is_asked_until_the_day_has_gone_by(world: make.World, thing: Thing):
    joined(world, "Noor")
    make_moderation.moderator(world, "Nia")
    with pytest.raises(Refused, match="Nobody else has to be asked"):
        actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0)
    actions.ask_in(thing, by=world.cleo, at=AFTER, lot=0)


def test_what_follows_for_moderators_does_not_tell_who_of_them_reported(world: make.World, thing: Thing):
    nia = make_moderation.moderator(world, "Nia")
    other = make_moderation.thing_of(make.contribution(world))
    make_moderation.reported(other, by=nia)
    make_moderation.hidden(other, by=(world.cleo, make_moderation.moderator(world, "Olu")))
    make_moderation.appealed(other)
    for one in (thing, other):
        case = queries.case_of(one.ref)
        assert case
        assert queries.has_a_new_eye(case)


def test_one_person_at_a_time_and_whoever_passes_on_is_not_asked_again(world: make.World, thing: Thing):
    noor, olu = joined(world, "Noor"), joined(world, "Olu")
    first = actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0).asked
    with pytest.raises(Refused, match="Somebody is asked already"):
        actions.ask_in(thing, by=world.cleo, at=make.day(1), lot=0)
    actions.decline_appeal(thing, by=first, at=make.day(1))
    assert not may.decide_appeal(first, thing)
    assert not may.see_words(first, thing, is_shown=True)
    second = actions.ask_in(thing, by=world.cleo, at=make.day(1), lot=0).asked
    assert {first, second} == {noor, olu}
    with pytest.raises(Refused, match="Somebody is asked already"):
        actions.ask_in(thing, by=world.cleo, at=AFTER, lot=0)  # the days are counted from when they were asked
    third = actions.ask_in(thing, by=world.cleo, at=make.day(10), lot=0).asked
    assert third == world.ben
    assert set(Appeal.objects.get().passed_on_by.all()) == {noor, olu}
    actions.decide_appeal(thing, by=third, at=make.day(11), is_granted=False, words="They can be known.")
    assert not Appeal.objects.get().passed_on_by.exists()


@pytest.mark.parametrize(
    ("name", "may_ask"), [("amina", False), ("ben", False), ("cleo", True), ("dana", False), ("", False)]
)
def test_who_has_it_drawn(world: make.World, thing: Thing, name: str, *, may_ask: bool):
    verdict = may.ask_in(getattr(world, name) if name else None, thing, on=TODAY)
    assert bool(verdict) is may_ask
    assert verdict or verdict.reason


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana"])
def test_nobody_says_no_or_decides_for_whoever_was_asked(world: make.World, thing: Thing, name: str):
    joined(world, "Noor")
    actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0)
    assert not may.decline_appeal(getattr(world, name), thing)
    assert not may.decide_appeal(getattr(world, name), thing)


def test_the_record_says_who_had_it_drawn_and_never_who_was_asked_or_passed_on(world: make.World, thing: Thing):
    noor = joined(world, "Noor")
    actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0)
    actions.decline_appeal(thing, by=noor, at=make.MONDAY)
    asked, declined = [
        one for one in ledger.entries(world.chain) if one.kind.startswith("moderation.words.decider")
    ]  # fmt: skip
    assert (asked.mark, asked.data) == (world.cleo.mark_in(world.chain), {"kind": "contribution"})
    assert (declined.mark, declined.side) == ("", "system")


def test_whoever_is_asked_hears_of_it_and_reads_no_words_in_the_letter(world: make.World, thing: Thing):
    noor = joined(world, "Noor")
    actions.ask_in(thing, by=world.cleo, at=make.day(1), lot=0)
    [line] = news_of(noor, since=make.MONDAY, until=make.day(2))
    assert "You are asked to decide" in line.words
    assert "chairs" not in line.words


def test_about_words_of_a_programme_somebody_is_asked_who_takes_part_in_one_of_its_activities(world: make.World):
    noor = joined(world, "Noor")
    thing = make_moderation.thing_of(make_reflections.reflection(world), "reflection")
    make_moderation.hidden(thing, by=(world.cleo, make_moderation.moderator(world)))
    make_moderation.appealed(thing)
    assert actions.ask_in(thing, by=world.cleo, at=make.MONDAY, lot=0).asked == noor
    actions.decide_appeal(thing, by=noor, at=make.MONDAY, is_granted=True, words="It may stand.")


def test_until_when_the_author_waits_and_for_whom(world: make.World, thing: Thing):
    waiting = Appeal.objects.select_related("hiding__case").get()
    assert queries.decider(waiting) == queries.Decider("nobody", make.day(7).date())
    joined(world, "Noor")
    actions.ask_in(thing, by=world.cleo, at=make.day(2), lot=0)
    waiting = Appeal.objects.select_related("hiding__case").get()
    assert queries.decider(waiting) == queries.Decider("taking part", make.day(9).date())
