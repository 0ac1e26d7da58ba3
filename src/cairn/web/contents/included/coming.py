"""What answers whether citizens can be there: in the room, without paying for it, with what they need, from afar."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.core.pulse import is_enough
from cairn.events import queries as events
from cairn.events.choices import Feature
from cairn.people.sides import Side
from cairn.sessions import queries as sessions
from cairn.web.contents.included.shape import A_HALF, Answer, Point, is_so, people_in_words, point, share_of_people

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.sessions.models import Session
    from cairn.web.contents.included.making import Lines


def were_there(lines: Lines) -> Point:
    """Of those who checked in to the meetings of this work, a third at least were citizens."""
    came = lines["sessions.person.checked_in"]
    citizens = {line.mark for line in came if line.side == Side.CITIZEN}
    others = {line.mark for line in came if line.side != Side.CITIZEN}
    numbers = len(citizens), len(others)
    return point(
        f"{_('Who checked in to a meeting of this work.')} {people_in_words(*numbers)}", share_of_people(*numbers),
        lines=came if all(map(is_enough, numbers)) else (), chapter="sessions",
        missing=_("At least a third of those who check in are citizens. Places are held for them."),
        who=_("whoever leads this work, who invites, and whoever checks people in"),
    )  # fmt: skip


def costs(lines: Lines) -> Point:
    """It is published which costs are paid."""
    terms = lines["recognition.terms.published"]
    words = (
        _("It is published which costs are paid, and how to claim them.")
        if terms
        else _("It is not published which costs are paid.")
    )
    return point(
        words, is_so(bool(terms)), lines=terms, chapter="recognition",
        missing=_("Publish which costs are paid, and how to claim them."), who=_("whoever leads this work"),
    )  # fmt: skip


def in_advance(lines: Lines) -> Point:
    """Costs were paid or booked before the day, for at least five times. Below that nothing is told."""
    paid = lines["recognition.expense.prepaid"]
    enough = is_enough(len(paid))
    words = (
        _("Costs were paid or booked before the day: %(n)d times.") % {"n": len(paid)}
        if enough
        else _("Fewer than five costs paid or booked before the day are written down, and nothing is shown of so few.")
    )
    return point(
        words, is_so(True if enough else None), lines=paid if enough else (), chapter="recognition",
        missing=_("Pay or book costs before the day, so that nobody has to lend money, and write it down."),
        who=_("whoever pays in this work"),
    )  # fmt: skip


def asked(event: Event, lines: Lines) -> Point:
    """People are told how to say what they need."""
    found = activities.invitation(event.activity)
    is_told = bool(found and found.how_to_state_needs.strip())
    words = (
        _("The invitation says how to tell what one needs.")
        if is_told
        else _("No invitation says how to tell what one needs.")
    )
    return point(
        words, is_so(is_told), lines=lines["activities.invitation.published"], chapter="activities",
        missing=_("Publish an invitation that says how to tell what one needs."), who=_("whoever leads this work"),
    )  # fmt: skip


def needs(lines: Lines) -> Point:
    """What people said they need is there, as they say themselves. Fewer than five are not told of."""
    stated = {line.about for line in lines["activities.need.stated"]}
    met = {line.about for line in lines["activities.need.accepted"]} & stated
    if not is_enough(len({line.mark or line.about for line in lines["activities.need.stated"]})):
        words, verdict = _("Fewer than five people said what they need, and nothing is shown of so few."), None
    elif stated == met:
        words, verdict = _("Everything people said they need is there, as they say themselves."), True
    else:
        words, verdict = _("Not everything people said they need is there yet, as they say themselves."), False
    return point(
        words, is_so(verdict), lines=lines["activities.need.accepted"] if verdict is not None else (),
        chapter="activities", missing=_("Answer each need, and ask whoever has it whether it works."),
        who=_("whoever leads this work, and the person who needs it"),
    )  # fmt: skip


def rooms(event: Event) -> Point:
    """Each session of the programme is in a room that has what it needs."""
    placed = list(events.rows_of(events.last_release(event)))
    wrong = [one for one in placed if set(one.proposal.needs) - set(one.room.features)]
    if not placed:
        words, verdict = _("No programme is released yet, so it is not known which room each session is in."), None
    elif wrong:
        words, verdict = _in_wrong_rooms(len(wrong)), False
    else:
        words, verdict = _("Each session on the programme is in a room that has what it needs."), True
    return point(
        words, is_so(verdict), missing=_("Release a programme in which each session has a room with what it needs."),
        who=_("whoever makes the timetable"),
    )  # fmt: skip


def plans(event: Event, lines: Lines) -> Point:
    """Each meeting says what makes it possible for everybody to join in."""
    found = _meetings(event)
    told = sum(bool(one.access_plan.strip()) for one in found)
    words = _("No meeting of this work is planned yet.")
    if found:
        words = _("Meetings that say what makes it possible for everybody to join in: %(told)d of %(n)d.") % {
            "told": told, "n": len(found),
        }  # fmt: skip
    return point(
        words, is_so(told == len(found) if found else None), lines=lines["sessions.session.planned"],
        chapter="sessions", missing=_("Say at each meeting what makes it possible for everybody to join in."),
        who=_("whoever plans the meetings"),
    )  # fmt: skip


def online(event: Event) -> Point:
    """At least half of the sessions on the programme can be joined online."""
    placed = list(events.rows_of(events.last_release(event)))
    there = sum(Feature.ONLINE in one.room.features for one in placed)
    words = _("No programme is released yet, so it is not known which sessions can be joined online.")
    if placed:
        words = _("Sessions on the programme that can be joined online: %(there)d of %(n)d.") % {
            "there": there, "n": len(placed),
        }  # fmt: skip
    return point(
        words, _half(there, placed), missing=_("At least half of the sessions are in rooms that can be joined online."),
        who=_("whoever makes the timetable"),
    )  # fmt: skip


def meetings_online(event: Event, lines: Lines) -> Point:
    """At least half of the meetings of this work could be joined online."""
    found = _meetings(event)
    there = sum(one.way in {"online", "hybrid"} for one in found)
    words = _("No meeting of this work is planned yet.")
    if found:
        words = _("Meetings of this work that could be joined online: %(there)d of %(n)d.") % {
            "there": there, "n": len(found),
        }  # fmt: skip
    return point(
        words, _half(there, found), lines=lines["sessions.session.planned"], chapter="sessions",
        missing=_("At least half of the meetings can be joined online."), who=_("whoever plans the meetings"),
    )  # fmt: skip


def _half(there: int, of: Collection[object]) -> Answer:
    return is_so(Fraction(there, len(of)) >= A_HALF if of else None)


def _meetings(event: Event) -> list[Session]:
    return [one for one in sessions.sessions_of(event.activity) if not one.is_cancelled]


def _in_wrong_rooms(number: int) -> str:
    return ngettext(
        "%(n)d session on the programme is in a room that does not have what it needs.",
        "%(n)d sessions on the programme are in rooms that do not have what they need.",
        number,
    ) % {"n": number}
