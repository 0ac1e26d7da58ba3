"""Writing statements."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.core import routing
from cairn.explore import may, queries
from cairn.explore.answers import STATEMENT_LENGTH
from cairn.explore.models import Statement
from cairn.explore.visitors import Visitor
from cairn.ledger.action import action
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.visitors import Voter


@action
def write_statement(activity: Activity, *, by: Voter, at: datetime, words: str) -> Statement:
    """One short sentence for others to answer. Nobody's name stands at it; the record says only of which side it is."""
    may.write_statement(by, activity).or_refuse()
    may.say(words).or_refuse()
    side = activities.side_of(by, activity, on=at.date()) if not isinstance(by, Visitor) else Side.UNCLEAR
    whose = {"visitor": queries.author_mark(by, activity)} if isinstance(by, Visitor) else {"author": by}
    statement = Statement(
        activity=activity, words=told.plainly(words, most=STATEMENT_LENGTH), side=side, written_at=at, **whose
    )
    content = statement.fingerprint(statement.words)
    enter("explore.statement.written", activity, by=None, side=side, at=at, about=statement, content=content)
    statement.turn = Statement.objects.filter(activity=activity, **whose).count()
    statement.worth = routing.worth(agree=0, disagree=0, passed=0, turn=statement.turn)
    statement.number = next_number(Statement.objects.filter(activity=activity))
    statement.save()
    return statement
