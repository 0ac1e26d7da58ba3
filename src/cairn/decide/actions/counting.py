"""A decision is counted."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities.record import enter
from cairn.decide import may, queries
from cairn.decide.calling import called, forget
from cairn.decide.counted import counted, for_record
from cairn.decide.models import Decision
from cairn.decide.stirring import hold
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.core.ballots import Outcome
    from cairn.people.models import Person


@action
def close_decision(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """Count the ballots and publish the result. The count is exact and can be repeated.

    Where objections have to be heard first, a panel is called and nothing is decided yet.

    `lottery_drawn`: what the announced public draw came to; asked for only when two options are level on every
    count.
    """
    hold(decision)
    may.close_decision(by, decision, at).or_refuse()
    outcome = counted(decision, at=at, lottery_drawn=lottery_drawn)
    return _entered(decision, outcome, called(decision, outcome, at=at), by=by, at=at)


@action
def take_up_objections(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """The objections that wait stand: what they are about is not decided as it is, and the count is published.

    The question can be put again, with the options changed. This sets no objection aside.
    """
    hold(decision)
    may.take_up_objections(by, decision, at).or_refuse()
    outcome = counted(decision, at=at, lottery_drawn=lottery_drawn, objections_heard=True)
    if panel := queries.panel_of(decision):
        forget(panel)
    return _entered(decision, outcome, {}, by=by, at=at)


def _entered(decision: Decision, outcome: Outcome, more: dict[str, Any], *, by: Person, at: datetime) -> Decision:
    """The decision, with its count in the record."""
    data = for_record(decision, outcome) | more
    enter("decide.decision.closed", decision.activity, by=by, at=at, about=decision, data=data)
    return decision
