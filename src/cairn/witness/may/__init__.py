"""Who may confirm, challenge and rule, one file for each noun."""

from cairn.witness.may.confirming import answer_claims, ask_again, count_claim, wish_to_ask_again

__all__ = ["answer_claims", "ask_again", "count_claim", "wish_to_ask_again"]
