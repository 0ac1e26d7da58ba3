"""Who may make an event, propose sessions for it, lead them and say what they think of them."""

from cairn.events.may.events import change_call, close_call_then, hold, open_event, see
from cairn.events.may.proposals import (
    cancel_proposal,
    change_proposal,
    propose_for,
    propose_session,
    read_proposal,
    read_proposals,
    withdraw_proposal,
)
from cairn.events.may.speakers import (
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
    "change_proposal",
    "close_call_then",
    "hold",
    "leave_session",
    "name_speaker",
    "offer_to_lead",
    "open_event",
    "propose_for",
    "propose_session",
    "read_proposal",
    "read_proposals",
    "see",
    "welcome_leader",
    "withdraw_proposal",
]
