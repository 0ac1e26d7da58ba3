"""Counts as they are shown: in steps of five, rounded down, and below five not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FEWEST = 5
"""A count is shown from this many people on, and in steps of this many."""

SPREAD = 5
"""How many values a small number has to be able to have still, for whoever knows all that is shown."""


@dataclass(frozen=True, slots=True)
class Band:
    """What is shown of a count, "`least` or more", and the most that a careful reader may take it to be."""

    least: int
    most: int

    @property
    def is_shown(self) -> bool:
        return self.least >= FEWEST

    def lowered(self) -> Band:
        """The same with a step less said: still true, and it tells less. Of one that is not shown, only `most` moves.

        >>> band_of(12), band_of(12).lowered(), band_of(3).lowered()
        (Band(least=10, most=14), Band(least=5, most=14), Band(least=0, most=9))
        """
        if self.is_shown:
            return Band(self.least - FEWEST, self.most)
        return Band(self.least, self.most + FEWEST)


@dataclass(frozen=True, slots=True)
class Known:
    """What anybody may know besides: these counts, each times its weight, are `least` to `most` together."""

    weights: Mapping[str, int]
    least: int | None = None
    most: int | None = None


def band_of(people: int) -> Band:
    """What is shown of a count by itself.

    >>> band_of(0), band_of(4), band_of(5), band_of(23)
    (Band(least=0, most=4), Band(least=0, most=4), Band(least=5, most=9), Band(least=20, most=24))
    """
    least = FEWEST * (people // FEWEST)
    return Band(least, least + FEWEST - 1)


def nothing_shown() -> Band:
    """What is shown of a count about which nothing is said at all."""
    return Band(0, MOST)


MOST = 1_000_000
"""More people than any programme has."""
