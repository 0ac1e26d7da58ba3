"""Asking the room one sentence, answering it, and closing it, which destroys the answers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.live import may, queries
from cairn.live.choices import SENTENCE_LENGTH, SenseAnswer
from cairn.live.models import Guest, LiveRoom, Sense, SenseCheck
from cairn.live.stirring import stir

if TYPE_CHECKING:
    from cairn.people.models import Person


@quiet("the entry that closes it tells of it")
def ask_room(room: LiveRoom, *, by: Person, at: datetime, sentence: str) -> SenseCheck:
    """One sentence to which everybody in the room says whether they agree."""
    may.ask_room(by, room).or_refuse()
    words = told.plainly(sentence, most=SENTENCE_LENGTH)
    check = SenseCheck.objects.create(room=room, sentence=words, asked_at=at)
    stir(room, is_for_phones=True)
    return check


@quiet("an entry would tell who answered when")
def answer_check(room: LiveRoom, *, guest: Guest, at: datetime, check: SenseCheck, answer: str) -> None:  # noqa: ARG001
    """Agree, disagree, or unsure. The latest answer counts."""
    check.look_again()
    may.answer_check(guest, room, check, answer).or_refuse()
    Sense.objects.update_or_create(about=check, guest=guest, defaults={"answer": SenseAnswer(answer)})
    stir(room)


@action
def close_check(room: LiveRoom, *, by: Person, at: datetime, check: SenseCheck) -> SenseCheck:
    """What it came to, from five answers on; the answers themselves are destroyed."""
    check.look_again()
    may.close_check(by, room, check).or_refuse()
    totals = queries.totals(check)
    for answer, number in totals.items():
        setattr(check, answer, number)
    check.closed_at = at
    check.save(update_fields=["agree", "disagree", "unsure", "closed_at"])
    Sense.objects.filter(about=check).delete()
    stir(room, is_for_phones=True)
    session = room.session
    enter(
        "live.check.closed", session.activity, by=by, at=at, about=check, data={"session": session.ref, **totals},
        content=check.fingerprint(check.sentence), happened_at=session.moment_of(at),
    )  # fmt: skip
    return check
