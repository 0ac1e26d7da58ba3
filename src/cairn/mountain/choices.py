"""How much room there is for words beside the level."""

DISSENT_LENGTH = 600
GROUP_LENGTH = 120
GROUPS_AT_MOST = 12
