"""Approving claims, sending them back, saying no, sending them to finance, and saying that they are paid."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.recognition import may, queries
from cairn.recognition import words as told
from cairn.recognition.choices import WHY_LENGTH, State
from cairn.recognition.models import Claim, SentToFinance
from cairn.recognition.standing import count_a_round, enter_unmarked, stand

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def approve_claim(claim: Claim, *, by: Person, at: datetime, read: str = "") -> Claim:
    """It is to be paid, says one of those who pay. Another one pays it."""
    may.approve_claim(by, claim, read=read).or_refuse()
    claim.approved_at, claim.approved_by = at, by
    claim.sent_back_at = claim.refused_at = None
    claim.why = ""
    claim.save(update_fields=["approved_at", "approved_by", "sent_back_at", "refused_at", "why"])
    stand(claim, State.APPROVED, by=by, at=at)
    enter_unmarked("recognition.claim.approved", claim, at=at, side=_side(by, claim.activity, at))
    return claim


@action
def withdraw_approval(claim: Claim, *, by: Person, at: datetime, words: str) -> Claim:
    """It was approved by mistake, or finance cannot pay it: it waits to be looked at again, and it is said why."""
    may.withdraw_approval(by, claim).or_refuse()
    may.say_why(words).or_refuse()
    claim.approved_at = claim.approved_by = claim.sent = None
    claim.save(update_fields=["approved_at", "approved_by", "sent"])
    stand(claim, State.CLAIMED, by=by, at=at, words=told.safely(words, most=WHY_LENGTH))
    enter_unmarked("recognition.claim.approval_withdrawn", claim, at=at, side=_side(by, claim.activity, at))
    return claim


@action
def send_back_claim(claim: Claim, *, by: Person, at: datetime, words: str) -> Claim:
    """Something is missing, and it is said what. The person adds it; the clock goes on."""
    may.send_back_claim(by, claim).or_refuse()
    may.say_why(words).or_refuse()
    claim.sent_back_at, claim.why = at, told.safely(words, most=WHY_LENGTH)
    claim.save(update_fields=["sent_back_at", "why"])
    stand(claim, State.SENT_BACK, by=by, at=at, words=claim.why)
    enter_unmarked("recognition.claim.sent_back", claim, at=at, side=_side(by, claim.activity, at))
    return claim


@action
def refuse_claim(claim: Claim, *, by: Person, at: datetime, words: str) -> Claim:
    """No, and why. On the mountain it stays owed until its person takes it back: nobody is rid of a claim by a no."""
    may.refuse_claim(by, claim).or_refuse()
    may.say_why(words).or_refuse()
    claim.refused_at, claim.why = at, told.safely(words, most=WHY_LENGTH)
    claim.save(update_fields=["refused_at", "why"])
    stand(claim, State.REFUSED, by=by, at=at, words=claim.why)
    enter_unmarked("recognition.claim.refused", claim, at=at, side=_side(by, claim.activity, at))
    return claim


@action
def send_to_finance(activity: Activity, *, by: Person, at: datetime) -> SentToFinance:
    """Everything approved by others goes to finance as one list."""
    may.send_to_finance(by, activity).or_refuse()
    held = queries.claims_to_send(activity, by).select_for_update(of=("self",))  # nobody takes one back meanwhile
    listed = list(held)
    sent = SentToFinance(activity=activity, sent_at=at, sent_by=by)
    side, refs = _side(by, activity, at), sorted(one.ref for one in listed)
    enter("recognition.claims.sent", activity, by=None, side=side, at=at, about=sent, data={"claims": refs})
    sent.number = next_number(SentToFinance.objects.filter(activity=activity))
    sent.save()
    for claim in listed:
        claim.sent = sent
        claim.save(update_fields=["sent"])
        stand(claim, State.SENT, by=by, at=at)
    return sent


@action
def pay_claim(claim: Claim, *, by: Person, at: datetime) -> Claim:
    """It is paid, says whoever pays, on the day they say so."""
    may.pay_claim(by, claim).or_refuse()
    claim.paid_at, claim.paid_by = at, by
    claim.save(update_fields=["paid_at", "paid_by"])
    stand(claim, State.PAID, by=by, at=at)
    enter_unmarked("recognition.claim.paid", claim, at=at, side=_side(by, claim.activity, at))
    count_a_round(claim.activity)
    return claim


def _side(person: Person, activity: Activity, at: datetime) -> str:
    return activities.side_of(person, activity, on=at.date())
