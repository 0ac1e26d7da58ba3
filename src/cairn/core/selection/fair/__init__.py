"""A panel that is like those it stands for, drawn so that the person with the least chance has the most there can be.

Loads a solver: whoever draws imports it, pages do not.
"""

from cairn.core.selection.fair.loosening import loosened
from cairn.core.selection.fair.lottery import Lottery, NoPanel, Progress, lottery
from cairn.core.selection.fair.pool import Alike, Pool, Quota, UnfitPool, alike, misses
from cairn.core.selection.fair.tickets import TICKETS, Tickets, drawn, rounded, seal, tickets

__all__ = [
    "TICKETS",
    "Alike",
    "Lottery",
    "NoPanel",
    "Pool",
    "Progress",
    "Quota",
    "Tickets",
    "UnfitPool",
    "alike",
    "drawn",
    "loosened",
    "lottery",
    "misses",
    "rounded",
    "seal",
    "tickets",
]
