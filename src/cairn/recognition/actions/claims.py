"""Claiming, paying, and saying that it came."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.recognition import may, queries
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, What
from cairn.recognition.models import Claim, Prepayment

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def make_claim(
    activity: Activity, *, by: Person, at: datetime, what: str, pence: int, for_on: date, words: str
) -> Claim:
    """Money for a cost one had, or for one's time. The record says only that a person of this side claimed."""
    may.make_claim(by, activity).or_refuse()
    may.claim_for(by, activity, what).or_refuse()
    may.claim_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    part = activities.last_part(by, activity)
    assert part is not None  # may.make_claim refuses who never took part
    claim = Claim.objects.create(
        activity=activity, person=by, side=part.side, what=What(what), pence=pence, for_on=for_on,
        words=told.safely(words, most=LINE_LENGTH), made_at=at, due_on=queries.due_on(activity, at=at),
    )  # fmt: skip
    _enter_unmarked("recognition.claim.made", claim, at=at, side=claim.side, data={"what": str(claim.what)})
    return claim


@action
def pay_claim(claim: Claim, *, by: Person, at: datetime) -> Claim:
    """It is paid, says whoever pays, on the day they say so."""
    may.pay_claim(by, claim).or_refuse()
    claim.paid_at, claim.paid_by = at, by
    claim.save(update_fields=["paid_at", "paid_by"])
    _enter_unmarked("recognition.claim.paid", claim, at=at, side=activities.side_of(by, claim.activity, on=at.date()))
    _count_a_round(claim.activity)
    return claim


@action
def receive_payment(claim: Claim, *, by: Person, at: datetime) -> Claim:
    """The money has come, says the person it is for."""
    may.receive_payment(by, claim).or_refuse()
    claim.received_at = at
    claim.save(update_fields=["received_at"])
    _enter_unmarked("recognition.claim.received", claim, at=at, side=claim.side)
    _count_a_round(claim.activity)
    return claim


@action
def withdraw_claim(claim: Claim, *, by: Person, at: datetime) -> Claim:
    """The person takes a claim back before it is paid; what it was for is forgotten with it."""
    may.withdraw_claim(by, claim).or_refuse()
    claim.withdrawn_at, claim.words = at, ""
    claim.save(update_fields=["withdrawn_at", "words"])
    _enter_unmarked("recognition.claim.withdrawn", claim, at=at, side=claim.side)
    return claim


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


def _enter_unmarked(kind: str, claim: Claim, *, at: datetime, side: str, data: dict[str, Any] | None = None) -> None:
    """A claim's entry: no mark, no amount, no words; only the side it is said from."""
    enter(kind, claim.activity, by=None, side=side, at=at, about=claim, data=data)


def _count_a_round(activity: Activity) -> None:
    """Let the claims that came since the last round into the public figures, if they are of enough people."""
    for claim in queries.uncounted(activity):
        claim.is_counted = True
        claim.save(update_fields=["is_counted"])
