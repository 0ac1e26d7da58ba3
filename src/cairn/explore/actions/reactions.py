"""Answering statements, and closing a round of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.explore import may, queries
from cairn.explore.answers import Vote
from cairn.explore.models import Reaction, Round, Statement
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@quiet("answers come by the thousand: they stay in their own append-only table until a round closes with its digest")
def react(statement: Statement, *, by: Person, at: datetime, vote: int) -> None:
    """Agree (1), disagree (-1) or pass (0). It can be changed at any time; the last answer counts."""
    may.answer(by, statement, on=timezone.localdate(at)).or_refuse()
    if vote not in Vote.values:
        raise Refused(_("Choose one of: agree, disagree, pass."))
    before = queries.last_vote(by, statement)
    if before == vote:
        return
    activity = statement.activity
    side = activities.side_of(by, activity, on=at.date())
    mark = queries.voter(by, activity)
    Reaction.objects.create(activity=activity, statement=statement, voter=mark, side=side, vote=vote, at=at)
    if before is None:
        Statement.objects.filter(pk=statement.pk).update(answered_by=models.F("answered_by") + 1)


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
