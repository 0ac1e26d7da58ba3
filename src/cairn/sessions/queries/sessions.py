"""Reading sessions: what is planned, what took place, and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.people.sides import Side
from cairn.sessions.models import Session, Way

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme

CITIZENS_AT_LEAST = 2  # below that it is not a session with citizens: nobody should be the only one in the room


def session(ref: str) -> Session | None:
    return Session.objects.select_related("activity__programme__organisation").filter(ref=ref).first()


def sessions_of(activity: Activity) -> models.QuerySet[Session]:
    """All sessions of the activity in the order they take place, cancelled ones too."""
    return _listed(Session.objects.filter(activity=activity))


def sessions_of_programme(programme: Programme) -> models.QuerySet[Session]:
    """All sessions of the programme in the order they take place, cancelled ones too."""
    return _listed(Session.objects.filter(activity__programme=programme))


def sessions_in(programmes: Collection[Programme]) -> models.QuerySet[Session]:
    """All sessions in these programmes, the latest first, cancelled ones too."""
    return _listed(Session.objects.filter(activity__programme__in=programmes)).order_by("-starts_at", "-pk")


def sessions_to_come(programme: Programme, *, at: datetime) -> models.QuerySet[Session]:
    """The programme's sessions that are neither over nor cancelled, soonest first."""
    return sessions_of_programme(programme).filter(ends_at__gt=at, cancelled_at__isnull=True)


def sessions_of_person(person: Person, *, since: datetime) -> models.QuerySet[Session]:
    """Sessions not over at `since`, of the activities the person takes part in, soonest first."""
    taking_part = models.Q(activity__participants__person=person, activity__participants__left_at__isnull=True)
    return _listed(Session.objects.filter(taking_part, ends_at__gt=since))


def held_sessions(activity: Activity) -> models.QuerySet[Session]:
    """The sessions that took place and are written down, in order."""
    return sessions_of(activity).filter(held_at__isnull=False)


def next_session(activity: Activity, *, after: datetime) -> Session | None:
    """The next one that is neither cancelled nor over."""
    return sessions_of(activity).filter(ends_at__gt=after, cancelled_at__isnull=True, held_at__isnull=True).first()


def first_with_citizens(activity: Activity) -> datetime | None:
    """When the activity's first held session with at least two citizens checked in began, or None so far."""
    found = (
        Session.objects.filter(activity=activity, held_at__isnull=False)
        .annotate(citizens=models.Count("check_ins", filter=models.Q(check_ins__side=Side.CITIZEN)))
        .filter(citizens__gte=CITIZENS_AT_LEAST)
        .order_by("held_at", "pk")
        .first()
    )
    return found.held_at if found else None


def sessions_over(*, since: datetime, until: datetime) -> models.QuerySet[Session]:
    """Sessions anywhere that ended after one moment and up to another and were not cancelled."""
    return _listed(Session.objects.filter(ends_at__gt=since, ends_at__lte=until, cancelled_at__isnull=True))


def planned_in(found: Collection[Activity], *, at: datetime) -> models.QuerySet[Session]:
    """Sessions of these activities that are neither over, held nor cancelled, soonest first."""
    rows = Session.objects.filter(activity__in=found, ends_at__gt=at, cancelled_at__isnull=True, held_at__isnull=True)
    return _listed(rows)


def sessions_named(refs: Collection[str]) -> dict[str, Session]:
    """The sessions with these refs, by ref, in one query."""
    return {one.ref: one for one in _listed(Session.objects.filter(ref__in=refs))}


def ways() -> list[tuple[str, str]]:
    """How people can meet: value and label."""
    return [(value, str(label)) for value, label in Way.choices]


def _listed(found: models.QuerySet[Session]) -> models.QuerySet[Session]:
    return found.select_related("activity__programme").order_by("starts_at", "pk").fetch_mode(models.FETCH_RAISE)
