"""Routing: which statement a person is shown next. Method: docs/methods/routing.md.

>>> from cairn.core import routing
>>> routing.worth(agree=0, disagree=0, passed=0) > routing.worth(agree=30, disagree=2, passed=8)
True
"""

from cairn.core.routing.choosing import OWN_AT_MOST, Candidate, Cell, Reader, next_cell, next_of, own_group
from cairn.core.routing.worth import FREE_TURNS, priority, worth

__all__ = [
    "FREE_TURNS",
    "OWN_AT_MOST",
    "Candidate",
    "Cell",
    "Reader",
    "next_cell",
    "next_of",
    "own_group",
    "priority",
    "worth",
]
