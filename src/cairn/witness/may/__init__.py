"""Who may confirm, challenge and rule, one file for each noun."""

from cairn.witness.may.confirming import answer_claims, ask_again, count_claim

__all__ = ["answer_claims", "ask_again", "count_claim"]
