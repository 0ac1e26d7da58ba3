"""Who may report, hold, hide, keep, restore, appeal, decide, and ask somebody in to decide."""

from cairn.moderation.may.appeals import appeal, appeal_refusal, ask_in, decide_appeal, decline_appeal
from cairn.moderation.may.hiding import hide, hold, keep, restore
from cairn.moderation.may.looking import moderate, see_words
from cairn.moderation.may.reports import report

__all__ = [
    "appeal",
    "appeal_refusal",
    "ask_in",
    "decide_appeal",
    "decline_appeal",
    "hide",
    "hold",
    "keep",
    "moderate",
    "report",
    "restore",
    "see_words",
]
