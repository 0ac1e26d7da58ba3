"""Commitments with an owner from each side and their tasks, what became of them, and the budget with its money."""

from cairn.do.models.budgets import Budget, BudgetDecision, BudgetLine, Spending
from cairn.do.models.commitments import Commitment, ProgressNote
from cairn.do.models.tasks import Task, TaskHand

__all__ = ["Budget", "BudgetDecision", "BudgetLine", "Commitment", "ProgressNote", "Spending", "Task", "TaskHand"]
