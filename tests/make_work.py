"""Small worlds for work and money: tasks, budgets, votes about money, changes from outside."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cairn.decide import actions as decide
from cairn.decide import queries as decide_queries
from cairn.do import actions as do
from cairn.do import queries as do_queries
from tests import make

if TYPE_CHECKING:
    from cairn.decide.models import Decision, Override
    from cairn.do.models import Budget, Commitment, Spending, Task
    from cairn.people.models import Person

LINES = [("Hire of the hall", 24_000), ("Four chairs with arms", 31_999)]


def task(commitment: Commitment, *, by: Person, at: datetime = make.MONDAY, **changes: Any) -> Task:
    """A task of two hours for anybody who takes part, with a meal in return."""
    details: dict[str, Any] = {"words": "Try the chairs.", "hours": Decimal(2), "in_return": "A meal."}
    return do.offer_task(commitment, by=by, at=at, **details | changes)


def finished(task: Task, *doers: Person, at: datetime | None = None, **changes: Any) -> Task:
    """Those people take the task on, and the first of them says that it is done."""
    at = at or make.day(2)
    for someone in doers:
        do.accept_task(task, by=someone, at=at)
    details: dict[str, Any] = {"words": "Tried all four.", "doers": doers}
    return do.finish_task(task, by=doers[0], at=at, **details | changes)


def budget(world: make.World, *, at: datetime = make.MONDAY, **changes: Any) -> Budget:
    """The budget of the small world, published by Cleo: £559.99 in two lines."""
    return do.publish_budget(world.activity, by=world.cleo, at=at, **{"lines": LINES} | changes)


def spent(world: make.World, *, at: datetime | None = None, **changes: Any) -> Spending:
    """Cleo enters that £120 went out for the hall; the budget is published if it was not."""
    latest = do_queries.budget(world.activity) or budget(world)
    details: dict[str, Any] = {"pence": 12_000, "words": "Two evenings in the hall.", "on": make.day(4).date()}
    line = latest.lines.get(position=changes.pop("position", 1))
    return do.note_spending(line, by=world.cleo, at=at or make.day(5), **details | changes)


def voted(world: make.World, *, at: datetime | None = None, **changes: Any) -> Decision:
    """A vote between two options in which everybody likes the first; counted after a week."""
    return counted(world, make.decision(world, make.options(world), at=at or make.day(3), **changes))


def counted(world: make.World, decision: Decision) -> Decision:
    """Everybody likes the first option; counted after a week."""
    opened_at = decision.opened_at or make.day(3)
    first = decide_queries.paper(decision)[0]
    for entry in decision.roll.select_related("person"):
        grades, moment = {first.ref: 4}, opened_at + timedelta(hours=1)
        decide.cast_ballot(decision, by=entry.person, at=moment, grades=grades, objections={})
    return decide.close_decision(decision, by=world.cleo, at=opened_at + timedelta(days=8))


def overridden(world: make.World, decision: Decision, *, at: datetime | None = None, **changes: Any) -> Override:
    """The board changes what was decided, and Cleo says so."""
    details: dict[str, Any] = {"what": "No corner at all.", "who": "The board", "why": "There is no money."}
    return decide.publish_override(decision, by=world.cleo, at=at or make.day(12), **details | changes)
