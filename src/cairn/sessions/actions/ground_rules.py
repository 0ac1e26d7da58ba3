"""Putting forward how we want to be together, and agreeing to it for a side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter
from cairn.activities.told import plainly
from cairn.ledger.action import action
from cairn.sessions import may, queries
from cairn.sessions.models import GroundRule, GroundRuleAgreement

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session

WORDS_LENGTH = 200


@action
def propose_rule(
    session: Session, *, by: Person, at: datetime, words: str = "", follows: GroundRule | None = None
) -> GroundRule:
    """A line for all of us. With `follows` it takes the place of one that stands; without words it just ends that."""
    may.propose_rule(by, session).or_refuse()
    if follows is not None:
        follows.look_again()
        may.follow(session, follows).or_refuse()
    if words.strip() or follows is None:
        words = plainly(words, most=WORDS_LENGTH)
    side = activities.side_of(by, session.activity, on=at.date())
    rule = GroundRule.objects.create(
        session=session, words=words.strip(), follows=follows, proposer=by, side=side, proposed_at=at
    )
    data = {"session": session.ref, "follows": follows.ref if follows else ""}
    content = rule.fingerprint(rule.words)
    enter("sessions.rule.proposed", session.activity, by=by, at=at, side=side, about=rule, data=data, content=content)
    return rule


@action
def take_back_rule(rule: GroundRule, *, by: Person, at: datetime) -> GroundRule:
    """Not this line after all."""
    may.take_back_rule(by, rule).or_refuse()
    rule.taken_back_at = at
    rule.save(update_fields=["taken_back_at"])
    data = {"session": rule.session.ref}
    enter("sessions.rule.taken_back", rule.session.activity, by=by, at=at, about=rule, data=data)
    return rule


@action
def agree_rules(session: Session, *, by: Person, at: datetime, rules: Sequence[GroundRule]) -> list[GroundRule]:
    """One side that is here agrees to the lines put forward: these, all of them. Returns those that stand by it.

    A line stands once every side of which somebody checked in has agreed, and two sides at least.
    """
    may.agree_rules(by, session, at).or_refuse()
    side = queries.side_there(by, session)
    may.agree_to(session, rules, side).or_refuse()
    there, stand = queries.sides_there(session), []
    for rule in rules:
        GroundRuleAgreement.objects.create(rule=rule, side=side, person=by, agreed_at=at)
        agreed = set(rule.agreements.values_list("side", flat=True))
        if len(agreed) > 1 and there <= agreed:
            stand.append(_stands(rule, at))
    data = {
        "session": session.ref, "rules": [one.ref for one in rules], "stand": [one.ref for one in stand],
    }  # fmt: skip
    enter("sessions.rules.agreed", session.activity, by=by, at=at, side=side, about=session, data=data)
    return stand


def _stands(rule: GroundRule, at: datetime) -> GroundRule:
    """From now on it counts, and the line it follows does not."""
    rule.agreed_at = at
    rule.save(update_fields=["agreed_at"])
    if rule.follows_id:
        GroundRule.objects.filter(pk=rule.follows_id, ended_at__isnull=True).update(ended_at=at)
    return rule
