"""Who may do what with a fair draw, and why not."""

from cairn.selection.may.draws import (
    agree_to_quotas,
    changed_meanwhile,
    delete_answers,
    lead,
    propose_quotas,
    see,
    take_in_pool,
)
from cairn.selection.may.lots import (
    accept_place,
    announce_lot,
    answer_for_outsider,
    decline_place,
    end_draw,
    enter_numbers,
    look_at_chances,
    make_tickets,
    pass_over_silent,
    stop_run,
)
from cairn.selection.may.signing_up import answer_questions, sign_up

__all__ = [
    "accept_place",
    "agree_to_quotas",
    "announce_lot",
    "answer_for_outsider",
    "answer_questions",
    "changed_meanwhile",
    "decline_place",
    "delete_answers",
    "end_draw",
    "enter_numbers",
    "lead",
    "look_at_chances",
    "make_tickets",
    "pass_over_silent",
    "propose_quotas",
    "see",
    "sign_up",
    "stop_run",
    "take_in_pool",
]
