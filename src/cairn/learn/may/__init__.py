"""Who may do what while we learn."""

from cairn.learn.may.measures import agree_measures, come_true_by, write_measures
from cairn.learn.may.open_items import carry_over, settle_item, take_up
from cairn.learn.may.outcomes import delete_outcomes, publish_outcomes, take_back_outcome, write_outcomes
from cairn.learn.may.practices import (
    agree_practice,
    be_done_by,
    own_practice,
    propose_practice,
    propose_practices,
    tell_practice,
    withdraw_practice,
)
from cairn.learn.may.pulse_sheets import enter_sheet, hand_out_sheets, have_sheets, take_sheet, use_sheet
from cairn.learn.may.pulses import answer_pulse, close_pulse, open_pulse, read_lines
from cairn.learn.may.reviews import (
    lead_review,
    publish_review,
    read_draft,
    stop_leading_review,
    take_back_voice,
    write_dissent,
    write_review,
    write_verdict,
)
from cairn.learn.may.values import (
    be_counted,
    be_valued,
    correct_value,
    enter_value,
    have_been_on,
    lead_to_a_source,
)
from cairn.learn.may.votes import (
    answer_vote,
    close_vote,
    open_closing_vote,
    read_joint_statement,
    write_joint_statement,
)

__all__ = [
    "agree_measures",
    "agree_practice",
    "answer_pulse",
    "answer_vote",
    "be_counted",
    "be_done_by",
    "be_valued",
    "carry_over",
    "close_pulse",
    "close_vote",
    "come_true_by",
    "correct_value",
    "delete_outcomes",
    "enter_sheet",
    "enter_value",
    "hand_out_sheets",
    "have_been_on",
    "have_sheets",
    "lead_review",
    "lead_to_a_source",
    "open_closing_vote",
    "open_pulse",
    "own_practice",
    "propose_practice",
    "propose_practices",
    "publish_outcomes",
    "publish_review",
    "read_draft",
    "read_joint_statement",
    "read_lines",
    "settle_item",
    "stop_leading_review",
    "take_back_outcome",
    "take_back_voice",
    "take_sheet",
    "take_up",
    "tell_practice",
    "use_sheet",
    "withdraw_practice",
    "write_dissent",
    "write_joint_statement",
    "write_measures",
    "write_outcomes",
    "write_review",
    "write_verdict",
]
