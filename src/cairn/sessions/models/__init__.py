"""The tables of sessions, one file for each noun."""

from cairn.sessions.models.items import AgendaItem
from cairn.sessions.models.presence import Chair, CheckIn, PresenceCount
from cairn.sessions.models.sessions import Session, Way

__all__ = [
    "AgendaItem",
    "Chair",
    "CheckIn",
    "PresenceCount",
    "Session",
    "Way",
]
