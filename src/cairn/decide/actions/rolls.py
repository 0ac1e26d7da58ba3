"""A roll is challenged, answered and put right."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.decide import may, queries
from cairn.decide.models import Decision, Paper, RollAnswer, RollChallenge, RollEntry
from cairn.decide.paper_choices import PaperState
from cairn.decide.roll_choices import REASON_LENGTH, Effect, Ground, Why
from cairn.decide.stirring import hold, stir
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.people.models import Person


@action
def challenge_roll(
    decision: Decision, *, by: Person, at: datetime, ground: str, about: Person, words: str, side: str = ""
) -> RollChallenge:
    """Say that the roll is wrong about one person, and why. `side`: where they belong, if it is about that.

    The record notes the side it came from, and no mark: nobody is made to fear for having asked.
    """
    hold(decision)
    may.challenge_roll(by, decision, at).or_refuse()
    may.be_wrong_so(by, decision, Ground(ground), about, side).or_refuse()
    needs_side = ground in {Ground.SIDE, Ground.LEFT_OUT}
    challenge = RollChallenge.objects.create(
        decision=decision, ground=ground, by=by, about=about, side=side if needs_side else "",
        words=told.plainly(words, most=REASON_LENGTH), raised_at=at,
    )  # fmt: skip
    whose = activities.side_of(by, decision.activity, on=at.date())
    kind, data = "decide.roll.challenged", {"ground": str(ground)}
    enter(kind, decision.activity, by=None, side=whose, at=at, about=decision, data=data)
    return challenge


@action
def answer_roll_challenge(challenge: RollChallenge, *, by: Person, at: datetime, is_right: bool) -> RollChallenge:
    """Say whether a challenge is right. Once both sides have looked it is settled, and the roll put right if it can be.

    What would open a secret is not changed: it stands beside the result.
    """
    decision = challenge.decision
    hold(decision)
    may.answer_roll_challenge(by, challenge).or_refuse()
    found = activities.participant(by, decision.activity)
    side = found.side if found else ""
    RollAnswer.objects.create(challenge=challenge, by=by, side=side, is_right=is_right, given_at=at)
    given = set(RollAnswer.objects.filter(challenge=challenge).values_list("side", "is_right"))
    if len({one for one, _right in given}) > 1:
        challenge.effect = _effect(challenge, {right for _side, right in given}, at)
        challenge.settled_at = at
        challenge.save(update_fields=["effect", "settled_at"])
    roll = {each.side: each.people for each in queries.roll(decision)}
    data = {"is_right": is_right, "ground": challenge.ground, "effect": str(challenge.effect), "roll": roll}
    enter("decide.roll.answered", decision.activity, by=None, side=side, at=at, about=decision, data=data)
    return challenge


def _effect(challenge: RollChallenge, found: set[bool], at: datetime) -> Effect:
    if found == {False}:
        return Effect.DENIED
    if found == {True, False}:
        return Effect.SPLIT
    if not challenge.decision.is_open(at) or challenge.about is None:
        return Effect.STANDS
    entry = queries.entry_of(challenge.about, challenge.decision)
    is_left_out = challenge.ground == Ground.LEFT_OUT and entry is None
    effect = _add(challenge.about, challenge, at) if is_left_out else _correct(challenge, entry)
    stir(challenge.decision)
    return effect


def _add(person: Person, challenge: RollChallenge, at: datetime) -> Effect:
    """A place for somebody who was left out, on the side that two people found to be theirs."""
    part = activities.last_part(person, challenge.decision.activity)
    since = (part.joined_at if part else at).date()
    RollEntry.objects.create(
        decision=challenge.decision, person=person, side=challenge.side, why=Why.ADDED, since_on=since
    )
    return Effect.ADDED


def _correct(challenge: RollChallenge, entry: RollEntry | None) -> Effect:
    """Somebody moved or taken off, unless their ballot may lie in the box or a side would be left with nobody."""
    if entry is None or not queries.can_be_changed(entry):
        return Effect.STANDS
    given_out = Paper.objects.filter(decision=challenge.decision, person=challenge.about)
    given_out.update(state=PaperState.CANCELLED, person=None)
    if challenge.ground == Ground.PLACE:
        RollEntry.objects.filter(pk=entry.pk).delete()
        return Effect.TAKEN_OFF
    if challenge.ground == Ground.SIDE:
        RollEntry.objects.filter(pk=entry.pk).update(side=challenge.side, why=Why.MOVED)
        return Effect.MOVED
    return Effect.STANDS
