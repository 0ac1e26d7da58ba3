"""Stage 4: commitments owned from both sides."""
