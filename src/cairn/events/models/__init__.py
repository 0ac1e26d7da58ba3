"""The tables of an event: its days, slots and rooms, what people proposed, and its programme as released."""

from cairn.events.models.events import Event, EventDay, InterpreterTeams, Room, RoomClosure, Slot, Track
from cairn.events.models.proposals import Absence, Proposal, Speaker
from cairn.events.models.releases import ProgrammeSession, Release

__all__ = [
    "Absence",
    "Event",
    "EventDay",
    "InterpreterTeams",
    "ProgrammeSession",
    "Proposal",
    "Release",
    "Room",
    "RoomClosure",
    "Slot",
    "Speaker",
    "Track",
]
