"""Programmes: sets of activities with a governing group, and who belongs to them."""
