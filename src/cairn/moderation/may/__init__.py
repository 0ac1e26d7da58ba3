"""Who may report, hold, hide, keep, restore, appeal and decide."""

from cairn.moderation.may.appeals import appeal, decide_appeal
from cairn.moderation.may.hiding import hide, hold, keep, restore
from cairn.moderation.may.looking import moderate, see_words
from cairn.moderation.may.reports import report

__all__ = ["appeal", "decide_appeal", "hide", "hold", "keep", "moderate", "report", "restore", "see_words"]
