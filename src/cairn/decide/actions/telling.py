"""A decision taken elsewhere, the reasons of a decision, and whose words changed it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.decide import may, queries
from cairn.decide.choices import WHY_NOT_LENGTH
from cairn.decide.models import Decision
from cairn.explore import actions as explore
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import InfluenceLink, Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


@action
def announce_decision(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    question: str,
    what_was_decided: str,
    taken_at: datetime,
    option: Option | None = None,
) -> Decision:
    """Say openly what was decided elsewhere, by somebody else, and when. It does not count as an equal say.

    `option`: the option of this group that was taken up, if it was one. Where the card leaves the decision to the group
    and a vote here chose something else, it is a departure all the same: explained, and answered by citizens.
    """
    may.announce_decision(by, activity).or_refuse()
    if not question.strip() or not what_was_decided.strip():
        raise Refused(_("Write what was to be decided, and what was decided."))
    if taken_at > at:
        raise Refused(_("This day lies ahead. Announce the decision once it is taken."))
    if option is not None and option.activity_id != activity.pk:
        raise Refused(_("Choose an option of this work, or none."))
    goes_against = option is not None and queries.goes_against_vote(activity, option)
    decision = Decision(
        activity=activity, question=question.strip(), what_was_decided=what_was_decided.strip(), taken_at=taken_at,
        closed_at=at, status="decided", chosen=option, goes_against=goes_against,
    )  # fmt: skip
    data = {
        "outcome": "decided",
        "option": option.ref if option else None,
        "from_group": option is not None and not goes_against,
        "equal_say": False,
    }
    content = decision.fingerprint(decision.question, decision.what_was_decided)
    kind = "decide.decision.closed"
    enter(kind, activity, by=by, at=at, about=decision, data=data, content=content, happened_at=taken_at)
    decision.number = next_number(Decision.objects.filter(activity=activity))
    decision.save()
    return decision


@action
def publish_reasons(
    decision: Decision, *, by: Person, at: datetime, words: str, why_not: Mapping[str, str] = NOTHING_SAID
) -> Decision:
    """Why it was decided so, in public. Once: what was published stays as it was.

    `why_not`: for options that were not chosen, by ref, why not; where nothing is said, what the count says stands.
    """
    may.publish_reasons(by, decision).or_refuse()
    if not words.strip():
        raise Refused(_("Write the reasons: why this was decided, and why the other options were not."))
    decision.reasons, decision.reasons_published_at = words.strip(), at
    decision.save(update_fields=["reasons", "reasons_published_at"])
    reasons = {ref: why_not.get(ref, "").strip() or said for ref, said in queries.why_not_chosen(decision).items()}
    for line in queries.lines(decision):
        if line.option.ref in reasons:
            line.why_not = told.plainly(reasons[line.option.ref], most=WHY_NOT_LENGTH)
            line.save(update_fields=["why_not"])
    content = decision.fingerprint(decision.reasons, *reasons.values())
    enter("decide.reasons.published", decision.activity, by=by, at=at, about=decision, content=content)
    return decision


@action
def claim_influence(
    decision: Decision, *, by: Person, at: datetime, contribution: Contribution, words: str
) -> InfluenceLink:
    """Somebody's words changed what was decided, and how. It counts once they, or two citizens, confirm it."""
    may.claim_influence(by, decision, contribution).or_refuse()
    return explore.claim_influence(contribution, by=by, at=at, words=words, decision=decision.ref)
