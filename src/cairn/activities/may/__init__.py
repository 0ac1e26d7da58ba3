"""Who may do what with an activity."""

from cairn.activities.may.access import (
    accept_need,
    answer_need,
    ask_for,
    ask_format,
    decline_need,
    reword_need,
    state_need,
    state_need_again,
    take_back_need,
)
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
from cairn.activities.may.agreements import (
    agree,
    agree_as,
    decide_by,
    decide_up_to,
    renew_agreement,
    renew_as,
    speak_as_one_of_them,
    write_agreement,
)
from cairn.activities.may.cards import be_decided_by, publish_card
from cairn.activities.may.framing import have_settled, note_settled, state_problem
from cairn.activities.may.invitations import add_format, publish_invitation
from cairn.activities.may.taking_part import join, leave, take_part

__all__ = [
    "accept_need",
    "add_format",
    "agree",
    "agree_as",
    "answer_need",
    "ask_for",
    "ask_format",
    "be_decided_by",
    "decide_by",
    "decide_up_to",
    "decline_need",
    "end_activity",
    "enter_stage",
    "have_settled",
    "hold",
    "join",
    "lead",
    "leave",
    "note_settled",
    "open_activity",
    "open_governing_group",
    "publish_card",
    "publish_invitation",
    "renew_agreement",
    "renew_as",
    "reword_need",
    "running",
    "see",
    "speak_as_one_of_them",
    "state_need",
    "state_need_again",
    "state_problem",
    "take_back_need",
    "take_part",
    "withdraw_activity",
    "write_agreement",
]
