"""Stage 5: how it was for the people in it, and what changed."""
