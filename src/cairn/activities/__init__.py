"""The open question: decision card, invitation, promise, sides, stage."""
