"""Reading sessions: what is planned, what is on the agenda, who was there."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.people.sides import Side
from cairn.sessions.models import AgendaItem, Chair, CheckIn, PresenceCount, Session, Way

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


def items_in(programmes: Collection[Programme]) -> models.QuerySet[AgendaItem]:
    """What is on the agenda of any session in these programmes, the latest session first."""
    found = AgendaItem.objects.select_related("session__activity__programme")
    found = found.filter(session__activity__programme__in=programmes, removed_at__isnull=True)
    return found.order_by("-session__starts_at", "position", "pk").fetch_mode(models.FETCH_RAISE)


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


def agenda(session: Session) -> models.QuerySet[AgendaItem]:
    """What is on the agenda now, in its order."""
    return (
        session.items.select_related("proposer")
        .filter(removed_at__isnull=True)
        .order_by("position", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def items_to_come(activity: Activity, *, at: datetime) -> models.QuerySet[AgendaItem]:
    """What is on the agenda of the activity's sessions that are neither over nor cancelled, soonest first."""
    session = models.Q(session__activity=activity, session__ends_at__gt=at, session__cancelled_at__isnull=True)
    return (
        AgendaItem.objects.select_related("session")
        .filter(session, session__held_at__isnull=True, removed_at__isnull=True)
        .order_by("session__starts_at", "position", "pk")
    )


def taken_off(session: Session) -> models.QuerySet[AgendaItem]:
    """What was taken off the agenda, with the reason, in the order it was put forward."""
    return (
        session.items.select_related("proposer")
        .filter(removed_at__isnull=False)
        .order_by("proposed_at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def item(ref: str) -> AgendaItem | None:
    return (
        AgendaItem.objects.select_related("session__activity__programme__organisation", "proposer")
        .filter(ref=ref)
        .first()
    )


def sessions_named(refs: Collection[str]) -> dict[str, Session]:
    """The sessions with these refs, by ref, in one query."""
    return {one.ref: one for one in _listed(Session.objects.filter(ref__in=refs))}


def item_titles(refs: Collection[str]) -> dict[str, str]:
    """What these agenda items are called, by ref."""
    return dict(AgendaItem.objects.filter(ref__in=refs).values_list("ref", "title"))


def minutes_by_side(items: Collection[AgendaItem]) -> dict[str, dict[str, int]]:
    """Minutes per side that put items forward, like `{"citizen": {"planned": 30, "reached": 20}}`."""
    counted: dict[str, dict[str, int]] = {}
    for item in items:
        side = counted.setdefault(item.side, {"planned": 0, "reached": 0})
        side["planned"] += item.minutes_planned
        side["reached"] += item.minutes_reached or 0
    return counted


def chairs(session: Session) -> models.QuerySet[Chair]:
    """Who chairs, in an order that ranks nobody (by their random reference)."""
    return session.chairs.select_related("person").order_by("ref").fetch_mode(models.FETCH_RAISE)


def check_in(person: Person | None, session: Session) -> CheckIn | None:
    """The person's check-in, if any."""
    if person is None:
        return None
    return CheckIn.objects.filter(session=session, person=person).first()


def check_ins(session: Session) -> models.QuerySet[CheckIn]:
    """Everybody who checked in, in an order that ranks nobody (by their random reference)."""
    return session.check_ins.select_related("person").order_by("ref").fetch_mode(models.FETCH_RAISE)


def numbers_present(session: Session) -> dict[str, int]:
    """How many people checked in on each side, sides with nobody included."""
    counted = dict(
        CheckIn.objects.filter(session=session).values_list("side").annotate(number=models.Count("pk")).order_by()
    )
    return {side: counted.get(side, 0) for side in Side.values}


def presence_counted(session: Session) -> PresenceCount | None:
    """How many people were counted in the room, as it was said last; None where nobody counted."""
    return PresenceCount.objects.filter(session=session).order_by("-counted_at", "-pk").first()


def ways() -> list[tuple[str, str]]:
    """How people can meet: value and label."""
    return [(value, str(label)) for value, label in Way.choices]


def _listed(found: models.QuerySet[Session]) -> models.QuerySet[Session]:
    return found.select_related("activity__programme").order_by("starts_at", "pk").fetch_mode(models.FETCH_RAISE)
