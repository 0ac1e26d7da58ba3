"""Replying, and deciding on replies."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn import fulltext
from cairn.activities import told
from cairn.ledger.action import action, quiet
from cairn.reflections import may, queries
from cairn.reflections.choices import NAME_LENGTH, REASON_LENGTH, REPLY_LENGTH, State, Why
from cairn.reflections.models import ReflectionReply
from cairn.reflections.record import enter

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection


@quiet("It waits: whether it is published or not is the deed that is entered.")
def reply(
    reflection: Reflection, *, by: Person | None, at: datetime, name: str, words: str, email: str = ""
) -> ReflectionReply:
    """A reply under the name its writer chose. Somebody reads it before everybody can.

    `email` of people without an account only: to tell them what became of it. It is kept for thirty days at most.
    """
    may.reply(by, reflection, on=timezone.localdate(at)).or_refuse()
    may.leave_address(by, email).or_refuse()
    given = ReflectionReply(
        reflection=reflection, writer=by, name=" ".join(told.plainly(name, most=NAME_LENGTH).split()), email=email,
        words=told.plainly(words, most=REPLY_LENGTH), written_at=at,
    )  # fmt: skip
    given.save()
    return given


@action
def publish_reply(reply: ReflectionReply, *, by: Person, at: datetime) -> ReflectionReply:
    """From now on everybody who sees the reflection reads it."""
    may.publish_reply(by, reply).or_refuse()
    reply.state, reply.decided_by, reply.decided_at = State.PUBLISHED, by, at
    reply.save(update_fields=["state", "decided_by", "decided_at"])
    _enter("reflections.reply.published", reply, by=by, at=at)
    return reply


@action
def refuse_reply(reply: ReflectionReply, *, by: Person, at: datetime, why: str, words: str = "") -> ReflectionReply:
    """It is not published, for a reason that its writer learns and everybody can count."""
    may.refuse_reply(by, reply).or_refuse()
    may.refuse_because(why).or_refuse()
    reply.state, reply.decided_by, reply.decided_at = State.REFUSED, by, at
    reply.why = Why(why)
    reply.why_in_words = told.plainly(words, most=REASON_LENGTH) if words.strip() else ""
    reply.save(update_fields=["state", "decided_by", "decided_at", "why", "why_in_words"])
    _enter("reflections.reply.refused", reply, by=by, at=at, why=reply.why)
    return reply


@action
def answer_reply(reply: ReflectionReply, *, by: Person, at: datetime, words: str) -> ReflectionReply:
    """The author's word to a reply, marked as theirs. It stands at once."""
    may.answer_reply(by, reply).or_refuse()
    reflection = reply.reflection
    given = ReflectionReply(
        reflection=reflection, answers=reply, writer=by, is_authors=True, name="",
        words=told.plainly(words, most=REPLY_LENGTH), written_at=at, state=State.PUBLISHED, decided_at=at,
    )  # fmt: skip
    given.save()
    enter("reflections.reply.answered", reflection.programme, at=at, side=reflection.side, about=reply)
    return given


@action
def take_back_reply(reply: ReflectionReply, *, by: Person, at: datetime) -> None:
    """Its writer destroys it, with what was answered to it."""
    may.take_back_reply(by, reply).or_refuse()
    _enter("reflections.reply.taken_back", reply, by=None, at=at)
    reply.delete()
    fulltext.forget_what_was_written()


def _enter(kind: str, reply: ReflectionReply, *, by: Person | None, at: datetime, why: str = "") -> None:
    """A reply's entry: the side of whoever decided on it, or nobody's."""
    reflection = reply.reflection
    side = queries.side_of(by, reflection.programme, None, on=timezone.localdate(at)) if by else "public"
    enter(kind, reflection.programme, at=at, side=side, about=reply, data={"why": why} if why else None)
