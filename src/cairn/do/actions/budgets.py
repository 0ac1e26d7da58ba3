"""The budget in plain lines, and the votes that decided about its money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.do import may
from cairn.do.models import Budget, BudgetDecision, BudgetLine
from cairn.do.states import BUDGET_LINE_LENGTH, NOTE_LENGTH
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.people.models import Person


@action
def publish_budget(
    activity: Activity, *, by: Person, at: datetime, lines: Sequence[tuple[str, int]], why_changed: str = ""
) -> Budget:
    """What the money is for: each line with its words and its pence.

    A later edition says what changed, and why; those before it stay readable.
    """
    may.publish_budget(by, activity).or_refuse()
    plain = [(told.plainly(words, most=BUDGET_LINE_LENGTH), pence) for words, pence in lines]
    may.be_a_budget(activity, plain, why_changed=why_changed).or_refuse()
    budget = Budget(
        activity=activity, total_pence=sum(pence for _words, pence in plain), published_at=at,
        why_changed=told.plainly(why_changed, most=NOTE_LENGTH) if why_changed.strip() else "",
    )  # fmt: skip
    written = [f"{words} {pence}" for words, pence in plain]
    data = {"lines": len(plain), "pence": budget.total_pence, "currency": budget.currency}
    content = budget.fingerprint(*written, budget.why_changed)
    enter("do.budget.published", activity, by=by, at=at, about=budget, data=data, content=content)
    budget.number = next_number(Budget.objects.filter(activity=activity))
    budget.save()
    BudgetLine.objects.bulk_create(
        BudgetLine(budget=budget, position=position, words=words, pence=pence)
        for position, (words, pence) in enumerate(plain, start=1)
    )
    return budget


@action
def decide_budget(budget: Budget, *, by: Person, at: datetime, decision: Decision) -> BudgetDecision:
    """Say which vote decided about money of this budget: one that told those who voted how much it was about."""
    may.decide_budget(by, budget.activity).or_refuse()
    may.have_decided_about(budget, decision).or_refuse()
    link = BudgetDecision.objects.create(budget=budget, decision=decision, linked_at=at)
    data = {"decision": decision.ref}
    enter("do.budget.decided", budget.activity, by=by, at=at, about=budget, data=data)
    return link
