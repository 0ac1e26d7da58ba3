"""An event that gets a timetable: its days, rooms and sessions that are on, small or as large as an Expo."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from cairn.core import timetable as core
from cairn.events import actions, queries
from cairn.events.choices import Part
from cairn.events.laying_out import Pause
from cairn.events.models import Event, EventDay, Proposal, Room, Slot, Speaker
from cairn.people.sides import Side
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.events.models import Release, TimetableRun
    from cairn.people.models import Person
    from tests.make import World

DAY = date(2026, 3, 14)
LUNCH = Pause(time(12), time(13), "Lunch")


def event(world: World, *, title: str = "Expo") -> Event:
    """The event of the small world's activity, with nothing in it."""
    return Event.objects.create(activity=world.activity, title=title, slug=title.lower(), made_at=make.MONDAY)


def day(event: Event, world: World, *, on: date = DAY, at: datetime = make.MONDAY, **changes: Any) -> EventDay:
    """A day of two hours before lunch and two after it, an hour each; those before lunch are good times."""
    said: dict[str, Any] = {
        "starts": time(10), "ends": time(15), "minutes": 60, "pauses": [LUNCH], "good": (time(10), time(12)),
    } | changes  # fmt: skip
    return actions.make_day(event, by=world.cleo, at=at, on=on, **said)


def rooms(event: Event, world: World) -> tuple[Room, Room]:
    """A hall for forty people without steps and with a hearing loop, and an attic for twelve."""
    hall = actions.add_room(
        event, by=world.cleo, at=make.MONDAY, name="Hall", capacity=40, features=["step_free", "hearing_loop"]
    )
    return hall, actions.add_room(event, by=world.cleo, at=make.MONDAY, name="Attic", capacity=12)


def session(event: Event, *leads: Person, title: str = "", minutes: int = 60, **changes: Any) -> Proposal:
    """A session that was taken, led by these citizens, who said yes."""
    number = Proposal.objects.filter(event=event).count() + 1
    made = Proposal.objects.create(
        event=event, number=number, side=Side.CITIZEN, title=title or f"Session {number}", abstract="We talk.",
        minutes=minutes, proposed_at=make.MONDAY, accepted_at=make.day(1), **changes,
    )  # fmt: skip
    for one in leads:
        speaker(made, one)
    return made


def speaker(proposal: Proposal, person: Person | None, *, name: str = "", **changes: Any) -> Speaker:
    """Somebody who leads the session as a citizen and said yes."""
    said: dict[str, Any] = {"side": Side.CITIZEN, "part": Part.LEAD, "agreed_at": make.day(1)} | changes
    shown = name or (person.shown_name if person else "")
    return Speaker.objects.create(proposal=proposal, person=person, name=shown, asked_at=make.day(1), **said)


def ready(world: World, sessions: int = 3) -> Event:
    """An event of one day and two rooms with so many sessions, each led by Amina."""
    made = event(world)
    day(made, world)
    rooms(made, world)
    for _ in range(sessions):
        session(made, world.amina)
    return made


def slot(event: Event, at: str, number: int = 1) -> Slot:
    """The slot that begins at this time, like "10:00", of the first day or another."""
    day = list(queries.days_of(event))[number - 1]
    return next(one for one in queries.slots_of(event) if one.day_id == day.pk and str(one) == at)


def room(event: Event, name: str = "Hall") -> Room:
    return next(one for one in queries.rooms_of(event) if one.name == name)


def put(world: World, proposal: Proposal, at: str, name: str = "Hall", **changes: Any) -> None:
    """Cleo puts the session there."""
    event = proposal.event
    moment = changes.pop("moment", make.day(2))
    actions.move_session(
        proposal, by=world.cleo, at=moment, slot=slot(event, at), room=room(event, name), **changes
    )  # fmt: skip


def placed(world: World, sessions: int = 3) -> Event:
    """The event with each of its sessions in the hall, one after the other."""
    made = ready(world, sessions)
    for one, at in zip(queries.taken(made), ("10:00", "11:00", "13:00", "14:00"), strict=False):
        put(world, one, at)
    return made


def released(world: World, event: Event, *, name: str = "First", at: datetime | None = None) -> Release:
    """Cleo releases the timetable as it stands."""
    return actions.release_programme(event, by=world.cleo, at=at or make.day(3), name=name)


def asked(world: World, event: Event, **changes: Any) -> TimetableRun:
    """Cleo asks for a timetable, and nobody has begun to make it."""
    return actions.ask_for_timetable(event, by=world.cleo, at=make.day(2), **changes)


def stands(event: Event) -> dict[str, str]:
    """Where each session stands, by its title, like "10:00 Hall"."""
    here = queries.timetable(event)
    return {
        here.sessions[ref].title: f"{here.slots[place.slot]} {here.rooms[place.room]}"
        for ref, place in here.plan.items()
    }


def rules_broken(event: Event) -> set[core.Rule]:
    return {one.rule for one in queries.timetable(event).broken}


def refs(world: World) -> dict[str, object]:
    """One of each thing that an address of the timetable can be about, by the name it has there."""
    event = placed(world, 2)
    first = queries.taken(event)[0]
    track = actions.add_track(event, by=world.cleo, at=make.MONDAY, title="Waiting")
    return {
        "day": queries.days_of(event)[0].ref, "slot": slot(event, "10:00").ref, "room": room(event).ref,
        "track": track.ref, "speaker": first.speakers.all()[0].ref, "proposal": first.ref,
    }  # fmt: skip


def many(world: World, number: int) -> None:
    """So many sessions, each in a place; so many days, rooms, tracks, speakers and versions."""
    made = event(world)
    for n in range(number):
        day(made, world, on=date(2026, 3, 14 + n))
        actions.add_room(made, by=world.cleo, at=make.MONDAY, name=f"Room {n}", capacity=20)
        actions.add_track(made, by=world.cleo, at=make.MONDAY, title=f"Track {n}")
        one = session(made, world.amina)
        speaker(one, make.person(f"Speaker{n}"))
        actions.move_session(
            one, by=world.cleo, at=make.MONDAY, slot=slot(made, "10:00", n + 1), room=room(made, f"Room {n}")
        )
    session(made, title="Without a place")
