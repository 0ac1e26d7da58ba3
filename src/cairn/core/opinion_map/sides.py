"""The same totals side by side: citizens, staff and partners, without giving away the few.

A figure about fewer than five people is not shown, nor one that could be worked out by taking the shown
sides away from the total of everybody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.counts import Totals
from cairn.core.opinion_map.reactions import AGREE, DISAGREE, PASS, Reactions, Whole

FEWEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Side:
    """One side's totals, one per statement; None where too few of that side answered to show it."""

    name: str
    people: int
    totals: tuple[Totals | None, ...]


def side_totals(reactions: Reactions, side_of: Mapping[str, str]) -> tuple[Side, ...]:
    """The totals of every side with five people or more among those who reacted, by name of the side.

    `side_of` gives the side of a person; people without one count only in the totals of everybody.

    >>> votes = [(name, "a bench", 1) for name in "abcdefgh"]
    >>> side_of = dict.fromkeys("abcdef", "citizen") | dict.fromkeys("gh", "staff")
    >>> shown = side_totals(Reactions.of(votes), side_of)
    >>> [(side.name, side.people, side.totals) for side in shown]    # six shown would give away the two
    [('citizen', 6, (None,))]
    """
    names = tuple(sorted({side_of[name] for name in reactions.people if name in side_of}))
    places = {name: place for place, name in enumerate(names)}
    rest = len(names)
    side = np.array([places.get(side_of.get(name, ""), rest) for name in reactions.people], dtype=np.int64)
    people = np.bincount(side, minlength=rest + 1)
    votes = [reactions.count(vote, group=side, groups=rest + 1) for vote in (AGREE, DISAGREE, PASS)]
    open_cells = _open(np.sum(votes, axis=0), people)
    return tuple(
        Side(
            name,
            int(people[place]),
            _totals(reactions.statements, [v[place] for v in votes], open_cells[place]),
        )
        for name, place in places.items()
        if people[place] >= FEWEST_SHOWN
    )


def _open(seen: Whole, people: Whole) -> list[list[bool]]:
    """Which cells (side, statement) can be shown; the last row is the people of no side, never shown."""
    columns = [_open_in_one(column, people) for column in seen.T.tolist()]
    return [[column[place] for column in columns] for place in range(len(people))]


def _open_in_one(seen: list[int], people: Whole) -> list[bool]:
    is_open = [count >= FEWEST_SHOWN and people[place] >= FEWEST_SHOWN for place, count in enumerate(seen)]
    is_open[-1] = False
    while any(is_open) and 0 < _hidden(seen, is_open) < FEWEST_SHOWN:
        smallest = min((place for place, yes in enumerate(is_open) if yes), key=lambda place: seen[place])
        is_open[smallest] = False
    return is_open


def _hidden(seen: list[int], is_open: list[bool]) -> int:
    return sum(count for count, yes in zip(seen, is_open, strict=True) if not yes)


def _totals(statements: Sequence[str], votes: list[Whole], is_open: list[bool]) -> tuple[Totals | None, ...]:
    rows = zip(statements, *(vote.tolist() for vote in votes), is_open, strict=True)
    return tuple(Totals(name, *counts) if yes else None for name, *counts, yes in rows)
