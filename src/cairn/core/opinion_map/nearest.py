"""k-means from several seeded k-means++ starts, over points in any number of directions.

Source: Lloyd 1982; Arthur and Vassilvitskii 2007 (k-means++).
"""

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole

STARTS = 20
STEPS = 100


def nearest_means(points: Real, weights: Whole, count: int, seed: int, *, starts: int = STARTS) -> Whole:
    """Weighted k-means from several k-means++ starts; the tightest wins."""
    dice = np.random.default_rng([seed, count])
    tries = [settle(points, weights, first_centres(points, weights, count, dice), STEPS) for _ in range(starts)]
    loose = [float(np.sum(weights * np.sum((points - centres[group]) ** 2, axis=1))) for group, centres in tries]
    tightest = min(range(starts), key=lambda place: round(loose[place], 9))
    return tries[tightest][0]


def settle(points: Real, weights: Whole, centres: Real, steps: int) -> tuple[Whole, Real]:
    group = distances(points, centres).argmin(axis=1)
    for _ in range(steps):
        centres = means(points, weights, group, len(centres), empty=centres)
        moved = distances(points, centres).argmin(axis=1)
        if np.array_equal(moved, group):
            break
        group = moved
    return group, centres


def first_centres(points: Real, weights: Whole, count: int, dice: np.random.Generator) -> Real:
    """k-means++: each next centre is a point drawn with a chance that grows with its squared distance."""
    chances = weights.astype(np.float64)
    apart = np.full(len(points), np.inf)
    chosen: list[int] = []
    for _ in range(count):
        heap = np.cumsum(chances)
        chosen.append(min(int(np.searchsorted(heap, dice.random() * heap[-1], side="right")), len(points) - 1))
        apart = np.minimum(apart, distances(points, points[chosen[-1:]])[:, 0])
        chances = weights * apart
    return points[chosen]


def means(points: Real, weights: Real | Whole, group: Whole, count: int, *, empty: Real | None = None) -> Real:
    mass = np.bincount(group, weights=weights, minlength=count)
    sums = [np.bincount(group, weights=weights * column, minlength=count) for column in points.T]
    means = np.stack(sums, axis=1) / np.maximum(mass, 1e-300)[:, None]
    return means if empty is None else np.where(mass[:, None] > 0, means, empty)


def distances(points: Real, centres: Real) -> Real:
    """Squared distances: array (points, centres)."""
    found = np.zeros((len(points), len(centres)))
    for column in range(points.shape[1]):
        found += (points[:, column, None] - centres[None, :, column]) ** 2
    return found


def start(points: Real, count: int, seed: int) -> Whole:
    """A quick split to begin with; all in one where one is asked for."""
    if count == 1:
        return np.zeros(len(points), dtype=np.int64)
    return nearest_means(points, np.ones(len(points), dtype=np.int64), count, seed, starts=2)
