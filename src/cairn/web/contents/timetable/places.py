"""Days and rooms of an event as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.events import queries
from cairn.web import links
from cairn.web.contents.timetable.naming import feature, kind, listed, time_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.events.models import Event, EventDay, Room, Slot


@dataclass(frozen=True, slots=True)
class Day:
    """A day with a row for each of its times."""

    day: EventDay
    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def days(event: Event) -> list[Day]:
    """The days of an event in their order, each with its times."""
    slots, teams = list(queries.slots_of(event)), queries.teams_of(event)
    heads = (_("Begins"), _("Minutes"), _("What for"), _("Interpreters"), _("Change"))
    return [
        Day(day, heads, tuple(_row(event, one, teams.get(one.pk, {})) for one in slots if one.day_id == day.pk))
        for day in queries.days_of(event)
    ]


def slots(event: Event) -> list[tuple[Slot, str]]:
    """The times of an event at which sessions begin, in words."""
    return [(one, time_of(one)) for one in queries.begin_of(event)]


@dataclass(frozen=True, slots=True)
class RoomShown:
    """A room with what it has and when it cannot be had, in words."""

    room: Room
    has: str
    closed: str


def rooms(event: Event) -> list[RoomShown]:
    """The rooms of an event."""
    found = list(queries.rooms_of(event))
    closed = queries.closed_slots(found)
    return [
        RoomShown(
            one,
            listed([feature(value) for value in one.features]),
            listed([time_of(slot) for slot in closed.get(one.pk, [])]),
        )
        for one in found
    ]


def _row(event: Event, slot: Slot, teams: Mapping[str, int]) -> tuple[object, ...]:
    change, remove = (
        links.in_activity(page, event.activity, slot.ref) for page in ("change_event_slot", "remove_event_slot")
    )
    begins = f"{slot.starts:%H:%M}"
    deeds = format_html(
        '<a href="{}">{}<span class="aloud"> {}</span></a> · <a href="{}">{}<span class="aloud"> {}</span></a>',
        change, _("Change"), begins, remove, _("Remove"), begins,
    )  # fmt: skip
    there = listed([_team(value, number) for value, number in teams.items()]) or _("none")
    what = slot.break_title or (_("sessions, a good time") if slot.is_good else _("sessions"))
    return begins, slot.minutes, what, "" if slot.is_break else there, deeds


def _team(value: str, number: int) -> str:
    words = ngettext("%(kind)s: %(number)d team", "%(kind)s: %(number)d teams", number)
    return words % {"kind": kind(value), "number": number}
