"""From rows to the programme of the solver and back: nothing is lost on the way, and the verifier has the last word."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings

from cairn.background import timetables
from cairn.core import timetable as core
from cairn.events import actions, queries
from cairn.events.laying_out import clock
from cairn.events.models import (
    Absence,
    Event,
    EventDay,
    InterpreterTeams,
    Placement,
    Room,
    RoomClosure,
    Slot,
    Track,
)
from tests import make, make_timetables
from tests.core.timetable.programmes import programmes

NEEDS = {"loop": "hearing_loop", "step-free": "step_free"}
pytestmark = pytest.mark.django_db


def test_rows_become_a_programme_whose_names_are_references(world: make.World):
    event = make_timetables.ready(world, 1)
    here = queries.timetable(event)
    [session] = here.programme.sessions
    assert session.people == {world.amina.ref}
    assert session.is_citizen_led
    assert [(slot.start, slot.is_good) for slot in here.programme.slots] == [
        (600, True), (660, True), (780, False), (840, False),
    ]  # fmt: skip
    assert [(one.start, one.length) for one in here.programme.breaks] == [(720, 60)]
    assert [room.capacity for room in here.programme.rooms] == [40, 12]
    assert here.plan == {}


def test_speakers_without_an_account_are_one_person_where_they_have_one_name(world: make.World):
    event = make_timetables.ready(world, 2)
    one, two = queries.taken(event)
    for session in (one, two):
        make_timetables.speaker(session, None, name="Wanda of the Choir")
        make_timetables.put(world, session, "10:00", "Hall" if session == one else "Attic")
    broken = [one for one in queries.timetable(event).broken if one.rule == core.Rule.PERSON]
    assert len(broken) == 2  # Amina and Wanda
    assert not any("Wanda" in each.of for each in broken)


def test_whoever_left_and_what_was_cancelled_binds_nobody(world: make.World):
    event = make_timetables.ready(world, 2)
    one, two = queries.taken(event)
    for session, room in ((one, "Hall"), (two, "Attic")):
        make_timetables.put(world, session, "10:00", room)
    two.speakers.update(left_at=make.day(2))
    assert make_timetables.rules_broken(event) == set()
    one.cancelled_at = make.day(2)
    one.save()
    assert list(make_timetables.stands(event)) == [two.title]


@settings(max_examples=6, derandomize=True)
@given(programme=programmes())
def test_any_programme_goes_into_rows_and_comes_out_the_same_and_its_timetable_with_it(
    world: make.World, programme: core.Programme
):
    with transaction.atomic():
        wanted = _that_rows_can_hold(programme)
        event = _rows(world, wanted)
        here = queries.timetable(event)
        assert replace(here.programme, earlier=wanted.earlier) == _as_rows_say_it(wanted, world)
        assert here.plan == {name: one for name, one in wanted.earlier.items() if _is_there(wanted, name, one)}
        run = actions.ask_for_timetable(event, by=world.cleo, at=make.day(2), seconds=20)
        timetables.make.func(run.pk)
        run.refresh_from_db()
        after = queries.timetable(event)
        if run.finding in {core.Finding.BEST, core.Finding.FOUND}:
            assert core.broken(after.programme, after.plan) == []
        else:
            assert run.finding == core.Finding.IMPOSSIBLE
            assert queries.shortages_of(run) or all(one.rules for one in queries.collisions_of(run))
            assert queries.shortages_of(run) or queries.collisions_of(run)
        transaction.set_rollback(True)


def _that_rows_can_hold(programme: core.Programme) -> core.Programme:
    """The same with lengths in minutes, breaks that begin with no slot, and nobody leading what has nobody in it."""
    starts = {(slot.day, slot.start) for slot in programme.slots}
    return replace(
        programme,
        sessions=tuple(
            replace(
                one,
                slots=1,
                minutes=one.minutes or 50 * one.slots,
                is_citizen_led=one.is_citizen_led and bool(one.people),
            )
            for one in programme.sessions
        ),
        breaks=tuple(one for one in programme.breaks if (one.day, one.start) not in starts),
    )


def _as_rows_say_it(programme: core.Programme, world: make.World) -> core.Programme:
    """The programme with our names: of people, features, kinds of interpreter and days."""
    people = {"Amina": world.amina.ref, "Ben": world.ben.ref, "Cleo": world.cleo.ref, "Dana": world.dana.ref}
    there = sorted({one for session in programme.sessions for one in session.people})
    teams = {slot: number for slot, number in programme.interpreters["BSL"].items() if number}
    return replace(
        programme,
        slots=tuple(replace(one, day=_on(one.day).toordinal()) for one in programme.slots),
        breaks=tuple(replace(one, day=_on(one.day).toordinal()) for one in programme.breaks),
        rooms=tuple(replace(one, features=frozenset(NEEDS[each] for each in one.features)) for one in programme.rooms),
        sessions=tuple(
            replace(
                one,
                people=frozenset(people[each] for each in one.people),
                needs=frozenset(NEEDS[each] for each in one.needs),
                interpreters=frozenset(["sign"] * bool(one.interpreters)),
            )
            for one in programme.sessions
        ),
        away={people[one]: frozenset(programme.away.get(one, ())) for one in there},
        interpreters={"sign": teams, "captions": {}, "spoken": {}},
        pins={name: pin for name, pin in programme.pins.items() if pin != core.Pin()},
    )


def _is_there(programme: core.Programme, name: str, place: core.Place) -> bool:
    return name in {one.name for one in programme.sessions} and place.room in {one.name for one in programme.rooms}


def _rows(world: make.World, programme: core.Programme) -> Event:
    event = make_timetables.event(world)
    days = {day: EventDay.objects.create(event=event, on=_on(day)) for day in (1, 2)}
    slots = {
        one.name: Slot.objects.create(
            day=days[one.day], starts=clock(one.start), minutes=one.length, is_good=one.is_good, ref=one.name
        )
        for one in programme.slots
    }
    for pause in programme.breaks:
        Slot.objects.create(
            day=days[pause.day], starts=clock(pause.start), minutes=pause.length, break_title="Tea", ref=pause.name
        )
    rooms = {
        one.name: Room.objects.create(
            event=event,
            name=one.name,
            capacity=one.capacity,
            ref=one.name,
            position=at,
            features=[NEEDS[each] for each in one.features],
        )
        for at, one in enumerate(programme.rooms)
    }
    for one in programme.rooms:
        for name in one.closed:
            RoomClosure.objects.create(room=rooms[one.name], slot=slots[name])
    people = {"Amina": world.amina, "Ben": world.ben, "Cleo": world.cleo, "Dana": world.dana}
    for person, away in programme.away.items():
        for name in away:
            Absence.objects.create(event=event, person=people[person], slot=slots[name])
    for name, teams in programme.interpreters.get("BSL", {}).items():
        if teams:
            InterpreterTeams.objects.create(slot=slots[name], kind="sign", teams=teams)
    track = Track.objects.create(event=event, title="care", ref="care")
    for session in programme.sessions:
        pin = programme.pins.get(session.name, core.Pin())
        place = programme.earlier.get(session.name)
        made = make_timetables.session(
            event, title=session.name, minutes=session.minutes, size=session.size, ref=session.name,
            track=track if session.track else None, needs=[NEEDS[one] for one in session.needs],
            interpreting=["sign"] * bool(session.interpreters),
        )  # fmt: skip
        for person in session.people:
            make_timetables.speaker(made, people[person], side="citizen" if session.is_citizen_led else "staff")
        Placement.objects.create(
            proposal=made, slot=slots.get(place.slot) if place else None, room=rooms.get(place.room) if place else None,
            pinned_slot=slots.get(pin.slot), pinned_room=rooms.get(pin.room),
        )  # fmt: skip
    return event


def _on(day: int) -> date:
    return date(2026, 3, 13) + timedelta(days=day)
