"""k-means over heaps: many starts at once for few heaps, one start for many.

Source: Lloyd 1982; Arthur and Vassilvitskii 2007 (k-means++).
"""

import numpy as np

from cairn.core.opinion_map import loops, nearest
from cairn.core.opinion_map.reactions import Real, Whole

STARTS = 20
STEPS = 100
MOVED = 0.01
SAME = 9  # digits to which two results count as equally tight


def gathered(centres: Real, weights: Whole, count: int, dice: np.random.Generator) -> Whole:
    """The bunch of each heap, for so many bunches: from one start, until no middle moves by a hundredth."""
    middles = nearest.first_centres(centres, weights, count, dice)
    kernels = loops.at_hand()
    nearest_of = _nearest if kernels is None else kernels.nearest
    for _ in range(STEPS):
        bunch = nearest_of(centres, middles)
        moved = nearest.means(centres, weights, bunch, count, empty=middles)
        step = float(np.abs(moved - middles).max())
        middles = moved
        if step < MOVED:
            break
    found: Whole = nearest_of(centres, middles)
    return found


def tightest(centres: Real, weights: Whole, count: int, dice: np.random.Generator) -> Whole:
    """The group of each heap: the tightest of twenty results, each from a start of its own."""
    middles = np.stack([nearest.first_centres(centres, weights, count, dice) for _ in range(STARTS)])
    group = _apart(centres, middles).argmin(axis=2)
    for _ in range(STEPS):
        belongs = (group[:, :, None] == np.arange(count)) * weights[None, :, None]
        mass = belongs.sum(axis=1)
        moved = np.einsum("snk,nd->skd", belongs, centres) / np.maximum(mass, 1)[:, :, None]
        middles = np.where(mass[:, :, None] > 0, moved, middles)
        before, group = group, _apart(centres, middles).argmin(axis=2)
        if np.array_equal(before, group):
            break
    loose = (_apart(centres, middles).min(axis=2) * weights).sum(axis=1)
    found: Whole = group[int(np.argmin((loose / max(float(loose.min()), 1e-300)).round(SAME)))]
    return found


def _nearest(centres: Real, middles: Real) -> Whole:
    return nearest.distances(centres, middles).argmin(axis=1)


def _apart(centres: Real, middles: Real) -> Real:
    """Squared distances: array (starts, heaps, groups)."""
    found: Real = ((centres[None, :, None, :] - middles[:, None, :, :]) ** 2).sum(axis=3)
    return found
