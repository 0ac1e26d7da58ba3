"""Paying and booking before the day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.recognition import may
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH
from cairn.recognition.models import Prepayment

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def record_prepaid(
    activity: Activity, *, by: Person, at: datetime, for_person: Person, pence: int, for_on: date, words: str
) -> Prepayment:
    """Something was paid or booked for a person before the day. The record says that, and not for whom."""
    may.record_prepaid(by, activity, for_person).or_refuse()
    may.prepay_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    paid = Prepayment.objects.create(
        activity=activity, person=for_person, pence=pence, for_on=for_on, words=told.safely(words, most=LINE_LENGTH),
        paid_at=at, paid_by=by,
    )  # fmt: skip
    side = activities.side_of(by, activity, on=at.date())
    enter("recognition.expense.prepaid", activity, by=None, side=side, at=at, about=paid)
    return paid
