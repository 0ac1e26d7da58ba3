"""Who may offer a role, ask for one, answer, hold and leave one, and ask somebody for something."""

from cairn.roles.may.answers import agree_answer, answer_application, answer_so, give_answers, read_applications
from cairn.roles.may.applications import answer_the_rest, apply_for_role, give_place, withdraw_application
from cairn.roles.may.asked import answer_asked, ask_people, note_asked, say_so
from cairn.roles.may.offers import (
    extend_role,
    happens_so,
    name_reader,
    offer_role,
    offer_so,
    release_reader,
    withdraw_role,
)
from cairn.roles.may.terms import answer_longer, end_holding, longer_so, offer_longer, rest, rest_so, return_from_rest

__all__ = [
    "agree_answer",
    "answer_application",
    "answer_asked",
    "answer_longer",
    "answer_so",
    "answer_the_rest",
    "apply_for_role",
    "ask_people",
    "end_holding",
    "extend_role",
    "give_answers",
    "give_place",
    "happens_so",
    "longer_so",
    "name_reader",
    "note_asked",
    "offer_longer",
    "offer_role",
    "offer_so",
    "read_applications",
    "release_reader",
    "rest",
    "rest_so",
    "return_from_rest",
    "say_so",
    "withdraw_application",
    "withdraw_role",
]
