"""What people do with roles: offer one, ask for one, answer, hold it for a time, and ask somebody for something.

No entry says who asked for a role, who was refused, who rests or who stopped: the entries are about the role alone.
"""

from cairn.roles.actions.answers import agree_answer, answer_application, give_answers
from cairn.roles.actions.applications import (
    answer_the_rest,
    apply_for_role,
    forget_applications,
    give_place,
    withdraw_application,
)
from cairn.roles.actions.asked import answer_asked, note_asked
from cairn.roles.actions.offers import extend_role, name_reader, offer_role, release_reader, withdraw_role
from cairn.roles.actions.terms import answer_longer, end_holding, offer_longer, rest, return_from_rest

__all__ = [
    "agree_answer",
    "answer_application",
    "answer_asked",
    "answer_longer",
    "answer_the_rest",
    "apply_for_role",
    "end_holding",
    "extend_role",
    "forget_applications",
    "give_answers",
    "give_place",
    "name_reader",
    "note_asked",
    "offer_longer",
    "offer_role",
    "release_reader",
    "rest",
    "return_from_rest",
    "withdraw_application",
    "withdraw_role",
]
