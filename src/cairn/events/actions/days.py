"""Days of an event, their times and breaks, and the interpreters there are at each time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Refused
from cairn.events import laying_out, may, prepared
from cairn.events.models import EventDay, InterpreterTeams, Slot
from cairn.ledger.action import quiet

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person

PREPARING = "days and rooms are prepared here; what comes of them stands in the record when the programme is released"


@quiet(PREPARING)
def make_day(
    event: Event,
    *,
    by: Person,
    at: datetime,
    on: date,
    starts: time,
    ends: time,
    minutes: int,
    gap: int = 0,
    pauses: Sequence[laying_out.Pause] = (),
    good: tuple[time, time] | None = None,
    teams: Mapping[str, int] | None = None,
) -> EventDay:
    """A day with times for sessions of so many minutes, `gap` minutes apart, and its breaks, in one step.

    Times that begin within `good` are good ones. `teams`: how many interpreters of each kind are there all day.
    """
    may.make_day(by, event, on).or_refuse()
    laid = list(laying_out.times(starts, ends, minutes=minutes, gap=gap, pauses=pauses))
    if not any(not one.title for one in laid):
        raise Refused(_("No session fits into this day. Begin earlier, end later, or make sessions shorter."))
    if len(laid) > may.SLOTS_AT_MOST:
        words = _("These are %(times)d times on one day, and there is room for %(most)d. Make sessions longer.")
        raise Refused(words % {"times": len(laid), "most": may.SLOTS_AT_MOST})
    day = EventDay.objects.create(event=event, on=on)
    slots: list[Slot] = []
    for one in laid:
        may.fit_in(one.starts, one.minutes, slots).or_refuse()
        is_good = bool(good and not one.title and good[0] <= one.starts < good[1])
        slots.append(Slot(day=day, starts=one.starts, minutes=one.minutes, break_title=one.title, is_good=is_good))
    Slot.objects.bulk_create(slots)
    for slot in slots:
        _keep_teams(slot, teams or {})
    prepared.anew(event, at)
    return day


@quiet(PREPARING)
def remove_day(day: EventDay, *, by: Person, at: datetime) -> None:
    """A day with all its times; sessions that stood there stand nowhere now."""
    may.hold(by, day.event).or_refuse()
    day.delete()
    prepared.anew(day.event, at)


@quiet(PREPARING)
def add_slot(
    day: EventDay,
    *,
    by: Person,
    at: datetime,
    starts: time,
    minutes: int,
    is_good: bool = False,
    break_title: str = "",
    teams: Mapping[str, int] | None = None,
) -> Slot:
    """One more time of a day, or a break."""
    may.add_slot(by, day, starts, minutes).or_refuse()
    slot = Slot.objects.create(day=day, starts=starts, minutes=minutes, is_good=is_good, break_title=break_title)
    _keep_teams(slot, teams or {})
    prepared.anew(slot.day.event, at)
    return slot


@quiet(PREPARING)
def change_slot(
    slot: Slot,
    *,
    by: Person,
    at: datetime,
    starts: time,
    minutes: int,
    is_good: bool = False,
    break_title: str = "",
    teams: Mapping[str, int] | None = None,
) -> Slot:
    """When it begins, how long it is, whether it is a good one or a break, and who interprets. Sessions stay in it."""
    may.change_slot(by, slot, starts, minutes).or_refuse()
    slot.starts, slot.minutes, slot.is_good, slot.break_title = starts, minutes, is_good, break_title
    slot.save(update_fields=["starts", "minutes", "is_good", "break_title"])
    _keep_teams(slot, teams or {})
    prepared.anew(slot.day.event, at)
    return slot


@quiet(PREPARING)
def remove_slot(slot: Slot, *, by: Person, at: datetime) -> None:
    """A time is taken off its day; sessions that stood there stand nowhere now."""
    may.hold(by, slot.day.event).or_refuse()
    slot.delete()
    prepared.anew(slot.day.event, at)


@quiet(PREPARING)
def say_teams(day: EventDay, *, by: Person, at: datetime, teams: Mapping[str, int]) -> None:
    """How many teams of each kind are there, at every time of a day."""
    may.hold(by, day.event).or_refuse()
    for slot in Slot.objects.filter(day=day).order_by("starts"):
        _keep_teams(slot, teams)
    prepared.anew(day.event, at)


def _keep_teams(slot: Slot, teams: Mapping[str, int]) -> None:
    """How many teams of each kind are there; none in a break."""
    InterpreterTeams.objects.filter(slot=slot).delete()
    there = {kind: number for kind, number in teams.items() if number and not slot.is_break}
    InterpreterTeams.objects.bulk_create(InterpreterTeams(slot=slot, kind=kind, teams=n) for kind, n in there.items())
