"""What people do while they learn."""

from cairn.learn.actions.measures import Line, agree_measures, write_measures
from cairn.learn.actions.open_items import carry_over, settle_item, take_up
from cairn.learn.actions.outcomes import Noted, delete_outcomes, publish_outcomes, take_back_outcome, write_outcomes
from cairn.learn.actions.practices import (
    agree_practice,
    own_practice,
    propose_practice,
    tell_practice,
    withdraw_practice,
)
from cairn.learn.actions.pulse_sheets import enter_sheet, hand_out_sheets, take_sheet
from cairn.learn.actions.pulses import answer_pulse, close_pulse, open_pulse
from cairn.learn.actions.reviews import (
    lead_review,
    publish_review,
    stop_leading_review,
    take_back_voice,
    write_dissent,
    write_review,
    write_verdict,
)
from cairn.learn.actions.values import Value, correct_value, enter_value
from cairn.learn.actions.votes import answer_vote, close_vote, open_closing_vote, write_joint_statement

__all__ = [
    "Line",
    "Noted",
    "Value",
    "agree_measures",
    "agree_practice",
    "answer_pulse",
    "answer_vote",
    "carry_over",
    "close_pulse",
    "close_vote",
    "correct_value",
    "delete_outcomes",
    "enter_sheet",
    "enter_value",
    "hand_out_sheets",
    "lead_review",
    "open_closing_vote",
    "open_pulse",
    "own_practice",
    "propose_practice",
    "publish_outcomes",
    "publish_review",
    "settle_item",
    "stop_leading_review",
    "take_back_outcome",
    "take_back_voice",
    "take_sheet",
    "take_up",
    "tell_practice",
    "withdraw_practice",
    "write_dissent",
    "write_joint_statement",
    "write_measures",
    "write_outcomes",
    "write_review",
    "write_verdict",
]
