"""Table of contents for Django: every table, in the order of the climb. Nothing is defined here."""

from cairn.activities.models import Activity, DecisionCard, Invitation, Participant
from cairn.ledger.models import Chain, Entry
from cairn.people.models import Employment, Organisation, Person
from cairn.programmes.models import Membership, Partnership, Programme
from cairn.sessions.models import AgendaItem, Chair, CheckIn, Session

__all__ = [
    "Activity",
    "AgendaItem",
    "Chain",
    "Chair",
    "CheckIn",
    "DecisionCard",
    "Employment",
    "Entry",
    "Invitation",
    "Membership",
    "Organisation",
    "Participant",
    "Partnership",
    "Person",
    "Programme",
    "Session",
]
