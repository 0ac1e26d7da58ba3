"""The tables of an event: its days, slots and rooms, what people proposed, and its programme as released."""

from cairn.events.models.agendas import PersonalCalendar, Star
from cairn.events.models.drafts import ProgrammeDraft
from cairn.events.models.events import Event, EventDay, InterpreterTeams, Room, RoomClosure, Slot, Track
from cairn.events.models.proposals import Absence, Proposal, ProposalVersion, Speaker
from cairn.events.models.releases import ProgrammeSession, Release
from cairn.events.models.reviews import PanelSeat, ProposalReview
from cairn.events.models.timetables import How, Placement, PlanChange, TimetableRun

__all__ = [
    "Absence",
    "Event",
    "EventDay",
    "How",
    "InterpreterTeams",
    "PanelSeat",
    "PersonalCalendar",
    "Placement",
    "PlanChange",
    "ProgrammeDraft",
    "ProgrammeSession",
    "Proposal",
    "ProposalReview",
    "ProposalVersion",
    "Release",
    "Room",
    "RoomClosure",
    "Slot",
    "Speaker",
    "Star",
    "TimetableRun",
    "Track",
]
