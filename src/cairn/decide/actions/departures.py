"""A decision changed from outside: told, explained, answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.decide import may, queries
from cairn.decide.choices import DEPARTURE_LENGTH, OVERRIDE_LENGTH, OVERRIDE_WHO_LENGTH, Told
from cairn.decide.models import Decision, DepartureWord, Override
from cairn.ledger.action import action
from cairn.listen import may as listen_may
from cairn.listen.choices import Credit

if TYPE_CHECKING:
    from cairn.people.models import Person


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
