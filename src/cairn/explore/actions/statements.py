"""Writing statements."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities.record import enter, next_number
from cairn.explore import may
from cairn.explore.models import Statement
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@action
def write_statement(activity: Activity, *, by: Person, at: datetime, words: str) -> Statement:
    """One short sentence for others to answer."""
    may.write_statement(by, activity).or_refuse()
    may.say(words).or_refuse()
    side = activities.side_of(by, activity, on=at.date())
    statement = Statement(activity=activity, words=words.strip(), author=by, side=side, written_at=at)
    content = statement.fingerprint(statement.words)
    enter("explore.statement.written", activity, by=by, at=at, about=statement, content=content)
    statement.number = next_number(Statement.objects.filter(activity=activity))
    statement.save()
    return statement
