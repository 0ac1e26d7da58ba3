"""For those who hold activities: what is owed by when, over all of them, and what would climb next.

Other parts add what waits with them to SOURCES.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core.words import Words
from cairn.listen import queries as listen
from cairn.mountain import queries as mountain
from cairn.web import links
from cairn.web.contents import there
from cairn.web.contents.lead.answers import answers
from cairn.web.contents.lead.certificates import certificates_to_sign, references_to_write
from cairn.web.contents.lead.line import Held, Source, Waits
from cairn.web.contents.lead.measures import values_wanted
from cairn.web.contents.lead.meetings import access_plans, flagged, notes, papers
from cairn.web.contents.lead.moderation import asked_for, moderated
from cairn.web.contents.lead.practices import practices
from cairn.web.contents.lead.reach import counts_due, reach_steps
from cairn.web.contents.lead.roles import readers_wanted, role_answers, terms_ending
from cairn.web.contents.lead.work import (
    access,
    as_it_is,
    challenges,
    money,
    objections,
    promises,
    reality_checks,
    reasons,
    renewals,
)

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

SOURCES: tuple[Source, ...] = (
    answers, challenges, reality_checks, moderated, asked_for, access, money, promises, objections, reasons, renewals,
    as_it_is, values_wanted, practices, notes, papers, access_plans, flagged, role_answers, readers_wanted,
    terms_ending, counts_due, reach_steps, certificates_to_sign, references_to_write,
)  # fmt: skip

OF_A_PERSON = ("owed_challenges", "moderated", "unseen", "paying", "bookings_to_answer", "led", "roles_looked_after")
SHOWN_AT_MOST = 40  # of each heap, the most urgent first
SILENT_FOR = timedelta(days=60)
SHOWN_FROM = 5  # people: fewer are not counted out loud


@dataclass(frozen=True, slots=True)
class Heap:
    """What is due in one time: its lines, the most urgent first, and how many more there are."""

    name: str
    lines: list[Waits]
    more: int


@dataclass(frozen=True, slots=True)
class Next:
    """What would climb next in one activity."""

    title: str
    url: str
    level: int
    name: Words | None
    missing: Words | None
    silent: int  # people not heard for long; 0 where they are too few to be counted


def holds_anything(person: Person) -> bool:
    """Whether this person holds an activity, or owes answers in one."""
    return activities.activities_to_answer_for(person).exists()


def held_by(person: Person, *, at: datetime) -> Held:
    found = tuple(activities.activities_to_answer_for(person))
    running = tuple(activities.activities_held_by(person))
    return Held(person, running, found, there.for_me(person, OF_A_PERSON, at=at))


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of the page: heaps by day, and the next foothold of each activity."""
    held = held_by(person, at=at)
    waiting = [one for source in SOURCES for one in source(held, at)]
    return {"heaps": heaps(waiting, at=at), "next": _next(held, at=at), "holds": True}


def heaps(waiting: Iterable[Waits], *, at: datetime) -> list[Heap]:
    """What waits, by its day: overdue, today, this week (up to Sunday), later, and what has no day."""
    today = timezone.localdate(at)
    sunday = today + timedelta(days=6 - today.weekday())
    named: dict[str, list[Waits]] = {name: [] for name in ("overdue", "today", "week", "no_day", "later")}
    for one in waiting:
        if one.due_on is None:
            named["no_day"].append(one)
        elif one.due_on < today:
            named["overdue"].append(one)
        elif one.due_on == today:
            named["today"].append(one)
        else:
            named["week" if one.due_on <= sunday else "later"].append(one)
    for name, lines in named.items():
        if name != "no_day":
            lines.sort(key=lambda one: one.due_on or today)
    return [Heap(name, lines[:SHOWN_AT_MOST], max(0, len(lines) - SHOWN_AT_MOST)) for name, lines in named.items()]


def _next(held: Held, *, at: datetime) -> list[Next]:
    readings = mountain.readings(held.running, at=at)
    silent = _silent(held.running, at=at)
    return [_of(one, readings[one.pk].level, readings[one.pk].further, silent.get(one.pk, 0)) for one in held.running]


def _of(activity: Activity, level: int, further: Any, silent: int) -> Next:
    url = links.in_activity("mountain", activity)
    if further is None:
        return Next(activity.title, url, level, None, None, silent)
    return Next(activity.title, url, level, further.name, further.missing, silent)


def _silent(found: Iterable[Activity], *, at: datetime) -> dict[int, int]:
    """How many who take part have said nothing for long, by activity; only where they are five or more."""
    listed, since = list(found), at - SILENT_FOR
    heard = listen.heard_since(listed, since=since)
    numbers: dict[int, int] = {}
    for activity, person in activities.taking_part_since_before(listed, before=since):
        numbers[activity] = numbers.get(activity, 0) + ((activity, person) not in heard)
    return {activity: number for activity, number in numbers.items() if number >= SHOWN_FROM}
