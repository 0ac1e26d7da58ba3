"""Cairn: citizens and organisations carry one open question together, and anyone can check how high they climbed."""
