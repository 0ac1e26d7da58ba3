"""Saying what is paid."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter, next_number
from cairn.ledger.action import action
from cairn.recognition import may, words
from cairn.recognition.choices import ASK_LENGTH, COST_CODE_LENGTH, TERMS_LENGTH
from cairn.recognition.models import Terms

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import RateCard


@action
def publish_terms(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    costs: str,
    pays_time: bool,
    about_time: str,
    how_to_claim: str,
    whom_to_ask: str,
    paid_within: int,
    rate_card: RateCard | None = None,
    cost_code: str = "",
) -> Terms:
    """What is paid for taking part, or a new edition of it; earlier editions stay readable."""
    may.publish_terms(by, activity).or_refuse()
    may.say_terms_so(
        costs=costs, about_time=about_time, how_to_claim=how_to_claim, whom_to_ask=whom_to_ask, paid_within=paid_within
    ).or_refuse()
    terms = Terms(
        activity=activity, costs=words.safely(costs, most=TERMS_LENGTH), pays_time=pays_time,
        about_time=words.safely(about_time, most=TERMS_LENGTH),
        how_to_claim=words.safely(how_to_claim, most=TERMS_LENGTH),
        whom_to_ask=words.safely(whom_to_ask, most=ASK_LENGTH), paid_within=paid_within, published_at=at,
        rate_card=rate_card, cost_code=words.safely(cost_code, most=COST_CODE_LENGTH),
    )  # fmt: skip
    content = terms.fingerprint(terms.costs, terms.about_time, terms.how_to_claim, terms.whom_to_ask)
    data = {"time": pays_time, "days": paid_within}
    enter("recognition.terms.published", activity, by=by, at=at, about=terms, data=data, content=content)
    terms.number = next_number(Terms.objects.filter(activity=activity))
    terms.save()
    return terms
