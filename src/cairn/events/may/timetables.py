"""Who may set up the days and rooms of an event, make its timetable, and say when they cannot come."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.base.verdict import Verdict, no, yes
from cairn.events import laying_out, queries
from cairn.events.may.events import hold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.events.models import Event, EventDay, Proposal, Room, Slot
    from cairn.people.models import Person

DAYS_AT_MOST = 14
SLOTS_AT_MOST = 40
ROOMS_AT_MOST = 60
TRACKS_AT_MOST = 40
SHORTEST_SLOT, WHOLE_DAY = 5, 24 * 60
SHORTEST_RUN, LONGEST_RUN = 5, 600


def see_timetable(person: Person | None, event: Event) -> Verdict:
    """The timetable that is being made: the people of its activity. Everybody sees what was released."""
    if holds := hold(person, event):
        return holds
    if activities_may.take_part(person, event.activity):
        return yes()
    return no(_("The timetable is still being made by the people in this activity. What is released, everybody sees."))


def make_day(person: Person | None, event: Event, on: date | None = None) -> Verdict:
    """Whether a day can be added, and with `on`: this one."""
    if not (verdict := hold(person, event)):
        return verdict
    days = list(queries.days_of(event))
    if len(days) >= DAYS_AT_MOST:
        return no(_("This event has %(days)d days already. Remove one first.") % {"days": len(days)})
    if on and any(one.on == on for one in days):
        return no(_("This day is there already. Change its times one by one, or remove it and make it anew."))
    return yes()


def fit_in(starts: time, minutes: int, slots: Iterable[Slot]) -> Verdict:
    """Whether a time of a day can be there beside these others of it."""
    if minutes < SHORTEST_SLOT:
        return no(_("A time has five minutes at least."))
    begin, end = laying_out.minute(starts), laying_out.minute(starts) + minutes
    if end >= WHOLE_DAY:
        return no(_("It has to end before midnight. Make it shorter, or let it begin earlier."))
    for one in slots:
        if begin < laying_out.minute(one.starts) + one.minutes and laying_out.minute(one.starts) < end:
            words = _("It would run into what begins at %(time)s. Change one of the two.")
            return no(words % {"time": f"{one.starts:%H:%M}"})
    return yes()


def add_slot(person: Person | None, day: EventDay, starts: time | None = None, minutes: int = 0) -> Verdict:
    """Whether a time can be added to this day, and with `starts`: this one."""
    if not (verdict := hold(person, day.event)):
        return verdict
    others = [one for one in queries.slots_of(day.event) if one.day_id == day.pk]
    if len(others) >= SLOTS_AT_MOST:
        return no(_("This day has %(times)d times already. Remove one first.") % {"times": len(others)})
    return fit_in(starts, minutes, others) if starts is not None else yes()


def change_slot(person: Person | None, slot: Slot, starts: time | None = None, minutes: int = 0) -> Verdict:
    """Whether this time can be changed, and with `starts`: to this."""
    if not (verdict := hold(person, slot.day.event)):
        return verdict
    others = [one for one in queries.slots_of(slot.day.event) if one.day_id == slot.day_id and one.pk != slot.pk]
    return fit_in(starts, minutes, others) if starts is not None else yes()


def keep_room(person: Person | None, event: Event, name: str = "", room: Room | None = None) -> Verdict:
    """Whether a room can be added or, with `room`, changed; and with `name`: under this name."""
    if not (verdict := hold(person, event)):
        return verdict
    others = [one for one in queries.rooms_of(event) if room is None or one.pk != room.pk]
    if room is None and len(others) >= ROOMS_AT_MOST:
        return no(_("There are %(rooms)d rooms already. Remove one first.") % {"rooms": len(others)})
    if name and any(one.name.casefold() == name.casefold() for one in others):
        return no(_("There is a room of that name already. Choose another name."))
    return yes()


def keep_track(person: Person | None, event: Event, title: str = "", but: int = 0) -> Verdict:
    """Whether a track can be added or changed (`but`: the key of that one); and with `title`: under this name."""
    if not (verdict := hold(person, event)):
        return verdict
    others = [one for one in queries.tracks_of(event) if one.pk != but]
    if not but and len(others) >= TRACKS_AT_MOST:
        return no(_("There are %(tracks)d tracks already. Remove one first.") % {"tracks": len(others)})
    if title and any(one.title.casefold() == title.casefold() for one in others):
        return no(_("There is a track of that name already. Choose another name."))
    return yes()


def say_away(person: Person | None, event: Event, whose: Person | None) -> Verdict:
    """Each speaker says when they cannot come; whoever holds the event enters it for anybody who speaks."""
    if not (verdict := activities_may.running(event.activity)):
        return verdict
    is_own = person is not None and person == whose
    if not is_own and not (verdict := hold(person, event)):
        return verdict
    if not queries.speaks(whose, event):
        return no(_("Only people who lead or speak in a session of this event say when they cannot come."))
    return yes()


def change_timetable(person: Person | None, event: Event, at: datetime) -> Verdict:
    """Make it, move sessions by hand, undo: whoever holds the event, while the solver does not change it."""
    if not (verdict := hold(person, event)):
        return verdict
    if queries.running(event, at=at):
        return no(_("A timetable is being made just now. Wait for it, or stop it, and then change it by hand."))
    return yes()


def make_timetable(person: Person | None, event: Event, at: datetime, seconds: int = SHORTEST_RUN) -> Verdict:
    """Whether the solver can be asked now."""
    if not (verdict := change_timetable(person, event, at)):
        return verdict
    if not queries.can_make_timetables():
        return no(
            _(
                "The program that makes timetables (OR-Tools) is not installed here. Whoever runs this site can add it:"
                " install Cairn with its extra, “cairn[timetable]”. Until then you can place each session by hand."
            )
        )
    if not queries.taken(event).exists():
        return no(_("No session has been taken yet, so there is nothing to place."))
    if not queries.begin_of(event) or not queries.rooms_of(event).exists():
        return no(_("First add a day with its times, and a room."))
    if not SHORTEST_RUN <= seconds <= LONGEST_RUN:
        words = _("Enter how many seconds it may take: from %(least)d to %(most)d.")
        return no(words % {"least": SHORTEST_RUN, "most": LONGEST_RUN})
    return yes()


def stop_timetable(person: Person | None, event: Event, at: datetime) -> Verdict:
    if not (verdict := hold(person, event)):
        return verdict
    return yes() if queries.running(event, at=at) else no(_("No timetable is being made just now."))


def move(
    person: Person | None, proposal: Proposal, at: datetime, slot: Slot | None = None, room: Room | None = None
) -> Verdict:
    """Whether this session can be moved by hand, and with `slot` and `room`: there."""
    if not (verdict := change_timetable(person, proposal.event, at)):
        return verdict
    if not proposal.is_on:
        return no(_("This session will not take place, so it has no place in the timetable."))
    event = proposal.event_id
    if slot and (slot.day.event_id != event or slot.is_break):
        return no(_("Sessions begin at the times of this event that are not breaks. Choose one of those."))
    if room and (room.event_id != event or room.removed_at):
        return no(_("This room is not one of this event any more. Choose another one."))
    return yes()


def swap(person: Person | None, one: Proposal, other: Proposal, at: datetime) -> Verdict:
    """Whether two sessions can change places: both stand somewhere."""
    if not (verdict := move(person, one, at) and move(person, other, at)):
        return verdict
    if one.pk == other.pk or one.event_id != other.event_id:
        return no(_("Choose another session of this event to change places with."))
    plan = queries.timetable(one.event).plan
    if one.ref not in plan or other.ref not in plan:
        return no(_("Only two sessions that both have a place can change places."))
    return yes()


def undo_change(person: Person | None, event: Event, at: datetime) -> Verdict:
    if not (verdict := change_timetable(person, event, at)):
        return verdict
    return yes() if queries.last_change(event) else no(_("There is nothing to undo."))
