"""Sessions that together fit into too few rooms, whichever mixture of sizes, needs and pins makes it so.

Seen as a flow: each session sends the slots it needs into the rooms that it fits. Where no more goes through, the rooms
that are full and the sessions that fit nowhere else are what is short (Hall 1935; Ford and Fulkerson 1956).
"""

from collections import Counter
from collections.abc import Mapping

type Fit = frozenset[str]
"""Rooms, by name, that sessions of one sort fit."""


def too_tight(needed: Mapping[Fit, int], free: Mapping[str, int]) -> tuple[set[Fit], set[str]] | None:
    """The sorts of sessions, and the rooms they fit, where these have fewer slots than those need; None if all fit.

    `needed`: the slots that sessions of each sort need. `free`: the slots of each room.

    >>> both, hall = frozenset({"hall", "attic"}), frozenset({"hall"})
    >>> too_tight({both: 3, hall: 2}, {"hall": 3, "attic": 2})
    >>> too_tight({both: 1, hall: 4}, {"hall": 3, "attic": 2})
    ({frozenset({'hall'})}, {'hall'})
    """
    left, sent = dict(free), Counter[tuple[Fit, str]]()
    for fit, slots in needed.items():
        for _slot in range(slots):
            came_from, gave_way, last = _reached(fit, sent, left)
            if not last:
                return set(gave_way), set(came_from)
            left[last] -= 1
            room = last
            while room:  # along the path, each sort takes a slot here and leaves one there
                sort = came_from[room]
                sent[sort, room] += 1
                room = gave_way[sort]
                sent[sort, room] -= bool(room)
    return None


def _reached(
    start: Fit, sent: Mapping[tuple[Fit, str], int], left: Mapping[str, int]
) -> tuple[dict[str, Fit], dict[Fit, str], str]:
    """How one more slot finds a room ("" if it cannot): the sort that reaches each room, the room each sort leaves."""
    came_from: dict[str, Fit] = {}
    gave_way = {start: ""}
    ahead = [start]
    for fit in ahead:
        for room in sorted(fit - came_from.keys()):
            came_from[room] = fit
            if left[room]:
                return came_from, gave_way, room
            others = [sort for (sort, there), slots in sent.items() if there == room and slots and sort not in gave_way]
            gave_way |= dict.fromkeys(others, room)
            ahead += others
    return came_from, gave_way, ""
