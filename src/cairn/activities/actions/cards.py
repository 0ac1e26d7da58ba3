"""Publishing the decision card, edition by edition."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities import may, queries
from cairn.activities.models import Activity, DecisionCard
from cairn.activities.record import enter
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def publish_card(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    to_decide: str,
    who_decides: str,
    decide_by_on: date,
    promised_level: int,
    decided_by: str = "",
    already_decided: str = "",
    cannot_change: str = "",
    is_settled: bool = False,
    decision_owner: Person | None = None,
    how_to_ask: str = "",
    why_starts_with_option: str = "",
) -> DecisionCard:
    """The decision card, or a new edition of it; earlier editions stay readable. The first one fixes the promise."""
    may.publish_card(by, activity).or_refuse()
    may.be_decided_by(decided_by).or_refuse()
    earlier = queries.card(activity)
    card = DecisionCard.objects.create(
        activity=activity, number=earlier.number + 1 if earlier else 1, to_decide=to_decide,
        already_decided=already_decided, cannot_change=cannot_change, is_settled=is_settled,
        decision_owner=decision_owner, decided_by=decided_by, who_decides=who_decides, decide_by_on=decide_by_on,
        promised_level=promised_level, how_to_ask=how_to_ask, why_starts_with_option=why_starts_with_option,
        published_at=at,
    )  # fmt: skip
    data = {
        "promised": promised_level,
        "decided": is_settled,
        "can_ask": bool(how_to_ask),
        "reason_for_option": bool(why_starts_with_option),
        **({"decided_by": decided_by} if decided_by else {}),
    }
    words = card.fingerprint(to_decide, already_decided, cannot_change, who_decides, how_to_ask, why_starts_with_option)
    kind = "activities.card.corrected" if earlier else "activities.card.published"
    enter(kind, activity, by=by, at=at, about=card, data=data, content=words)
    return card
