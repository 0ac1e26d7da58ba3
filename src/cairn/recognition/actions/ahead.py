"""Asking for something to be booked before the day, booking and paying it, and saying why not."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.recognition import may, queries
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, WHY_LENGTH
from cairn.recognition.models import Booking, Prepayment

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def ask_to_book(
    activity: Activity, *, by: Person, at: datetime, words: str, for_on: date, pence: int | None = None
) -> Booking:
    """Please book or pay this for me before the day. The record says that somebody of this side asked, and no more."""
    may.ask_to_book(by, activity).or_refuse()
    may.book_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    booking = Booking.objects.create(
        activity=activity, person=by, side=activities.side_of(by, activity, on=at.date()), for_on=for_on, pence=pence,
        words=told.safely(words, most=LINE_LENGTH), asked_at=at, due_on=queries.answer_due_on(for_on=for_on, at=at),
    )  # fmt: skip
    enter("recognition.booking.asked", activity, by=None, side=booking.side, at=at, about=booking)
    return booking


@action
def refuse_booking(booking: Booking, *, by: Person, at: datetime, words: str) -> Booking:
    """It is not booked, why not, and what the person can do instead."""
    may.refuse_booking(by, booking).or_refuse()
    may.say_why(words).or_refuse()
    booking.refused_at, booking.why = at, told.safely(words, most=WHY_LENGTH)
    booking.save(update_fields=["refused_at", "why"])
    side = activities.side_of(by, booking.activity, on=at.date())
    enter("recognition.booking.refused", booking.activity, by=None, side=side, at=at, about=booking)
    return booking


@action
def withdraw_booking(booking: Booking, *, by: Person, at: datetime) -> Booking:
    """The person needs it no more; what it was is forgotten."""
    may.withdraw_booking(by, booking).or_refuse()
    booking.withdrawn_at, booking.words = at, ""
    booking.save(update_fields=["withdrawn_at", "words"])
    enter("recognition.booking.withdrawn", booking.activity, by=None, side=booking.side, at=at, about=booking)
    return booking


@action
def record_prepaid(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    for_person: Person,
    pence: int,
    for_on: date,
    words: str,
    asked: Booking | None = None,
) -> Prepayment:
    """Something was paid or booked for a person before the day. The record says that, and not for whom."""
    may.record_prepaid(by, activity, for_person).or_refuse()
    if asked:
        may.answer_booking(asked, for_person).or_refuse()
    may.prepay_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    paid = Prepayment.objects.create(
        activity=activity, person=for_person, pence=pence, for_on=for_on, words=told.safely(words, most=LINE_LENGTH),
        paid_at=at, paid_by=by, asked=asked,
    )  # fmt: skip
    side = activities.side_of(by, activity, on=at.date())
    enter("recognition.expense.prepaid", activity, by=None, side=side, at=at, about=paid)
    return paid
