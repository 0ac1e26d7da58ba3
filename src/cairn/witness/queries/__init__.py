"""Reading what was asked, answered, challenged and ruled, one file for each noun."""

from cairn.witness.queries.asking import (
    Asking,
    Circle,
    Question,
    Waiting,
    asking_state,
    circles,
    countable,
    everybody_waiting,
    may_be_counted,
    number_unanswered,
    person_of,
    questions_for,
    token_of,
)
from cairn.witness.queries.claims import CLAIMS, DAYS_OPEN, Claim, author_marks, claims, claims_in
from cairn.witness.queries.pins import pinned_condition

__all__ = [
    "CLAIMS",
    "DAYS_OPEN",
    "Asking",
    "Circle",
    "Claim",
    "Question",
    "Waiting",
    "asking_state",
    "author_marks",
    "circles",
    "claims",
    "claims_in",
    "countable",
    "everybody_waiting",
    "may_be_counted",
    "number_unanswered",
    "person_of",
    "pinned_condition",
    "questions_for",
    "token_of",
]
