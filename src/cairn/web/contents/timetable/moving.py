"""What a change by hand would break, lose, mend and win, and where a session would fit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.core import timetable as core
from cairn.events.laying_out import minute
from cairn.web.contents.timetable import rules
from cairn.web.contents.timetable.naming import Names, time_of

if TYPE_CHECKING:
    from cairn.events.models import Proposal, Room, Slot
    from cairn.events.queries import Timetable

OFFERED = 6
TOLD_AFTER = 3  # sentences of what was mended or won


@dataclass(frozen=True, slots=True)
class Warned:
    """What a change does, in sentences. `seen` comes back with the form once somebody has read them."""

    broken: tuple[str, ...]
    lost: tuple[str, ...]
    better: tuple[str, ...]

    @property
    def seen(self) -> str:
        return hashlib.sha256("\0".join((*self.broken, "", *self.lost)).encode()).hexdigest()

    @property
    def is_harmless(self) -> bool:
        return not self.broken and not self.lost

    def is_read(self, seen: str) -> bool:
        """Whether there is nothing to warn of, or just this was read."""
        return self.is_harmless or seen == self.seen

    @property
    def afterwards(self) -> str:
        """What became better, for the message after it is done."""
        return " ".join((_("Better now:"), *self.better[:TOLD_AFTER])) if self.better else ""


def move_warned(here: Timetable, session: Proposal, slot: Slot, room: Room) -> Warned:
    """What happens if the session is moved there. What was fixed of it before is no rule for this."""
    return change_warned(here, {session.ref: core.Place(slot.ref, room.ref)})


def swap_warned(here: Timetable, one: Proposal, other: Proposal) -> Warned:
    """What happens if two sessions change places."""
    return change_warned(here, {one.ref: here.plan[other.ref], other.ref: here.plan[one.ref]})


def change_warned(here: Timetable, places: Mapping[str, core.Place]) -> Warned:
    """What is different once these sessions stand there: rules by the verifier, wishes by what they cost."""
    pins = {ref: pin for ref, pin in here.programme.pins.items() if ref not in places}
    programme, after = replace(here.programme, pins=pins), {**here.plan, **places}
    change = core.changed(programme, here.plan, after)
    return Warned(
        tuple(rules.broken_in_words(here, change.broken, after)),
        tuple(rules.lost_in_words(here, change.lost)),
        tuple(_better(here, change)),
    )


def _better(here: Timetable, change: core.Warnings) -> Iterator[str]:
    """What no longer is, said as it was: "No longer: …"."""
    gone = [one for one in change.mended if one.rule != core.Rule.PLACED]
    for words in (*rules.broken_in_words(here, gone), *rules.lost_in_words(here, change.won)):
        yield _("no longer so: %(words)s") % {"words": words}


@dataclass(frozen=True, slots=True)
class Offer:
    """A place where a session would break no rule."""

    slot: Slot
    room: Room
    words: str


def offers(here: Timetable, session: Proposal) -> list[Offer]:
    """Some places where the session would break no rule: for each time the smallest room that is free and fits."""
    wanted = next(one for one in here.programme.sessions if one.name == session.ref)
    related = tuple(
        one
        for one in here.programme.sessions
        if one == wanted or one.people & wanted.people or one.interpreters & wanted.interpreters
    )
    alone = replace(here.programme, sessions=related, pins={})
    plan = {one.name: here.plan[one.name] for one in related if one.name in here.plan and one.name != session.ref}
    before = set(core.broken(alone, plan))
    names, found = Names(here), []
    for slot in _by_good_first(here, wanted):
        if room := _free(here, wanted, slot):
            place = core.Place(slot.ref, room.ref)
            after = core.broken(alone, {**plan, session.ref: place})
            if here.plan.get(session.ref) != place and not set(after) - before:
                words = _("%(slot)s in %(room)s") % {"slot": names.slot(slot.ref), "room": room.name}
                found.append(Offer(slot, room, words))
        if len(found) == OFFERED:
            break
    return found


def _by_good_first(here: Timetable, wanted: core.Session) -> list[Slot]:
    slots = list(here.slots.values())
    return sorted(slots, key=lambda slot: not slot.is_good) if wanted.is_citizen_led else slots


def _free(here: Timetable, wanted: core.Session, slot: Slot) -> Room | None:
    """The smallest room that holds the session and has what it needs, and in which nothing else is then."""
    start = minute(slot.starts)
    taken = set()
    for ref, place in here.plan.items():
        other, begins = here.slots[place.slot], minute(here.slots[place.slot].starts)
        is_then = other.day_id == slot.day_id and begins < start + wanted.minutes
        if ref != wanted.name and is_then and start < begins + here.sessions[ref].minutes:
            taken.add(place.room)
    fits = [
        here.rooms[room.name]
        for room in here.programme.rooms
        if room.name not in taken and room.capacity >= wanted.size and room.features >= wanted.needs
        and slot.ref not in room.closed
    ]  # fmt: skip
    return min(fits, key=lambda room: room.capacity, default=None)


def slot_choices(here: Timetable) -> list[tuple[Slot, str]]:
    """The times of the event, in words."""
    return [(one, time_of(one)) for one in here.slots.values()]


def room_choices(here: Timetable) -> list[tuple[Room, str]]:
    """The rooms, with how many fit in."""
    words = _("%(room)s (holds %(people)d)")
    return [(one, words % {"room": one.name, "people": one.capacity}) for one in here.rooms.values()]
