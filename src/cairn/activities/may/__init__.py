"""Who may do what with an activity."""

from cairn.activities.may.activities import (
    end_activity,
    enter_stage,
    hold,
    lead,
    open_activity,
    open_governing_group,
    running,
    see,
    withdraw_activity,
)
from cairn.activities.may.cards import publish_card
from cairn.activities.may.invitations import add_format, publish_invitation
from cairn.activities.may.taking_part import join, leave, take_part

__all__ = [
    "add_format",
    "end_activity",
    "enter_stage",
    "hold",
    "join",
    "lead",
    "leave",
    "open_activity",
    "open_governing_group",
    "publish_card",
    "publish_invitation",
    "running",
    "see",
    "take_part",
    "withdraw_activity",
]
