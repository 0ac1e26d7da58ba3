"""What people do with activities. Each deed leaves one entry in the activity's own record."""

from cairn.activities.actions.activities import end_activity, enter_stage, open_activity, withdraw_activity
from cairn.activities.actions.cards import publish_card
from cairn.activities.actions.invitations import add_format, publish_invitation
from cairn.activities.actions.taking_part import join, leave

__all__ = [
    "add_format",
    "end_activity",
    "enter_stage",
    "join",
    "leave",
    "open_activity",
    "publish_card",
    "publish_invitation",
    "withdraw_activity",
]
