"""The timetable that is being made, as the solver and the verifier take it: from our rows to a programme and a plan.

In the core everything has a name, and here the names are references: of slots, rooms, sessions and people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.core import timetable as core
from cairn.events.laying_out import minute
from cairn.events.models import Placement, PlanChange
from cairn.events.queries import places
from cairn.events.queries.proposals import is_citizen_led, taken

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal, Room, Slot, Speaker


@dataclass(frozen=True)
class Timetable:
    """All that is known of the timetable, and where each session stands: read once, in nine questions.

    `programme` and `plan` are for the core; the rest gives what their names stand for. `pins` are in the programme.
    """

    event: Event
    programme: core.Programme
    plan: core.Plan
    sessions: Mapping[str, Proposal]
    slots: Mapping[str, Slot]
    rooms: Mapping[str, Room]
    breaks: tuple[Slot, ...]
    people: Mapping[str, str]
    speakers: Mapping[int, list[Speaker]]

    @property
    def unplaced(self) -> list[Proposal]:
        return [one for ref, one in self.sessions.items() if ref not in self.plan]

    @property
    def broken(self) -> list[core.Broken]:
        """The hard rules it breaks, by the verifier, but that some sessions stand nowhere yet."""
        return [one for one in core.broken(self.programme, self.plan) if one.rule != core.Rule.PLACED]

    def starts_at(self, slot: str) -> datetime:
        """The moment a slot begins, by the clock of the place."""
        found = self.slots[slot]
        return datetime.combine(found.day.on, found.starts, tzinfo=places.zone_of(self.event))

    def lead_missing(self, proposal: Proposal) -> bool:
        """Whether no citizen has said yes to leading it, alone or with somebody."""
        return not is_citizen_led(proposal)


def timetable(event: Event) -> Timetable:
    """The timetable as it stands now."""
    sessions = {one.ref: one for one in taken(event).select_related(None).select_related("track")}
    for one in sessions.values():
        one.event = event  # all of them are of this one, which is read already
    times = list(places.slots_of(event))
    slots, breaks = {one.ref: one for one in times if not one.is_break}, tuple(one for one in times if one.is_break)
    rooms = {one.ref: one for one in places.rooms_of(event)}
    speakers = places.speakers_in(list(sessions.values()))
    placed = {one.proposal_id: one for one in Placement.objects.filter(proposal__event=event)}
    slot_names: dict[int | None, str] = {one.pk: ref for ref, one in slots.items()}
    room_names: dict[int | None, str] = {one.pk: ref for ref, one in rooms.items()}
    plan, pins = {}, {}
    for ref, session in sessions.items():
        if place := placed.get(session.pk):
            slot, room = slot_names.get(place.slot_id, ""), room_names.get(place.room_id, "")
            if slot and room:
                plan[ref] = core.Place(slot, room)
            pin = core.Pin(slot_names.get(place.pinned_slot_id, ""), room_names.get(place.pinned_room_id, ""))
            if pin != core.Pin():
                pins[ref] = pin
    closed = places.closed_slots(list(rooms.values()))
    gone, teams = places.absences_of(event), places.teams_of(event)
    names = _names(speakers)
    everybody = {names[one.pk]: one for some in speakers.values() for one in some}
    programme = core.Programme(
        slots=tuple(_slot(one) for one in slots.values()),
        breaks=tuple(core.Break(one.ref, one.day.on.toordinal(), minute(one.starts), one.minutes) for one in breaks),
        rooms=tuple(_room(one, closed.get(one.pk, [])) for one in rooms.values()),
        sessions=tuple(_session(one, speakers.get(one.pk, []), names) for one in sessions.values()),
        away={
            name: frozenset(slot_names[pk] for pk in gone.get(one.person_id or 0, ()) if pk in slot_names)
            for name, one in everybody.items()
        },
        interpreters={
            kind: {ref: teams[one.pk][kind] for ref, one in slots.items() if kind in teams.get(one.pk, {})}
            for kind, _label in places.kinds_of_interpreting()
        },
        pins=pins,
    )
    people = {name: one.name for name, one in everybody.items()}
    return Timetable(event, programme, plan, sessions, slots, rooms, breaks, people, speakers)


def _names(speakers: Mapping[int, list[Speaker]]) -> dict[int, str]:
    """What each speaker, by their key, is called in the core: the person by reference.

    Those without an account who have the same name are taken for the same person, called by where they first stand.
    """
    found: dict[int, str] = {}
    first: dict[str, str] = {}
    for one in sorted((one for some in speakers.values() for one in some), key=lambda one: one.pk):
        found[one.pk] = one.person.ref if one.person else first.setdefault(one.name.casefold(), one.ref)
    return found


def last_change(event: Event) -> PlanChange | None:
    """The last change of the timetable that was not undone."""
    found = PlanChange.objects.filter(event=event, undone_at=None).select_related("event", "by")
    return found.order_by("-changed_at", "-pk").first()


def _slot(slot: Slot) -> core.Slot:
    return core.Slot(slot.ref, slot.day.on.toordinal(), minute(slot.starts), slot.minutes, is_good=slot.is_good)


def _room(room: Room, closed: list[Slot]) -> core.Room:
    # A break has no name in the core: nothing runs in it anyway.
    shut = frozenset(one.ref for one in closed if not one.is_break)
    return core.Room(room.ref, room.capacity, frozenset(room.features), shut)


def _session(session: Proposal, speakers: list[Speaker], names: Mapping[int, str]) -> core.Session:
    return core.Session(
        session.ref,
        frozenset(names[one.pk] for one in speakers),
        size=session.size,
        needs=frozenset(session.needs),
        interpreters=frozenset(session.interpreting),
        track=session.track.ref if session.track else "",
        is_citizen_led=is_citizen_led(session),
        minutes=session.minutes,
    )
