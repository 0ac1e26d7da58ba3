"""What is said openly about decisions: those taken elsewhere, reasons, and whatever did not come from the group."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.decide import may, queries
from cairn.decide.choices import DEPARTURE_LENGTH, OVERRIDE_LENGTH, OVERRIDE_WHO_LENGTH, Told
from cairn.decide.models import Decision, DepartureWord, Override
from cairn.explore import actions as explore
from cairn.ledger.action import action
from cairn.listen import may as listen_may
from cairn.listen.choices import Credit

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import InfluenceLink, Option
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


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

    `option`: the option of this group that was taken up, if it was one.
    """
    may.announce_decision(by, activity).or_refuse()
    if not question.strip() or not what_was_decided.strip():
        raise Refused(_("Write what was to be decided, and what was decided."))
    if taken_at > at:
        raise Refused(_("This day lies ahead. Announce the decision once it is taken."))
    if option is not None and option.activity_id != activity.pk:
        raise Refused(_("Choose an option of this work, or none."))
    decision = Decision(
        activity=activity, question=question.strip(), what_was_decided=what_was_decided.strip(), taken_at=taken_at,
        closed_at=at, status="decided", chosen=option,
    )  # fmt: skip
    data = {
        "outcome": "decided",
        "option": option.ref if option else None,
        "from_group": option is not None,
        "equal_say": False,
    }
    content = decision.fingerprint(decision.question, decision.what_was_decided)
    kind = "decide.decision.closed"
    enter(kind, activity, by=by, at=at, about=decision, data=data, content=content, happened_at=taken_at)
    decision.number = next_number(Decision.objects.filter(activity=activity))
    decision.save()
    return decision


@action
def publish_reasons(decision: Decision, *, by: Person, at: datetime, words: str) -> Decision:
    """Why it was decided so, in public. Once: what was published stays as it was."""
    may.publish_reasons(by, decision).or_refuse()
    if not words.strip():
        raise Refused(_("Write the reasons: why this was decided, and why the other options were not."))
    decision.reasons, decision.reasons_published_at = words.strip(), at
    decision.save(update_fields=["reasons", "reasons_published_at"])
    content = decision.fingerprint(decision.reasons)
    enter("decide.reasons.published", decision.activity, by=by, at=at, about=decision, content=content)
    return decision


@action
def publish_override(
    decision: Decision,
    *,
    by: Person,
    at: datetime,
    what: str,
    who: str,
    why: str,
    do_citizens_agree: bool = False,
    happened_at: datetime | None = None,
) -> Override:
    """Say openly that somebody outside the rule changed what was decided here: what holds now, who did it, and why.

    `do_citizens_agree` only where it is claimed that the citizens agreed: they are asked whether that is so.
    """
    may.publish_override(by, decision).or_refuse()
    changed_at = told.at_last(happened_at, at)
    may.be_changed_then(decision, changed_at).or_refuse()
    override = Override(
        decision=decision, what=told.plainly(what, most=OVERRIDE_LENGTH),
        who=told.plainly(who, most=OVERRIDE_WHO_LENGTH), why=told.plainly(why, most=OVERRIDE_LENGTH),
        do_citizens_agree=do_citizens_agree, happened_at=changed_at, published_at=at,
    )  # fmt: skip
    override.save()
    enter(
        "decide.override.published", decision.activity, by=by, at=at, about=decision,
        data={"citizens_agree": do_citizens_agree},
        content=override.fingerprint(override.what, override.who, override.why), happened_at=changed_at,
    )  # fmt: skip
    return override


@action
def explain_departure(decision: Decision, *, by: Person, at: datetime, words: str) -> DepartureWord:
    """Why what holds now is none of the group's options. Once: what was published stays as it was."""
    may.explain_departure(by, decision).or_refuse()
    side = activities.side_of(by, decision.activity, on=at.date())
    word = _word(decision, Told.EXPLAINED, by=by, at=at, side=side, words=words)
    content = word.fingerprint(word.words)
    enter("decide.departure.explained", decision.activity, by=by, at=at, about=decision, content=content)
    return word


@action
def reply_to_departure(
    decision: Decision, *, by: Person, at: datetime, words: str, credit: str = Credit.NONE
) -> DepartureWord:
    """What a citizen says to it, in public. The record notes the side and no mark: a critic stays unknown there."""
    may.reply_to_departure(by, decision).or_refuse()
    listen_may.be_credited(credit).or_refuse()
    word = _word(decision, Told.REPLIED, by=by, at=at, side="citizen", words=words, credit=Credit(credit))
    content = word.fingerprint(word.words)
    kind = "decide.departure.replied"
    enter(kind, decision.activity, by=None, side="citizen", at=at, about=decision, content=content)
    return word


def _word(
    decision: Decision, tells: Told, *, by: Person, at: datetime, side: str, words: str, credit: Credit = Credit.NONE
) -> DepartureWord:
    """Words about the departure as it stands now: the newest override, else the choice itself."""
    return DepartureWord.objects.create(
        decision=decision, override=queries.newest_override(decision), tells=tells, by=by, side=side, credit=credit,
        words=told.plainly(words, most=DEPARTURE_LENGTH), published_at=at,
    )  # fmt: skip


@action
def claim_influence(
    decision: Decision, *, by: Person, at: datetime, contribution: Contribution, words: str
) -> InfluenceLink:
    """Somebody's words changed what was decided, and how. It counts once they, or two citizens, confirm it."""
    may.claim_influence(by, decision, contribution).or_refuse()
    return explore.claim_influence(contribution, by=by, at=at, words=words, decision=decision.ref)
