"""Reading who will come, in which order they stand in line, and who waits for a place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.sessions.models import CheckIn, Coming, Says, Session, Way

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class InLine:
    """Everybody who will come: those with a place, and those who wait for one, each in the order of the line."""

    coming: tuple[Coming, ...]
    waiting: tuple[Coming, ...]
    unsure: int
    free: int | None  # places left; None where there is no limit

    def waits_as(self, person: Person | None) -> int:
        """The person's number on the waiting list, from 1; 0 where they do not wait."""
        return next((n for n, one in enumerate(self.waiting, start=1) if person and one.person_id == person.pk), 0)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many will come, as everybody reads it."""

    coming: int
    citizens: int
    online: int
    waiting: int
    unsure: int
    free: int | None

    @property
    def others(self) -> int:
        return self.coming - self.citizens


def coming_of(person: Person | None, session: Session) -> Coming | None:
    """What the person says about coming, if they said something."""
    return Coming.objects.filter(session=session, person=person).first() if person else None


def in_line(session: Session) -> InLine:
    """Who will come and who waits, of those who take part or lead now: whoever said it first has a place."""
    return _in_line(session, _rows([session]), _since(session))


def coming_numbers(line: InLine) -> Numbers:
    """How many will come, of which sides, and how many wait for a place or are not sure."""
    return Numbers(
        coming=len(line.coming),
        citizens=sum(one.side == Side.CITIZEN for one in line.coming),
        online=sum(one.how == Way.ONLINE for one in line.coming),
        waiting=len(line.waiting),
        unsure=line.unsure,
        free=line.free,
    )


def said_about(sessions: Iterable[Session], person: Person) -> dict[int, Coming]:
    """What this person says about coming to each of these sessions, by the session's id."""
    return {one.session_id: one for one in Coming.objects.filter(person=person, session__in=list(sessions))}


def expected_in(sessions: Collection[Session]) -> dict[int, set[int]]:
    """By the session's id, the ids of the people who may be there.

    Those who take part in its activity or said they come or may come, but for those who said they cannot.
    """
    groups = activities.people_in_each({one.activity_id: one.activity for one in sessions}.values())
    found = {one.pk: set(groups[one.activity_id]) for one in sessions}
    for session, person, says in _said(sessions):
        (found[session].discard if says == Says.NO else found[session].add)(person)
    return found


def cannot_come_to(sessions: Collection[Session]) -> dict[int, set[int]]:
    """By the session's id, the ids of the people who said that they cannot come."""
    found: dict[int, set[int]] = {one.pk: set() for one in sessions}
    for session, person, says in _said(sessions):
        if says == Says.NO:
            found[session].add(person)
    return found


def there_or_meant_to(sessions: Collection[Session]) -> dict[int, set[int]]:
    """By the session's id, the ids of the people who checked in, and of those who had said they would come."""
    found: dict[int, set[int]] = {one.pk: set() for one in sessions}
    said = [(session, person) for session, person, says in _said(sessions) if says == Says.YES]
    there = CheckIn.objects.filter(session__in=list(found)).values_list("session_id", "person_id")
    for session, person in [*said, *there]:
        found[session].add(person)
    return found


def coming_soon(*, at: datetime, until: datetime) -> dict[Session, InLine]:
    """Sessions anywhere that begin after one moment and up to another, with who will come and who waits."""
    planned = Session.objects.filter(starts_at__gt=at, starts_at__lte=until, cancelled_at__isnull=True)
    planned = planned.select_related("activity__programme").filter(held_at__isnull=True).order_by("pk")
    rows: dict[int, list[Coming]] = {}
    for row in _rows(planned):
        rows.setdefault(row.session_id, []).append(row)
    return {one: _in_line(one, rows[one.pk], _since(one)) for one in planned if one.pk in rows}


def _in_line(session: Session, rows: Iterable[Coming], since: dict[int, datetime | None]) -> InLine:
    here = [one for one in rows if one.person_id in since]
    yes = [one for one in here if one.says == Says.YES]
    line = sorted(yes, key=lambda one: (_stands_since(one, since), one.pk))
    unsure = sum(one.says == Says.UNSURE for one in here)
    needing = [one for one in line if session.needs_place(one.how)]
    waiting = needing[session.capacity :] if session.capacity is not None else []
    free = None if session.capacity is None else max(0, session.capacity - len(needing))
    return InLine(tuple(one for one in line if one not in waiting), tuple(waiting), unsure, free)


def _said(sessions: Collection[Session]) -> Iterable[tuple[int, int, str]]:
    return Coming.objects.filter(session__in=list(sessions)).values_list("session_id", "person_id", "says")


def _stands_since(one: Coming, since: dict[int, datetime | None]) -> datetime:
    """Who left the activity and came back stands at the end of the line again."""
    said, joined = one.in_line_since or one.said_at, since[one.person_id]
    return max(said, joined) if joined else said


def _since(session: Session) -> dict[int, datetime | None]:
    """Who can come, by id: those who lead, and those who take part, with the moment they joined."""
    leading = dict.fromkeys(programmes.people_leading(session.activity.programme))
    joined = activities.participants(session.activity).values_list("person_id", "joined_at")
    return {**leading, **dict(joined)}


def _rows(sessions: Iterable[Session] | models.QuerySet[Session]) -> models.QuerySet[Coming]:
    found = Coming.objects.select_related("person").filter(session__in=sessions).exclude(says=Says.NO)
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)
