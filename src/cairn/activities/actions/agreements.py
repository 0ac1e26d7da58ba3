"""Agreeing how power is shared: writing it down, agreeing side by side, and again each year."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import may, queries, told
from cairn.activities.models import AGREEMENT_LENGTH, Activity, Agreement, AgreementSigned
from cairn.activities.record import enter, next_number
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def write_agreement(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    scope: str,
    decision_rule: str,
    money: str,
    not_shared: str,
    decides_up_to: int | None = None,
) -> Agreement:
    """A text in view of all. It binds nobody until both sides agree; other words are always another text.

    `decides_up_to`: the most whole pounds a vote here is about; None where no figure is agreed.
    """
    may.write_agreement(by, activity).or_refuse()
    may.decide_by(decision_rule).or_refuse()
    may.decide_up_to(decides_up_to).or_refuse()
    parts = [told.plainly(words, most=AGREEMENT_LENGTH) for words in (scope, money, not_shared)]
    agreement = Agreement(
        activity=activity, scope=parts[0], decision_rule=decision_rule, money=parts[1], not_shared=parts[2],
        decides_up_to=decides_up_to, by=by, side=queries.side_of(by, activity, on=at.date()), written_at=at,
    )  # fmt: skip
    words = (agreement.scope, decision_rule, agreement.money, agreement.not_shared)
    content = agreement.fingerprint(*words, *([str(decides_up_to)] if decides_up_to else []))
    enter("activities.agreement.written", activity, by=by, at=at, about=agreement, content=content)
    agreement.number = next_number(Agreement.objects.filter(activity=activity))
    agreement.save()
    return agreement


@action
def agree(agreement: Agreement, *, by: Person, at: datetime) -> AgreementSigned:
    """The person's side stands behind the text. It counts once the other side does too."""
    may.agree(by, agreement).or_refuse()
    data = {
        "scope": bool(agreement.scope), "decision_rule": agreement.decision_rule, "money": bool(agreement.money),
        "not_shared": bool(agreement.not_shared),
    }  # fmt: skip
    signed = _sign(agreement, by, at, is_renewal=False)
    kind = "activities.agreement.agreed"
    enter(kind, agreement.activity, by=by, at=at, side=signed.side, about=agreement, data=data)
    return signed


@action
def renew_agreement(agreement: Agreement, *, by: Person, at: datetime) -> AgreementSigned:
    """The person's side still stands behind the text. It counts once the other side says so too."""
    may.renew_agreement(by, agreement, on=timezone.localdate(at)).or_refuse()
    signed = _sign(agreement, by, at, is_renewal=True)
    enter("activities.agreement.renewed", agreement.activity, by=by, at=at, side=signed.side, about=agreement)
    return signed


def _sign(agreement: Agreement, by: Person, at: datetime, *, is_renewal: bool) -> AgreementSigned:
    side = queries.side_of(by, agreement.activity, on=at.date())
    return AgreementSigned.objects.create(agreement=agreement, side=side, by=by, signed_at=at, is_renewal=is_renewal)
