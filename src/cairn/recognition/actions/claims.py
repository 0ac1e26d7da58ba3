"""Claiming, adding what is missing, saying that money came, and taking a claim back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.ledger.action import action
from cairn.recognition import may, queries
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, WHY_LENGTH, State, What
from cairn.recognition.models import Claim, Receipt
from cairn.recognition.standing import count_a_round, enter_unmarked, forget_what_was_said, let_go_of_receipt, stand

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def make_claim(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    what: str,
    pence: int,
    for_on: date,
    words: str,
    receipt: Receipt | None = None,
) -> Claim:
    """Money for a cost one had, or for one's time. The record says only that a person of this side claimed."""
    may.make_claim(by, activity).or_refuse()
    may.claim_for(by, activity, what).or_refuse()
    may.claim_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    part = activities.last_part(by, activity)
    assert part is not None  # may.make_claim refuses who never took part
    claim = Claim(
        activity=activity, person=by, side=part.side, what=What(what), pence=pence, for_on=for_on,
        words=told.safely(words, most=LINE_LENGTH), made_at=at, due_on=queries.due_on(activity, at=at),
    )  # fmt: skip
    may.claim_once(claim).or_refuse()
    claim.save()
    if receipt:
        _attach(receipt, claim, by=by)
    stand(claim, State.CLAIMED, by=by, at=at)
    enter_unmarked("recognition.claim.made", claim, at=at, side=claim.side, data={"what": str(claim.what)})
    return claim


@action
def receive_payment(claim: Claim, *, by: Person | None, at: datetime, code: str = "") -> Claim:
    """The money has come, says the person it is for, signed in or with the code on their paper."""
    may.receive_payment(by, claim, code).or_refuse()
    claim.received_at = at
    claim.save(update_fields=["received_at"])
    stand(claim, State.RECEIVED, by=by, at=at)
    enter_unmarked("recognition.claim.received", claim, at=at, side=claim.side)
    count_a_round(claim.activity)
    return claim


@action
def confirm_claim(claim: Claim, *, by: Person | None, at: datetime, code: str = "") -> Claim:
    """What was entered from paper is what its person claimed, they say."""
    may.confirm_claim(by, claim, code).or_refuse()
    claim.confirmed_at = at
    claim.save(update_fields=["confirmed_at"])
    enter_unmarked("recognition.claim.confirmed", claim, at=at, side=claim.side)
    return claim


@action
def complete_claim(
    claim: Claim,
    *,
    by: Person,
    at: datetime,
    pence: int,
    for_on: date,
    words: str,
    answer: str = "",
    receipt: Receipt | None = None,
) -> Claim:
    """What was missing is added, or why the no was wrong: it waits to be approved again.

    The clock goes on from the day it was claimed first.
    """
    may.complete_claim(by, claim).or_refuse()
    may.claim_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    claim.pence, claim.for_on, claim.words = pence, for_on, told.safely(words, most=LINE_LENGTH)
    claim.sent_back_at = claim.refused_at = None
    claim.why = ""
    claim.save(update_fields=["pence", "for_on", "words", "sent_back_at", "refused_at", "why"])
    if receipt:
        let_go_of_receipt(claim)
        _attach(receipt, claim, by=by)
    stand(claim, State.CLAIMED, by=by, at=at, words=told.safely(answer, most=WHY_LENGTH))
    enter_unmarked("recognition.claim.completed", claim, at=at, side=claim.side)
    return claim


@action
def withdraw_claim(claim: Claim, *, by: Person | None, at: datetime, code: str = "") -> Claim:
    """The person takes a claim back before it is paid; what it was for is forgotten with it."""
    may.withdraw_claim(by, claim, code).or_refuse()
    claim.withdrawn_at, claim.words = at, ""
    claim.save(update_fields=["withdrawn_at", "words"])
    forget_what_was_said(claim)
    let_go_of_receipt(claim)
    stand(claim, State.WITHDRAWN, by=by, at=at)
    enter_unmarked("recognition.claim.withdrawn", claim, at=at, side=claim.side)
    return claim


def _attach(receipt: Receipt, claim: Claim, *, by: Person) -> None:
    found = queries.receipt_waiting(by, receipt.ref)
    if found is None:
        raise Refused(_("The photo is not there any more. Choose it again."))
    found.claim = claim
    found.save(update_fields=["claim"])
