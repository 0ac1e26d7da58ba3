"""Reading who takes part, and on which side."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities.models import Activity, Participant
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person


def participant(person: Person | None, activity: Activity) -> Participant | None:
    """The person's running part in the activity, if any."""
    if person is None:
        return None
    return Participant.objects.filter(activity=activity, person=person, left_at__isnull=True).first()


def participants(activity: Activity, *, side: str = "") -> models.QuerySet[Participant]:
    """The people in the activity now, in an order that ranks nobody (by their random reference)."""
    found = Participant.objects.select_related("person", "speaks_for").filter(activity=activity, left_at__isnull=True)
    return (found.filter(side=side) if side else found).order_by("ref")


def side_of(person: Person | None, activity: Activity, *, on: date) -> str:
    """The side the person is on here: as a participant, else as a member of the programme, else "public"."""
    if found := participant(person, activity):
        return found.side
    if person is not None and programmes.membership(person, activity.programme):
        return side_on_joining(person, activity, speaks_for=None, is_sure=True, on=on)
    return "public"


def numbers_by_side(activity: Activity) -> dict[str, int]:
    """How many people take part now on each side, sides with nobody included."""
    counted = dict(
        Participant.objects.filter(activity=activity, left_at__isnull=True)
        .values_list("side")
        .annotate(number=models.Count("pk"))
    )
    return {side: counted.get(side, 0) for side in Side.values}


def side_on_joining(
    person: Person, activity: Activity, *, speaks_for: Organisation | None, is_sure: bool, on: date
) -> Side:
    """The side this person will be on, from employment.

    Nobody who was staff here becomes a citizen by leaving the job or the activity: they count in no share.
    """
    running = programmes.running_organisations(activity.programme)
    side = people.side(person, running=running, speaks_for=speaks_for, is_sure=is_sure, on=on)
    return Side.UNCLEAR if side == Side.CITIZEN and _was_staff(person, activity, running) else side


def with_another_side_now(person: Person, *, on: date) -> list[Activity]:
    """The running activities the person joined on another side and in which they are staff by now."""
    found = Participant.objects.select_related("activity__programme").filter(
        person=person, left_at__isnull=True, activity__ended_at__isnull=True, activity__withdrawn_at__isnull=True
    )
    return [
        one.activity
        for one in found.exclude(side=Side.STAFF).order_by("pk")
        if side_on_joining(person, one.activity, speaks_for=None, is_sure=True, on=on) == Side.STAFF
    ]


def _was_staff(person: Person, activity: Activity, running: Collection[int]) -> bool:
    """Whether the person took part as staff, or worked for an organisation that runs it, since it was opened."""
    if Participant.objects.filter(activity=activity, person=person, side=Side.STAFF).exists():
        return True
    return people.was_employed(person, running, since=timezone.localdate(activity.opened_at))
