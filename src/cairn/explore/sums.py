"""The sums a statement carries of the answers that count, and what one more answer is worth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cairn.core import routing
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.explore.models import Reaction, Statement

SUMS = ("answered_by", "agreed_by", "disagreed_by", "mattered_to", "by_citizens", "by_staff")
KEPT = (*SUMS, "worth")


def changed(statement: Statement, *, before: Reaction | None, now: Reaction | None) -> Statement:
    """The statement after one person's answer to it was one thing, and is another. Not saved yet."""
    for answer, more in ((before, -1), (now, 1)):
        if answer is not None:
            statement.answered_by += more
            statement.agreed_by += more * (answer.vote == 1)
            statement.disagreed_by += more * (answer.vote == -1)
            statement.mattered_to += more * answer.matters
            statement.by_citizens += more * (answer.side == Side.CITIZEN)
            statement.by_staff += more * (answer.side == Side.STAFF)
    return _weighed(statement)


def counted(statement: Statement, sums: Mapping[str, int]) -> Statement:
    """The statement with sums counted anew. Not saved yet."""
    for name in SUMS:
        setattr(statement, name, sums.get(name, 0))
    return _weighed(statement)


def _weighed(statement: Statement) -> Statement:
    statement.worth = routing.worth(
        agree=statement.agreed_by, disagree=statement.disagreed_by, passed=statement.passed_by,
        matters=statement.mattered_to, turn=statement.turn,
    )  # fmt: skip
    return statement
