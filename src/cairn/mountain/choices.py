"""How much room there is for words beside the level."""

DISSENT_LENGTH = 600
