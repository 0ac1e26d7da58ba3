"""A decision is counted."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities.record import enter
from cairn.decide import may
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

    `lottery_drawn`: what the announced public draw came to; asked for only when two options are level on every
    count.
    """
    hold(decision)
    may.close_decision(by, decision, at).or_refuse()
    return _entered(decision, counted(decision, at=at, lottery_drawn=lottery_drawn), by=by, at=at)


@action
def take_up_objections(decision: Decision, *, by: Person, at: datetime, lottery_drawn: str = "") -> Decision:
    """The objections that wait stand: what they are about is not decided as it is, and the count is published.

    The question can be put again, with the options changed. This sets no objection aside.
    """
    hold(decision)
    may.take_up_objections(by, decision, at).or_refuse()
    outcome = counted(decision, at=at, lottery_drawn=lottery_drawn, objections_heard=True)
    return _entered(decision, outcome, by=by, at=at)


def _entered(decision: Decision, outcome: Outcome, *, by: Person, at: datetime) -> Decision:
    """The decision, with its count in the record."""
    data = for_record(decision, outcome)
    enter("decide.decision.closed", decision.activity, by=by, at=at, about=decision, data=data)
    return decision
