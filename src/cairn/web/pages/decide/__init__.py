"""The pages of Decide: open a decision, vote in secret, count, say why."""
