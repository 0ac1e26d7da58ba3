"""Who may confirm, challenge and rule, one file for each noun."""

from cairn.witness.may.confirming import answer_claims, ask_again, count_claim, wish_to_ask_again
from cairn.witness.may.pins import name_as_foothold, pin_foothold, unpin

__all__ = [
    "answer_claims",
    "ask_again",
    "count_claim",
    "name_as_foothold",
    "pin_foothold",
    "unpin",
    "wish_to_ask_again",
]
