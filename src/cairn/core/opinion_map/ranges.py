"""A broad range of views described: what people at its two ends say more than those at the other.

A direction of the range is cut into three parts of equally many people: one end, the middle, the other end. At most
two directions are described, the second only where it helps to guess answers.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.telling import Contrast, Telling

PARTS = 3
LOW, MIDDLE, HIGH = range(PARTS)


@dataclass(frozen=True, slots=True)
class End:
    """A third of the people at one end of a direction, and what they say more than those at the other end."""

    people: int
    says: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """One way in which views spread: its two ends, and how many people stand between them."""

    low: End
    high: End
    between: int


def thirds(place: Real, directions: int) -> Whole:
    """The part of each person in each direction, numbered through: array (directions, people)."""
    found = np.empty((directions, len(place)), dtype=np.int64)
    for one in range(directions):
        cuts = np.quantile(place[:, one], [1 / PARTS, 2 / PARTS]) if len(place) else np.zeros(2)
        found[one] = PARTS * one + np.searchsorted(cuts, place[:, one])
    return found


def contrasts(directions: int) -> tuple[Contrast, ...]:
    """One end against the other, in each direction."""
    return tuple(Contrast((PARTS * one + LOW,), (PARTS * one + HIGH,)) for one in range(directions))


def described(sizes: Whole, told: tuple[tuple[tuple[Telling, ...], tuple[Telling, ...]], ...]) -> tuple[Direction, ...]:
    """The directions along which something sets the ends apart; `sizes` has the people of each part."""
    return tuple(
        Direction(
            End(int(sizes[PARTS * one + LOW]), low), End(int(sizes[PARTS * one + HIGH]), high),
            int(sizes[PARTS * one + MIDDLE]),
        )
        for one, (low, high) in enumerate(told)
        if low or high
    )  # fmt: skip
