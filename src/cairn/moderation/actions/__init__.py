"""What people do about words that may have to go: report, hold, hide, keep, restore, appeal, decide."""

from cairn.moderation.actions.appeals import appeal, appeal_refusal, ask_in, decide_appeal, decline_appeal
from cairn.moderation.actions.authors import belong_to
from cairn.moderation.actions.hiding import hide, hold, keep, restore
from cairn.moderation.actions.reports import report

__all__ = [
    "appeal",
    "appeal_refusal",
    "ask_in",
    "belong_to",
    "decide_appeal",
    "decline_appeal",
    "hide",
    "hold",
    "keep",
    "report",
    "restore",
]
