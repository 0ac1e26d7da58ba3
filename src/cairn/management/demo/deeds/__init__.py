"""How a plan becomes deeds: each part of it is noted in the diary as the real action it is."""
