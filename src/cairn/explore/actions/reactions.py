"""Answering statements, and closing a round of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.explore import may, queries, sums
from cairn.explore.answers import Vote
from cairn.explore.models import Reaction, Round, Statement
from cairn.explore.visitors import Visitor
from cairn.ledger.action import action, quiet
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.visitors import Voter
    from cairn.people.models import Person

A_MOMENT = timedelta(microseconds=1)


@quiet("answers come by the thousand: they stay in their own append-only table until a round closes with its digest")
def react(statement: Statement, *, by: Voter, at: datetime, vote: int, matters: bool = False) -> None:
    """Agree (1), disagree (-1) or pass (0), and whether it matters. It can be changed at any time; the last counts."""
    may.answer(by, statement, on=timezone.localdate(at)).or_refuse()
    if vote not in Vote.values:
        raise Refused(_("Choose one of: agree, disagree, pass."))
    _append(statement, by=by, at=at, vote=vote, matters=matters)


@quiet("it leaves one row more in the table of answers, and enters the record with the digest of the round")
def undo_answer(activity: Activity, *, by: Voter, at: datetime, statement: Statement | None = None) -> Statement:
    """Take back the last answer one gave here, or that to one statement: as if it had never been given.

    Gets its statement.
    """
    may.undo_answer(by, activity).or_refuse()
    last = queries.last_answer(by, statement) if statement else queries.newest_answer(by, activity)
    if last is None:
        raise Refused(_("There is no answer of yours to take back."))
    about = statement or last.statement
    about.look_again()
    _append(about, by=by, at=max(at, last.at + A_MOMENT), vote=None)
    return about


def _append(statement: Statement, *, by: Voter, at: datetime, vote: int | None, matters: bool = False) -> None:
    """One more row, and the sums of its statement. An answer that was overtaken by a later one changes no sum."""
    activity = statement.activity
    mark, before = queries.voter(by, activity), queries.last_answer(by, statement)
    given = Reaction.objects.filter(activity=activity, statement=statement, voter=mark)
    while given.filter(at=at).exists():
        at += A_MOMENT
    side = Side.UNCLEAR if isinstance(by, Visitor) else activities.side_of(by, activity, on=at.date())
    Reaction.objects.create(
        activity=activity, statement=statement, voter=mark, side=side, vote=vote, matters=matters, at=at
    )
    sums.changed(statement, before=before, now=queries.last_answer(by, statement)).save(update_fields=sums.KEPT)


@action
def close_round(activity: Activity, *, by: Person, at: datetime) -> Round:
    """Put the digest of everything said so far into the record: from now on no answer changes unseen."""
    may.close_round(by, activity).or_refuse()
    said = queries.so_far(activity)
    closed = Round(
        activity=activity, closed_at=at, reactions=said.reactions, people=said.people,
        last_reaction=said.last_reaction, digest=said.digest,
    )  # fmt: skip
    data = {"reactions": said.reactions, "people": said.people, "digest": said.digest}
    enter("explore.round.closed", activity, by=by, at=at, about=closed, data=data)
    closed.number = next_number(Round.objects.filter(activity=activity))
    closed.save()
    return closed
