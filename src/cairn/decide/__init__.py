"""Stage 3: a decision, its roll, secret ballots, the outcome and its reasons."""
