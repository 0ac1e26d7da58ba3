"""Splits: people gathered into a hundred bunches, the bunches into two to five groups, and the number of groups."""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import groups
from cairn.core.opinion_map.polis import kmeans
from cairn.core.opinion_map.polis.heaps import Heaps, heaps
from cairn.core.opinion_map.reactions import Real, Whole, closed

BUNCHES = 100
MOST_GROUPS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """People in groups 0, 1, …, the largest first. `silhouette`: of the bunches, each counted once, as in Polis."""

    group: Whole
    silhouette: float

    @property
    def count(self) -> int:
        return int(self.group.max()) + 1


def splits(points: Real, *, seed: int) -> tuple[Split, ...]:
    """Every number of groups that Polis tries, the best silhouette first, the higher number on a tie.

    As many as 2 + bunches / 12, five at most. Nobody, or people who all stand in one place, are not split.
    """
    if not len(points):
        return ()
    found = heaps(points)
    bunch = _bunches(found, seed)
    middles, weights = _middles(found, bunch)
    of_person = bunch[found.of_person]
    most = min(MOST_GROUPS, 2 + len(middles) // 12, len(middles))
    tried = []
    for count in range(2, most + 1):
        of_bunch = kmeans.tightest(middles, weights, count, np.random.default_rng([seed, count]))
        of_bunch = _by_size(of_bunch, middles, weights)
        tried.append(Split(closed(of_bunch[of_person]), groups.silhouette(middles, of_bunch)))
    return tuple(sorted(tried, key=lambda split: (-split.silhouette, -split.count)))


def _bunches(found: Heaps, seed: int) -> Whole:
    if len(found.weights) <= BUNCHES:
        return np.arange(len(found.weights))
    bunch = kmeans.gathered(found.centres, found.weights, BUNCHES, np.random.default_rng([seed, BUNCHES]))
    return np.unique(bunch, return_inverse=True)[1]


def _middles(found: Heaps, bunch: Whole) -> tuple[Real, Whole]:
    weights = np.bincount(bunch, weights=found.weights).astype(np.int64)
    sums = [np.bincount(bunch, weights=found.weights * column) for column in found.centres.T]
    return np.stack(sums, axis=1) / weights[:, None], weights


def _by_size(of_bunch: Whole, middles: Real, weights: Whole) -> Whole:
    """The same groups, the largest first; equally large ones from left to right."""
    used, of_bunch = np.unique(of_bunch, return_inverse=True)
    sizes = np.bincount(of_bunch, weights=weights)
    across = np.bincount(of_bunch, weights=weights * middles[:, 0], minlength=len(used)) / sizes
    rank = np.argsort(np.lexsort((across, -sizes)))
    found: Whole = rank[of_bunch]
    return found
