"""What people do with activities. Each deed leaves one entry in the activity's own record."""

from cairn.activities.actions.access import (
    accept_need,
    answer_need,
    ask_format,
    decline_need,
    reword_need,
    state_need,
    state_need_again,
    take_back_need,
)
from cairn.activities.actions.activities import end_activity, enter_stage, open_activity, withdraw_activity
from cairn.activities.actions.agreements import agree, renew_agreement, write_agreement
from cairn.activities.actions.cards import publish_card
from cairn.activities.actions.framing import note_settled, state_problem
from cairn.activities.actions.invitations import add_format, publish_invitation
from cairn.activities.actions.taking_part import join, leave

__all__ = [
    "accept_need",
    "add_format",
    "agree",
    "answer_need",
    "ask_format",
    "decline_need",
    "end_activity",
    "enter_stage",
    "join",
    "leave",
    "note_settled",
    "open_activity",
    "publish_card",
    "publish_invitation",
    "renew_agreement",
    "reword_need",
    "state_need",
    "state_need_again",
    "state_problem",
    "take_back_need",
    "withdraw_activity",
    "write_agreement",
]
