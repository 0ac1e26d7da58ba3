"""Heaps: places with how many people stand there, in an order that no person decides.

Places are taken as whole multiples of a millionth, so that their sums come out the same in any order. Above five
thousand people those in one cell of a grid are one heap, at their exact middle.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole

UNIT = 2.0**-20
FEW = 5_000
CELLS = 128


@dataclass(frozen=True, slots=True, eq=False)
class Heaps:
    """`centres`: array (heaps, 2). `weights`: how many people each holds. `of_person`: the heap of each place given."""

    centres: Real
    weights: Whole
    of_person: Whole


def heaps(points: Real) -> Heaps:
    """The heaps in which these places, array (people, 2), lie.

    >>> found = heaps(np.array([[1.0, 0], [0, 0], [1.0, 0]]))
    >>> found.centres.tolist(), found.weights.tolist(), found.of_person.tolist()
    ([[0.0, 0.0], [1.0, 0.0]], [1, 2], [1, 0, 1])
    """
    exact = np.rint(points / UNIT)
    if len(exact) > FEW:
        cell = _cells(exact)
        weights = np.bincount(cell, minlength=CELLS * CELLS)
        of_person = (np.cumsum(weights > 0) - 1)[cell]
        weights = weights[weights > 0]
    else:
        place = exact.astype(np.int64) @ np.array([2**31, 1])
        _, of_person, weights = np.unique(place, return_inverse=True, return_counts=True)
    sums = [np.bincount(of_person, weights=column) for column in exact.T]  # whole: in any order the same
    return Heaps(np.stack(sums, axis=1) * UNIT / weights[:, None], weights, of_person)


def _cells(exact: Real) -> Whole:
    low, high = exact.min(axis=0), exact.max(axis=0)
    across, upward = ((exact - low) * (CELLS / (high - low + 1))).astype(np.int64).T
    cell: Whole = across * CELLS + upward
    return cell
