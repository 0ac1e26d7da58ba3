"""Reading who runs a session, who was there, and how many."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import models

from cairn.people.sides import Side
from cairn.sessions.models import Chair, CheckIn, PresenceCount, Session

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def chairs(session: Session) -> models.QuerySet[Chair]:
    """Who chairs, in an order that ranks nobody (by their random reference)."""
    return session.chairs.select_related("person").order_by("ref").fetch_mode(models.FETCH_RAISE)


def check_in(person: Person | None, session: Session) -> CheckIn | None:
    """The person's check-in, if any."""
    if person is None:
        return None
    return CheckIn.objects.filter(session=session, person=person).first()


def sessions_come_to(person: Person) -> models.QuerySet[Session]:
    """The sessions at which this person checked in, in the order they took place."""
    return _of_person(Session.objects.filter(check_ins__person=person))


def sessions_chaired_by(person: Person) -> models.QuerySet[Session]:
    """The sessions that took place and were chaired by this person, in order."""
    return _of_person(Session.objects.filter(chairs__person=person, held_at__isnull=False))


def chaired_in(found: Collection[Activity], *, since: datetime) -> dict[tuple[int, int], int]:
    """How many sessions that took place since then each person chaired, by activity and person."""
    rows = Chair.objects.filter(session__activity__in=found, session__held_at__gte=since).order_by()
    counted = rows.values_list("session__activity", "person").annotate(number=models.Count("pk"))
    return {(activity, person): number for activity, person, number in counted}


def chaired_for(person: Person, programme: Programme) -> list[Person]:
    """Who chaired sessions of the programme at which this person checked in, by their random reference."""
    there = Session.objects.filter(activity__programme=programme, check_ins__person=person, held_at__isnull=False)
    rows = Chair.objects.filter(session__in=there).exclude(person=person).select_related("person")
    return sorted({one.person for one in rows}, key=lambda one: one.ref)


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


def people_checked_in(found: Iterable[Activity]) -> dict[int, set[int]]:
    """Who ever checked in to a session of each of these activities, by the activity's id: ids of persons."""
    rows = CheckIn.objects.filter(session__activity__in=list(found)).order_by()
    people: dict[int, set[int]] = {}
    for activity, person in rows.values_list("session__activity_id", "person_id"):
        people.setdefault(activity, set()).add(person)
    return people


def _of_person(found: models.QuerySet[Session]) -> models.QuerySet[Session]:
    rows = found.select_related("activity__programme").filter(cancelled_at__isnull=True)
    return rows.order_by("starts_at", "pk").fetch_mode(models.FETCH_RAISE)
