"""Groups of people who stand close together: k-means on the two axes, the number of groups by silhouette.

As Polis does it, people are first gathered into small bunches, then the bunches into 2 to 5 groups, and the
number is the one with the highest mean silhouette over the bunches (the higher on a tie). Unlike Polis we make up
to 500 bunches, not 100, so that most conversations need none; we start many times from seeded k-means++ over
places in sorted order, so that the order in which people came changes nothing; and we never make a group of
fewer than five.

Source: compdemocracy/polis, math/src/polismath/math/clusters.clj; Arthur and Vassilvitskii 2007 (k-means++);
Rousseeuw 1987 (silhouette).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import nearest
from cairn.core.opinion_map.reactions import Real, Whole, closed

FEWEST_IN_A_GROUP = 5
MOST_GROUPS = 5
BUNCHES = 500
BUNCH_STEPS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """People split into groups 0, 1, …, the largest first.

    `group`: each person's group. `centres`: array (groups, 2). `silhouette`: -1 to 1, how far apart they are.
    """

    group: Whole
    centres: Real
    silhouette: float

    @property
    def count(self) -> int:
        return len(self.centres)

    def certainty(self, points: Real) -> Real:
        """The probability of each person's group, if groups are round and equally wide."""
        spread = float(np.mean(np.sum((points - self.centres[self.group]) ** 2, axis=1))) / 2 or 1e-12
        sizes = np.bincount(self.group, minlength=self.count)
        scores = np.log(sizes) - nearest.distances(points, self.centres) / (2 * spread)
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        return closed(chances[np.arange(len(points)), self.group] / chances.sum(axis=1))


def candidates(points: Real, *, seed: int) -> tuple[Partition, ...]:
    """Every way to split the points, array (people, 2), that leaves no group under five; the best first.

    >>> points = np.array([[x + step / 100, 0.0] for x in (-1, 1) for step in range(8)])
    >>> best, *_ = candidates(points, seed=1)
    >>> best.count, best.group.tolist()
    (2, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1])
    """
    if len(points) < 2 * FEWEST_IN_A_GROUP:
        return ()
    distinct = len(_bunches(points, seed)[1])
    most = min(MOST_GROUPS, 2 + distinct // 12, distinct - 1)
    found = partitions(points, range(2, most + 1), seed=seed)
    allowed = [split for split in found if np.bincount(split.group).min() >= FEWEST_IN_A_GROUP]
    return tuple(sorted(allowed, key=lambda split: (-split.silhouette, -split.count)))


def partitions(points: Real, counts: Iterable[int], *, seed: int) -> tuple[Partition, ...]:
    """The points split into each number of groups asked for, however small; fewer where places coincide."""
    bunches = _bunches(points, seed)
    return tuple(_partition(points, bunches, count, seed) for count in counts)


def silhouette(points: Real, group: Whole) -> float:
    """The mean of (b - a) / max(a, b): a is a point's mean distance to its own group, b to the next.

    A point alone in its group counts 0, and so does everything where there is only one group.

    >>> silhouette(np.array([[0.0, 0], [2.0, 0], [10.0, 0]]), np.array([0, 0, 1])).__round__(3)
    0.517
    """
    if not group.any():
        return 0.0
    apart = np.sqrt(nearest.distances(points, points))
    belongs = np.eye(group.max() + 1, dtype=np.float64)[group]
    sizes = belongs.sum(axis=0)
    sums = apart @ belongs
    rows = np.arange(len(points))
    own = sums[rows, group] / np.maximum(sizes[group] - 1, 1)
    means = np.where(sizes > 0, sums / np.maximum(sizes, 1), np.inf)
    means[rows, group] = np.inf
    next_one = means.min(axis=1)
    widest = np.maximum(np.maximum(own, next_one), 1e-300)
    return float(np.mean(np.where(sizes[group] > 1, (next_one - own) / widest, 0.0)))


def _bunches(points: Real, seed: int) -> tuple[Whole, Real, Whole]:
    """The bunch of each point, the bunches' centres sorted by place, and how many points each holds."""
    centres, bunch = np.unique(points.round(9), axis=0, return_inverse=True)
    bunch = bunch.reshape(-1)
    weights = np.bincount(bunch)
    if len(centres) > BUNCHES:
        start = nearest.first_centres(centres, weights, BUNCHES, np.random.default_rng([seed, BUNCHES]))
        of_centre, _ = nearest.settle(centres, weights, start, BUNCH_STEPS)
        used, of_centre = np.unique(of_centre, return_inverse=True)
        bunch = of_centre[bunch]
        weights = np.bincount(bunch, minlength=len(used))
        centres = nearest.means(points, np.ones(len(points)), bunch, len(used))
    return bunch, centres, weights


def _partition(points: Real, bunches: tuple[Whole, Real, Whole], count: int, seed: int) -> Partition:
    bunch, centres, weights = bunches
    of_bunch = nearest.nearest_means(centres, weights, count, seed)
    _, of_bunch = np.unique(of_bunch, return_inverse=True)
    group = of_bunch[bunch]
    sizes = np.bincount(group)
    middles = nearest.means(points, np.ones(len(points)), group, len(sizes))
    order = np.lexsort((middles[:, 1], middles[:, 0], -sizes))
    return Partition(closed(np.argsort(order)[group]), closed(middles[order]), silhouette(centres, of_bunch))
