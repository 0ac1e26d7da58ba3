"""Did they answer what you asked? The author says so, and nobody else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action
from cairn.listen import may, queries
from cairn.listen.choices import CHECK_LENGTH, Checked
from cairn.listen.models import AnswerCheck

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, Reply
    from cairn.people.models import Person


@action
def check_answer(
    contribution: Contribution,
    *,
    at: datetime,
    reply: Reply | None,
    says: str,
    words: str = "",
    by: Person | None = None,
    proof: str = "",
) -> AnswerCheck:
    """Yes, partly or no, about the answer that counts. They can say otherwise later.

    The record holds what was said about the answer, without a mark of who said it. The words are for those who answer.
    Without an account: `proof` that the code of its slip was typed.
    """
    activity = contribution.activity
    found = queries.contribution(activity, contribution.ref)
    counts, is_held = found.latest_reply if found else None, queries.is_contribution_held(contribution, proof, at=at)
    may.check_answer(by, contribution, reply, counts=counts, is_held=is_held).or_refuse()
    may.say_so(says).or_refuse()
    assert reply is not None  # or it would have been refused
    check = queries.check_of(contribution, reply) or AnswerCheck(contribution=contribution, reply=reply)
    check.says, check.checked_at = Checked(says), at
    check.words = told.plainly(words, most=CHECK_LENGTH) if words.strip() else ""
    check.save()
    enter(
        "listen.answer.checked", activity, by=None, side=contribution.side, at=at, about=contribution,
        data={"reply": reply.ref, "says": check.says},
    )  # fmt: skip
    return check
