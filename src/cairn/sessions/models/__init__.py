"""The tables of sessions, one file for each noun."""

from cairn.sessions.models.access import AccessLine
from cairn.sessions.models.changes import SessionChange
from cairn.sessions.models.coming import Coming, Says
from cairn.sessions.models.ground_rules import GroundRule, GroundRuleAgreement
from cairn.sessions.models.items import AgendaItem, Aim
from cairn.sessions.models.papers import PaperFormat, SessionPaper, SessionPaperAsking, SessionPaperFormat
from cairn.sessions.models.presence import Chair, CheckIn, PresenceCount
from cairn.sessions.models.sessions import Session, Way

__all__ = [
    "AccessLine",
    "AgendaItem",
    "Aim",
    "Chair",
    "CheckIn",
    "Coming",
    "GroundRule",
    "GroundRuleAgreement",
    "PaperFormat",
    "PresenceCount",
    "Says",
    "Session",
    "SessionChange",
    "SessionPaper",
    "SessionPaperAsking",
    "SessionPaperFormat",
    "Way",
]
