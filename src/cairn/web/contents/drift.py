"""Whose unpaid work has grown into work that is usually paid: for those who lead, and for that person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.do import queries as do
from cairn.recognition import drift, queries
from cairn.sessions import queries as sessions
from cairn.web.components.words import in_numbers

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Shown:
    """One sign in words, and why it is one."""

    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Drifted:
    """Somebody whose work here shows the signs. `activity` is where."""

    activity: Activity
    person: Person
    signs: tuple[Shown, ...]


def drifted(found: Collection[Activity], *, at: datetime) -> list[Drifted]:
    """Citizens in these activities who were never offered payment, and whose work shows the signs. Not ranked."""
    since = at - timedelta(days=drift.WITHIN_DAYS)
    offered = queries.offered_in(found)
    chaired = sessions.chaired_in(found, since=since)
    papers = sessions.papers_seen_to_in(found, since=since)
    done = do.work_done_in(found, since=since)
    told: list[Drifted] = []
    for part in activities.citizens_in(found):
        key = (part.activity_id, part.person_id)
        tasks, hours = done.get(key, (0, Decimal(0)))
        governs = int(part.activity.is_governing)
        work = drift.Work(governs, chaired.get(key, 0), papers.get(key, 0), tasks, hours)
        signs = drift.signs(work)
        if key not in offered and drift.has_drifted(signs):
            told.append(Drifted(part.activity, part.person, tuple(_shown(one, work) for one in signs)))
    return told


def of_person(activity: Activity, person: Person | None, *, at: datetime) -> Drifted | None:
    """What is shown of this person here, to them."""
    return next((one for one in drifted([activity], at=at) if one.person == person), None) if person else None


def _shown(sign: drift.Sign, work: drift.Work) -> Shown:
    number = in_numbers(Decimal(getattr(work, sign.name)))
    return Shown(str(sign.words) % {"n": number} if "%(n)s" in str(sign.words) else str(sign.words), str(sign.why))
