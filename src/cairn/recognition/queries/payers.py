"""Reading who pays: the people named for it, or the leads while nobody is named."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.programmes import queries as programmes
from cairn.recognition.models import Payer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def named_payers(activity: Activity) -> models.QuerySet[Payer]:
    """Those named to pay here who still belong to the programme."""
    return _named().filter(activity=activity).select_related("person").order_by("since_at", "pk")


def named_payer(activity: Activity, ref: str) -> Payer | None:
    return Payer.objects.select_related("person").filter(activity=activity, ref=ref, until_at__isnull=True).first()


def payers(activity: Activity) -> list[Person]:
    """Who sees what is claimed here, and pays it."""
    if named := [one.person for one in named_payers(activity)]:
        return named
    leading = programmes.memberships(activity.programme).filter(role__in=programmes.LEADING)
    return [one.person for one in leading]


def named_in_each(found: Collection[Activity]) -> dict[int, list[Person]]:
    """Who is named to pay in each of these activities where anybody is, in one query."""
    people: dict[int, list[Person]] = {}
    for one in _named().filter(activity__in=found).select_related("person").order_by("since_at", "pk"):
        people.setdefault(one.activity_id, []).append(one.person)
    return people


def payers_of_each(found: Collection[Activity]) -> dict[Activity, list[Person]]:
    """Who pays in each of these activities, in two queries."""
    named, leading = named_in_each(found), programmes.leading_each({one.programme_id for one in found})
    return {one: named.get(one.pk) or leading.get(one.programme_id, []) for one in found}


def pays(person: Person | None, activity: Activity) -> bool:
    return person is not None and person in payers(activity)


def activities_paid_by(person: Person) -> models.QuerySet[Activity]:
    """Every activity in which this person pays, also those that have ended: money stays owed."""
    named = models.Q(pk__in=_named().filter(person=person).values("activity"))
    led = models.Q(programme__in=programmes.programmes_led_by(person))
    return activities.all_activities().filter(named | led & ~models.Q(pk__in=_named().values("activity")))


def _named() -> models.QuerySet[Payer]:
    return Payer.objects.filter(
        until_at__isnull=True,
        person__memberships__programme=models.F("activity__programme"),
        person__memberships__left_at__isnull=True,
    )
