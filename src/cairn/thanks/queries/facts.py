"""What a person did in a programme, in sentences, from what is written down: each can be ticked for a paper."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.activities import queries as activities
from cairn.do import queries as do
from cairn.programmes import queries as programmes
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Membership, Programme
    from cairn.sessions.models import Session

HOURS = "hours"
LONGEST = 200  # of the words of a task or a promise within a sentence


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a person did, in a sentence, under a code of its own."""

    code: str
    words: str


def facts(person: Person, programme: Programme, *, at: datetime) -> list[Fact]:
    """Everything written down that this person did in the programme: parts, roles, sessions, hours, work, chairing."""
    return [
        *_parts(person, programme),
        *_memberships(person, programme),
        *_roles(person, programme, on=timezone.localdate(at)),
        *_sessions(person, programme),
        *_work(person, programme),
    ]


def chosen(found: Sequence[Fact], codes: Collection[str]) -> list[str]:
    """The sentences with these codes, in the order of the facts."""
    return [one.words for one in found if one.code in codes]


def hours_of(found: Collection[Session]) -> int:
    """About how many hours these sessions took together, as they were planned."""
    total = sum((one.ends_at - one.starts_at for one in found), timedelta())
    return round(total / timedelta(hours=1))


def _parts(person: Person, programme: Programme) -> Iterator[Fact]:
    found = list(activities.activities_of(programme))
    parts = activities.parts_taken(found, person=person)
    for one in found:
        if rows := parts[one.pk].get(person.pk):
            left = rows[-1].left_at or one.ended_at
            values = {"title": one.title, "when": _span(rows[0].joined_at, left)}
            yield Fact(f"part:{one.ref}", _("Took part in “%(title)s”, %(when)s.") % values)


def _memberships(person: Person, programme: Programme) -> Iterator[Fact]:
    """Roles in the programme as they are. Since when is not known: only the latest role is kept."""
    for one in programmes.memberships_of(person, programme):
        if one.role in programmes.LEADING:
            yield Fact(f"member:{one.ref}", _as_role(one))
        if one.is_governing:
            yield Fact(f"governing:{one.ref}", _in_governing_group(one))


def _as_role(one: Membership) -> str:
    if one.left_at is None:
        return _("Has the role of %(role)s in this programme.") % {"role": one.get_role_display()}
    values = {"role": one.get_role_display(), "day": _day(timezone.localdate(one.left_at))}
    return _("Had the role of %(role)s in this programme until %(day)s.") % values


def _in_governing_group(one: Membership) -> str:
    if one.left_at is None:
        return _("Sits in the governing group of this programme.")
    values = {"day": _day(timezone.localdate(one.left_at))}
    return _("Sat in the governing group of this programme until %(day)s.") % values


def _roles(person: Person, programme: Programme, *, on: date) -> Iterator[Fact]:
    for one in roles.roles_held_by(person).filter(role__programme=programme, since_on__lte=on):
        last = timezone.localdate(one.ended_at) if one.ended_at else one.until_on
        until = last if last <= on else None
        values = {"title": one.role.title, "when": _days(one.since_on, until)}
        yield Fact(f"role:{one.ref}", _("Held the role “%(title)s”, %(when)s.") % values)


def _sessions(person: Person, programme: Programme) -> Iterator[Fact]:
    came = list(sessions.sessions_come_to(person).filter(activity__programme=programme))
    if came:
        words = ngettext("Came to %(n)d session, on %(days)s.", "Came to %(n)d sessions, from %(days)s.", len(came))
        yield Fact("sessions", words % {"n": len(came), "days": _between(came[0].starts_at, came[-1].starts_at)})
        hours = hours_of(came)
        words = ngettext("Gave about %(n)d hour in sessions.", "Gave about %(n)d hours in sessions.", hours)
        yield Fact(HOURS, words % {"n": hours})
    for one in sessions.sessions_chaired_by(person).filter(activity__programme=programme):
        values = {"title": one.title, "day": _day(one.starts_on)}
        yield Fact(f"chair:{one.ref}", _("Chaired the session “%(title)s” on %(day)s.") % values)


def _work(person: Person, programme: Programme) -> Iterator[Fact]:
    for task in do.tasks_done_by(person).filter(activity__programme=programme):
        yield Fact(f"task:{task.ref}", _("Did this task: “%(words)s”") % {"words": _short(task.words)})
    for promise in do.commitments_kept_by(person).filter(activity__programme=programme):
        words = _("Saw to this promise, which was kept: “%(words)s”") % {"words": _short(promise.words)}
        yield Fact(f"promise:{promise.ref}", words)


def _span(start: datetime, end: datetime | None) -> str:
    return _days(timezone.localdate(start), timezone.localdate(end) if end else None)


def _days(start: date, end: date | None) -> str:
    if end is None:
        return _("since %(day)s") % {"day": _day(start)}
    return _("from %(start)s to %(end)s") % {"start": _day(start), "end": _day(end)}


def _between(first: datetime, last: datetime) -> str:
    start, end = timezone.localdate(first), timezone.localdate(last)
    if start == end:
        return _day(start)
    return _("%(start)s to %(end)s") % {"start": _day(start), "end": _day(end)}


def _day(when: date) -> str:
    """The whole day with its year: a paper is read years later."""
    return date_format(when, "j F Y")


def _short(words: str) -> str:
    return Truncator(" ".join(words.split())).chars(LONGEST)
