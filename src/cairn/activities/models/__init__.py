"""Activities, their cards and invitations, the people in them, what those need, and how they share power."""

from cairn.activities.models.access import NEED_LENGTH, FormatAsked, Need
from cairn.activities.models.activities import Activity, Decides, DecisionCard, Invitation, Participant
from cairn.activities.models.agreements import AGREEING, AGREEMENT_LENGTH, MOST_POUNDS, Agreement, AgreementSigned
from cairn.activities.models.framing import PROBLEM_LENGTH, SETTLED_LENGTH, How, Problem, SettledChoice

__all__ = [
    "AGREEING",
    "AGREEMENT_LENGTH",
    "MOST_POUNDS",
    "NEED_LENGTH",
    "PROBLEM_LENGTH",
    "SETTLED_LENGTH",
    "Activity",
    "Agreement",
    "AgreementSigned",
    "Decides",
    "DecisionCard",
    "FormatAsked",
    "How",
    "Invitation",
    "Need",
    "Participant",
    "Problem",
    "SettledChoice",
]
