"""Climbs made through the real actions, by people with moments of their own: from a tour with leaflets to a summit.

The twin of `tests/core/altitude/climbs.py`, which writes the facts down directly. Days count from the opening, a
Monday; every deed is done on its day, in the order in which people would do it.
"""
