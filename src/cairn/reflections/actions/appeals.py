"""A reply was not published: its writer appeals, and somebody who is new to it decides, as about hidden words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.ledger.action import action
from cairn.moderation import actions as moderation
from cairn.moderation.choices import Reason
from cairn.moderation.things import Thing
from cairn.reflections import may, queries
from cairn.reflections.choices import State, Why
from cairn.reflections.models import ReflectionReply

if TYPE_CHECKING:
    from cairn.moderation.models import Appeal, Step
    from cairn.people.models import Person

REASONS = {
    Why.ADVERTISING: Reason.ADVERTISING,
    Why.NAMES_SOMEBODY: Reason.OTHER_PERSON,
    Why.INSULTS: Reason.HURTFUL,
    Why.OFF_TOPIC: Reason.WRONG_PLACE,
    Why.TWICE: Reason.SOMETHING_ELSE,
}


@action
def appeal_refusal(reply: ReflectionReply, *, by: Person, at: datetime, words: str) -> Appeal:
    """From now on a moderator owes a decision who neither refused it nor wrote what it replies to."""
    may.appeal_refusal(by, reply).or_refuse()
    assert reply.decided_at is not None  # what is refused was decided
    return moderation.appeal_refusal(
        queries.as_a_thing(reply), by=by, at=at, words=words, refused_by=reply.decided_by, refused_at=reply.decided_at,
        reason=REASONS[Why(reply.why)], told_why=reply.why_in_words or reply.why_in_short,
    )  # fmt: skip


@action
def decide_refusal(thing: Thing, *, by: Person, at: datetime, is_granted: bool, words: str) -> Step:
    """Granted, the reply is published from this moment, unless its writer took it back; turned down, it is not."""
    step = moderation.decide_appeal(thing, by=by, at=at, is_granted=is_granted, words=words)
    if is_granted:
        kept = ReflectionReply.objects.filter(ref=thing.ref, state=State.REFUSED)
        kept.update(state=State.PUBLISHED, why="", why_in_words="", decided_by=by, decided_at=at)
    return step
