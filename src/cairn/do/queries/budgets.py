"""Reading the budget, what was decided about it, and what is spent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.do.models import Budget, BudgetDecision, BudgetLine, Spending
from cairn.do.queries.commitments import decisions_taken

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision


@dataclass(frozen=True, slots=True)
class LineSpent:
    """One line of the budget: what stands there, and what went out of it so far."""

    words: str
    pence: int
    spent: int

    @property
    def left(self) -> int:
        """What is left of it; nothing where more went out than stood there."""
        return max(self.pence - self.spent, 0)

    @property
    def over(self) -> int:
        """What went out beyond it."""
        return max(self.spent - self.pence, 0)


@dataclass(frozen=True, slots=True)
class Money:
    """The budget as it stands now, with what went out: line by line and all together."""

    budget: Budget
    lines: tuple[LineSpent, ...]

    @property
    def total(self) -> int:
        return self.budget.total_pence

    @property
    def spent(self) -> int:
        return sum(one.spent for one in self.lines)

    @property
    def most(self) -> LineSpent | None:
        """The line most of it went out of; none while nothing is spent."""
        found = max(self.lines, key=lambda one: one.spent, default=None)
        return found if found and found.spent else None


def budget(activity: Activity) -> Budget | None:
    """The budget as it stands now, with its lines."""
    return budgets(activity).first()


def budgets(activity: Activity) -> models.QuerySet[Budget]:
    """Every edition with its lines, the newest first."""
    lines = models.Prefetch("lines", BudgetLine.objects.order_by("position"))
    return Budget.objects.filter(activity=activity).prefetch_related(lines).order_by("-number")


def decided_about(activity: Activity) -> list[Decision]:
    """The votes that decided about money of the budget, the newest first."""
    linked = BudgetDecision.objects.select_related("decision").filter(budget__activity=activity)
    return [one.decision for one in linked.order_by("-decision__number")]


def decisions_about_money(activity: Activity) -> list[Decision]:
    """The votes that can still be linked to the budget: taken by the shared rule, and about money from the start."""
    linked = set(BudgetDecision.objects.filter(budget__activity=activity).values_list("decision_id", flat=True))
    taken = (one for one in decisions_taken(activity) if not one.is_announced and one.money is not None)
    return [one for one in taken if one.pk not in linked]


def budget_line(activity: Activity, ref: str) -> BudgetLine | None:
    """A line of the budget as it stands now, by its place in it."""
    found = budget(activity)
    lines = list(found.lines.all()) if found else []
    return next((one for one in lines if str(one.position) == ref), None)


def money(activity: Activity) -> Money | None:
    """The budget as it stands now with what is spent; None before one is published."""
    latest = budget(activity)
    return money_of(activity, latest) if latest else None


def money_of(activity: Activity, latest: Budget) -> Money:
    """The newest edition of the budget, read already, with what is spent.

    Money entered under an earlier edition counts for the line with the same words, or stands by itself at the end.
    """
    spent: dict[str, int] = {}
    entered = list(spendings(activity))
    for one in _that_count(entered):
        spent[_name(one.line)] = spent.get(_name(one.line), 0) + one.pence
    lines = [LineSpent(one.words, one.pence, spent.pop(_name(one), 0)) for one in latest.lines.all()]
    gone = {_name(one.line): one.line.words for one in entered if spent.get(_name(one.line))}
    return Money(latest, (*lines, *(LineSpent(words, 0, spent[name]) for name, words in gone.items())))


def spendings(activity: Activity, *, containing: str = "") -> models.QuerySet[Spending]:
    """Every entry about money that went out, the newest day first, corrected ones too; or those with these words."""
    found = Spending.objects.select_related("line", "corrects", "corrected_by").filter(activity=activity)
    if containing:
        found = found.filter(models.Q(words__icontains=containing) | models.Q(line__words__icontains=containing))
    return found.order_by("-on", "-number").fetch_mode(models.FETCH_RAISE)


def spending(activity: Activity, ref: str) -> Spending | None:
    return Spending.objects.select_related("activity__programme", "line").filter(activity=activity, ref=ref).first()


def is_corrected(one: Spending) -> bool:
    """Whether another entry says already how much it was instead."""
    return Spending.objects.filter(corrects=one).exists()


def _that_count(found: Iterable[Spending]) -> Iterable[Spending]:
    return (one for one in found if getattr(one, "corrected_by", None) is None)


def _name(line: BudgetLine) -> str:
    return line.words.casefold()
