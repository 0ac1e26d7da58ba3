"""Cases with their reports, what moderators did, and appeals."""

from cairn.moderation.models.appeals import Appeal
from cairn.moderation.models.cases import Case, Report
from cairn.moderation.models.steps import Step

__all__ = ["Appeal", "Case", "Report", "Step"]
