"""What people do with the secret votes. Opening and closing leave an entry in the record; answering leaves none."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.activities.record import enter
from cairn.base.stirring import forget_the_log, stir_rows
from cairn.base.verdict import Refused
from cairn.learn import may, queries
from cairn.learn.choices import ANSWERS, STATEMENT_LENGTH, Question
from cairn.learn.models import SecretAnswer, SecretInvitation, SecretVote
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

DAYS_OPEN = 10
CLOSED = {
    Question.CLOSING_VOTE: "learn.closing_vote.closed",
    Question.JOINT_STATEMENT: "learn.joint_statement.closed",
}


@action
def open_closing_vote(activity: Activity, *, by: Person, at: datetime) -> SecretVote:
    """Ask every citizen whether this was done together, each by a link of their own, for ten days. Once."""
    may.open_closing_vote(by, activity, at).or_refuse()
    vote = _open(SecretVote(activity=activity, question=Question.CLOSING_VOTE), at=at)
    enter("learn.closing_vote.opened", activity, by=by, at=at, about=vote, data={"asked": vote.asked})
    return vote


@action
def write_joint_statement(activity: Activity, *, by: Person, at: datetime, words: str) -> SecretVote:
    """How it was, in a few words; every citizen is asked whether they agree, its writer too.

    Its entry does not carry the writer's mark: the words are to be the citizens', not one person's.
    """
    may.write_joint_statement(by, activity, at).or_refuse()
    statement = told.plainly(words, most=STATEMENT_LENGTH)
    vote = SecretVote(activity=activity, question=Question.JOINT_STATEMENT, statement=statement, author=by)
    _open(vote, at=at)
    enter(
        "learn.joint_statement.written", activity, by=None, side=Side.CITIZEN, at=at, about=vote,
        data={"asked": vote.asked}, content=vote.fingerprint(statement),
    )  # fmt: skip
    return vote


@quiet("an entry would say who answered, and when")
def answer_vote(token: str, *, at: datetime, answer: str) -> None:
    """One answer by the link with this token. What is kept does not say whose it is, nor when it came.

    Raises `Refused` when the link is used or the vote is closed, or for an answer that was not offered.
    """
    invitation = queries.vote_invitation(token)
    if invitation is not None:  # one answer at a time, and none while the vote is being closed
        SecretVote.objects.select_for_update(no_key=True).filter(pk=invitation.vote_id).first()
        invitation = queries.vote_invitation(token)
    may.answer_vote(invitation, at).or_refuse()
    assert invitation is not None  # may.answer_vote refuses None
    if answer not in ANSWERS[invitation.vote.question].values:
        raise Refused(_("Choose one of the answers offered."))
    invitation.is_used = True
    invitation.save(update_fields=["is_used"])
    SecretAnswer.objects.create(vote=invitation.vote, answer=answer)
    of_the_vote = {"vote": invitation.vote}
    stir_rows(SecretInvitation.objects.filter(**of_the_vote), SecretAnswer.objects.filter(**of_the_vote))
    transaction.on_commit(forget_the_log)


@action
def close_vote(vote: SecretVote, *, at: datetime) -> SecretVote:
    """What may be shown enters the record; answers and invitations are destroyed. The clock does it, not a person."""
    may.close_vote(vote, at).or_refuse()
    vote.result = queries.result(vote)
    SecretInvitation.objects.filter(vote=vote).delete()
    SecretAnswer.objects.filter(vote=vote).delete()
    vote.closed_at = at
    vote.save(update_fields=["result", "closed_at"])
    data = {"asked": vote.asked, **vote.result}
    if not vote.is_closing_vote:
        data["conditions"] = list(queries.CONDITIONS)
    enter(CLOSED[Question(vote.question)], vote.activity, by=None, side="system", at=at, about=vote, data=data)
    return vote


def _open(vote: SecretVote, *, at: datetime) -> SecretVote:
    """The vote with an invitation for every citizen to be asked."""
    citizens = queries.citizens_to_ask(vote.activity, on=timezone.localdate(at))
    vote.opened_at, vote.closes_at, vote.asked = at, at + timedelta(days=DAYS_OPEN), len(citizens)
    vote.save()
    SecretInvitation.objects.bulk_create(SecretInvitation(vote=vote, person=one) for one in citizens)
    return vote
