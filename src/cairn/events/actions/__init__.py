"""What people do to make the programme of an event together. Each deed leaves one entry in the activity's record."""

from cairn.events.actions.events import change_call, change_event, open_event
from cairn.events.actions.proposals import cancel_proposal, change_proposal, propose_session, withdraw_proposal
from cairn.events.actions.speakers import (
    agree_to_speak,
    ask_speaker,
    leave_session,
    name_speaker,
    offer_to_lead,
    welcome_leader,
)

__all__ = [
    "agree_to_speak",
    "ask_speaker",
    "cancel_proposal",
    "change_call",
    "change_event",
    "change_proposal",
    "leave_session",
    "name_speaker",
    "offer_to_lead",
    "open_event",
    "propose_session",
    "welcome_leader",
    "withdraw_proposal",
]
