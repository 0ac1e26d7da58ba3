"""What people do as witnesses, one file for each noun."""

from cairn.witness.actions.confirming import answer_claims, ask_again, count_claim

__all__ = ["answer_claims", "ask_again", "count_claim"]
