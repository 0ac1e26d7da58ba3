"""What people do with fair draws: propose quotas, agree, sign up, draw, say yes or no, delete what was answered.

The entries tell of quotas, seals and public draws. None tells who signed up, who was drawn, or what they said.
"""

from cairn.selection.actions.draws import (
    agree_to_quotas,
    delete_answers,
    forget_taken_back,
    propose_quotas,
    take_in_pool,
)
from cairn.selection.actions.lots import announce_lot, end_draw, enter_numbers, keep_tickets
from cairn.selection.actions.places import accept_place, answer_for_outsider, decline_place, pass_over_silent
from cairn.selection.actions.runs import ask_for_run, begin_run, end_run, note_progress, stop_run
from cairn.selection.actions.signing_up import answer_questions, sign_up

__all__ = [
    "accept_place",
    "agree_to_quotas",
    "announce_lot",
    "answer_for_outsider",
    "answer_questions",
    "ask_for_run",
    "begin_run",
    "decline_place",
    "delete_answers",
    "end_draw",
    "end_run",
    "enter_numbers",
    "forget_taken_back",
    "keep_tickets",
    "note_progress",
    "pass_over_silent",
    "propose_quotas",
    "sign_up",
    "stop_run",
    "take_in_pool",
]
