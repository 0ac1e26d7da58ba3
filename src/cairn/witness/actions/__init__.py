"""What people do as witnesses, one file for each noun."""

from cairn.witness.actions.confirming import answer_claims, ask_again, count_claim
from cairn.witness.actions.pins import pin_foothold, unpin

__all__ = [
    "answer_claims",
    "ask_again",
    "count_claim",
    "pin_foothold",
    "unpin",
]
