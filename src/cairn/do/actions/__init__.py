"""What people do with commitments, their tasks and the budget."""

from cairn.do.actions.budgets import decide_budget, publish_budget
from cairn.do.actions.commitments import (
    accept_commitment,
    correct_kept,
    drop,
    keep_commitment,
    make_commitment,
    note_progress,
    notice_late,
    re_agree,
)
from cairn.do.actions.spending import correct_spending, note_spending
from cairn.do.actions.tasks import accept_task, decline_task, finish_task, offer_task, withdraw_task

__all__ = [
    "accept_commitment",
    "accept_task",
    "correct_kept",
    "correct_spending",
    "decide_budget",
    "decline_task",
    "drop",
    "finish_task",
    "keep_commitment",
    "make_commitment",
    "note_progress",
    "note_spending",
    "notice_late",
    "offer_task",
    "publish_budget",
    "re_agree",
    "withdraw_task",
]
