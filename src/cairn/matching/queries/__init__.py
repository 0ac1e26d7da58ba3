"""Reading what is looked for, how the solver stands, and the suggestions that still hold. Loads no solver."""

from cairn.matching.queries.conditions import Between, Conditions, not_there
from cairn.matching.queries.looking_for import Thing, looked_for, thing_of, wanted, wanted_in
from cairn.matching.queries.runs import is_lost, last_made, last_run, run
from cairn.matching.queries.standing import (
    Standing,
    answers_in,
    between,
    between_me,
    says_never,
    standing_for,
    standing_in,
    suggestion,
    suggestions_of,
    unsuggested,
    why_not_me,
)

__all__ = [
    "Between",
    "Conditions",
    "Standing",
    "Thing",
    "answers_in",
    "between",
    "between_me",
    "is_lost",
    "last_made",
    "last_run",
    "looked_for",
    "not_there",
    "run",
    "says_never",
    "standing_for",
    "standing_in",
    "suggestion",
    "suggestions_of",
    "thing_of",
    "unsuggested",
    "wanted",
    "wanted_in",
    "why_not_me",
]
