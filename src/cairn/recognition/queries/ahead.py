"""Reading what was paid or booked before the day, and what people asked for."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import calendar
from cairn.recognition.choices import ANSWER_WITHIN
from cairn.recognition.models import Booking, Prepayment
from cairn.recognition.queries.payers import activities_paid_by, payers_of_each

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

_WAITS = models.Q(refused_at__isnull=True, withdrawn_at__isnull=True, prepayment__isnull=True)


def prepayments_for(person: Person) -> models.QuerySet[Prepayment]:
    """What was paid for this person in advance anywhere, newest first."""
    return _prepayments().filter(person=person).order_by("-paid_at", "-pk")


def prepayments_in(activity: Activity) -> models.QuerySet[Prepayment]:
    """What was paid in advance here, newest first: for whoever pays."""
    return _prepayments().filter(activity=activity).order_by("-paid_at", "-pk")


def bookings_of(person: Person) -> models.QuerySet[Booking]:
    """What this person asked to have booked, newest first, but for what they took back."""
    return _bookings().filter(person=person, withdrawn_at__isnull=True).order_by("-asked_at", "-pk")


def bookings_to_answer(activity: Activity) -> models.QuerySet[Booking]:
    """What waits to be booked here, the soonest day first: for whoever pays."""
    return _bookings().filter(_WAITS, activity=activity).order_by("due_on", "pk")


def bookings_to_answer_by(person: Person) -> models.QuerySet[Booking]:
    """What others asked to have booked and this person can answer."""
    found = _bookings().filter(_WAITS, activity__in=activities_paid_by(person)).exclude(person=person)
    return found.order_by("due_on", "pk")


def bookings_waiting() -> dict[Booking, list[int]]:
    """Everything that waits to be booked, and the ids of those who can: for everybody's letters at once."""
    found = list(_bookings().filter(_WAITS).order_by("due_on", "pk"))
    paying = payers_of_each({one.activity for one in found})
    return {one: [person.pk for person in paying[one.activity] if person.pk != one.person_id] for one in found}


def booking(activity: Activity, ref: str) -> Booking | None:
    return _bookings().filter(activity=activity, ref=ref).first()


def is_booked(booking: Booking) -> bool:
    return Prepayment.objects.filter(asked=booking).exists()


def answer_due_on(*, for_on: date, at: datetime) -> date:
    """The day by which somebody hears whether it is booked: within five working days, and before the day itself."""
    return min(calendar.due_on(at, ANSWER_WITHIN), for_on)


def _bookings() -> models.QuerySet[Booking]:
    found = Booking.objects.select_related("activity__programme", "person", "prepayment")
    return found.fetch_mode(models.FETCH_RAISE)


def _prepayments() -> models.QuerySet[Prepayment]:
    return Prepayment.objects.select_related("activity__programme", "person").fetch_mode(models.FETCH_RAISE)
