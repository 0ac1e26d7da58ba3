"""Calendars: of a programme, a session, a person, and of the ordinary sessions of a programme of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.events import queries
from cairn.exchange.event_programmes import as_schedule
from cairn.exchange.schedules import Day, Schedule, Session, fitting
from cairn.exchange.schedules.calendar import calendar_of_programme
from cairn.sessions import queries as meetings
from cairn.web import links

if TYPE_CHECKING:
    from cairn.events.models import Event, Release
    from cairn.people.models import Person
    from cairn.sessions.models import Session as Meeting

BACK = timedelta(days=90)  # how long what is over stays in a calendar


def host() -> str:
    """The name behind the sign in every UID."""
    return urlsplit(settings.SITE_ADDRESS).hostname or "cairn"


def page_of(event: Event) -> str:
    return settings.SITE_ADDRESS + reverse("event_programme", args=[event.slug])


def of_sessions(
    event: Event, release: Release | None, found: Sequence[queries.PublicSession], *, at: datetime
) -> bytes:
    """These sessions of this version."""
    schedule = as_schedule(event, release, found, page=page_of(event), is_for_calendars=True) if release else None
    return calendar_of_programme(schedule or _gathered(event.title, []), at=at, host=host())


def of_person(person: Person, *, at: datetime) -> bytes:
    """What the person starred, what they lead or speak in, and the sessions of the work they take part in."""
    wanted: dict[Event, set[str]] = {}
    for one in [*queries.starred(person), *queries.spoken_in(person)]:
        wanted.setdefault(one.event, set()).add(one.ref)
    days = [day for event, refs in wanted.items() for day in _days_of(event, refs)]
    days += _meeting_days(meetings.sessions_of_person(person, since=at - BACK))
    return calendar_of_programme(_gathered(_("My sessions"), days), at=at, host=host())


def of_meetings(title: str, found: Iterable[Meeting], *, at: datetime) -> bytes:
    """Ordinary sessions, cancelled ones too."""
    return calendar_of_programme(_gathered(title, _meeting_days(found)), at=at, host=host())


def _days_of(event: Event, refs: set[str]) -> tuple[Day, ...]:
    if (release := queries.last_release(event)) is None:
        return ()
    found = queries.public_sessions(release, event, among=refs)
    return as_schedule(event, release, found, page=page_of(event), is_for_calendars=True).days if found else ()


def _gathered(title: str, days: Sequence[Day]) -> Schedule:
    return Schedule(
        acronym="cairn", title=title, version="", start=date.max, end=date.max, days=tuple(days),
        zone=settings.TIME_ZONE,
    )  # fmt: skip


def _meeting_days(found: Iterable[Meeting]) -> list[Day]:
    return [_meeting_day(one) for one in found]


def _meeting_day(one: Meeting) -> Day:
    url = settings.SITE_ADDRESS + links.in_session("session", one)
    session = Session(
        guid=fitting.derived_guid("cairn", one.ref), number=1, slug="", title=one.title, start=one.starts_at,
        duration=one.ends_at - one.starts_at, abstract=one.purpose, url=url, cancelled=one.is_cancelled,
        sequence=one.sequence, changed=one.cancelled_at or one.planned_at,
    )  # fmt: skip
    return Day(index=1, date=one.starts_at.date(), start=one.starts_at, end=one.ends_at, rooms={one.place: (session,)})
