"""The timetable as a table for each day: times down, rooms across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cairn.events.laying_out import minute
from cairn.web import links

if TYPE_CHECKING:
    from datetime import date

    from cairn.events.models import Proposal, Slot
    from cairn.events.queries import Timetable

TITLE_AT_MOST = 70


@dataclass(frozen=True, slots=True)
class Day:
    """One day: heads for its rooms, and a row for each time, breaks among them."""

    on: date
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid(here: Timetable, *, may_change: bool) -> list[Day]:
    """Each day of the timetable. A session that takes several times is named in each, and links to its page once."""
    rooms = list(here.rooms.values())
    pages = links.in_activity("timetable_session", here.event.activity, "-").removesuffix("-") if may_change else ""
    shown = {ref: _shown(here, one, pages) for ref, one in here.sessions.items() if ref in here.plan}
    standing: dict[tuple[str, str], list[str]] = {}
    for ref, place in here.plan.items():
        for number, slot in enumerate(_during(here, here.sessions[ref], here.slots[place.slot])):
            words = shown[ref] if not number else _("“%(title)s” goes on") % {"title": _title(here.sessions[ref])}
            standing.setdefault((slot.ref, place.room), []).append(words)
    days: dict[date, list[Slot]] = {}
    for slot in sorted((*here.slots.values(), *here.breaks), key=lambda one: (one.day.on, one.starts)):
        days.setdefault(slot.day.on, []).append(slot)
    heads = (_("Begins"), *(room.name for room in rooms))
    names = [room.ref for room in rooms]
    return [Day(on, heads, tuple(_row(slot, names, standing) for slot in slots)) for on, slots in days.items()]


def _row(slot: Slot, rooms: list[str], standing: Mapping[tuple[str, str], list[str]]) -> tuple[str, ...]:
    """One time, and what is in each room then; a break has its name beside the time."""
    if slot.is_break:
        return (f"{slot.starts:%H:%M} {slot.break_title}", *([""] * len(rooms)))
    return (_time(slot), *(_cell(standing.get((slot.ref, room), ())) for room in rooms))


def _cell(sessions: Sequence[str]) -> str:
    return format_html_join(mark_safe("<br>"), "{}", ((one,) for one in sessions))


def _time(slot: Slot) -> str:
    return _("%(time)s, good time") % {"time": f"{slot.starts:%H:%M}"} if slot.is_good else f"{slot.starts:%H:%M}"


def _shown(here: Timetable, session: Proposal, pages: str) -> str:
    """The session's title, linked where there are `pages` for whoever looks: their address up to the reference."""
    fixed = format_html(" ({})", _("fixed")) if session.ref in here.programme.pins else ""
    if not pages:
        return format_html("{}{}", _title(session), fixed)
    return format_html('<a href="{}{}">{}</a>{}', pages, session.ref, _title(session), fixed)


def _title(session: Proposal) -> str:
    return Truncator(session.title).chars(TITLE_AT_MOST)


def _during(here: Timetable, session: Proposal, first: Slot) -> Iterator[Slot]:
    """The times a session takes, beginning with this one."""
    begin = minute(first.starts)
    for slot in here.slots.values():
        if slot.day_id == first.day_id and begin <= minute(slot.starts) < begin + session.minutes:
            yield slot
