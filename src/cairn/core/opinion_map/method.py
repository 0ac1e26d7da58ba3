"""How people are placed and put into groups: the methods, by name."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import axes, choice, evidence, groups, voices
from cairn.core.opinion_map.reactions import Mask, Reactions, Real, Whole, closed

FEWEST = groups.FEWEST_IN_A_GROUP


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Where the counted people stand, and which groups they form.

    `points`: array (people, 2). `group`: each one's group, 0 the largest, or None where no groups are named.
    `certainty`: the probability of that group. `evidence`: what was weighed. `stability`: how far the groups come back
    when people are drawn anew, 0 to 1; None where that is not asked.
    """

    points: Real
    group: Whole | None
    certainty: Real
    evidence: tuple[evidence.Evidence, ...]
    stability: float | None = None

    @property
    def count(self) -> int:
        return 0 if self.group is None else int(self.group.max()) + 1


@dataclass(frozen=True, slots=True)
class Method:
    """One way to find groups: `group(reactions, counted, seed)` is given all reactions, and which people count."""

    name: str
    version: str
    group: Callable[[Reactions, Mask, int], Grouping]


def _range_or_groups(reactions: Reactions, counted: Mask, seed: int) -> Grouping:
    """Groups where they explain the answers better than every range of views, or stand in heaps apart."""
    said, order = voices.voices(reactions, counted, seed=seed)
    chosen = choice.choose(said, seed=seed)
    rank = np.searchsorted(np.nonzero(counted)[0], order)  # the place of each voice among the counted people
    points = np.empty_like(chosen.place)
    points[rank] = chosen.place
    if chosen.belonging is None:
        return Grouping(closed(points), None, closed(np.zeros(len(points))), chosen.evidence, chosen.stability)
    belonging = np.empty_like(chosen.belonging)
    belonging[rank] = chosen.belonging
    group, certainty = _by_size(belonging)
    if np.bincount(group).min() < FEWEST or not group.any():
        return Grouping(closed(points), None, closed(np.zeros(len(points))), chosen.evidence, chosen.stability)
    return Grouping(closed(points), closed(group), closed(certainty), chosen.evidence, chosen.stability)


def _by_size(belonging: Real) -> tuple[Whole, Real]:
    """Each person's likeliest group, 0 the largest, and how likely it is."""
    likeliest = belonging.argmax(axis=1)
    sizes = np.bincount(likeliest, minlength=belonging.shape[1])
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[likeliest], belonging[np.arange(len(belonging)), likeliest]


def _two_axes(reactions: Reactions, counted: Mask, seed: int) -> Grouping:
    """The best silhouette among partitions that clearly help to guess hidden answers, and no fewer help more."""
    points = closed(axes.places(reactions, axes.axes(reactions))[counted])
    found = groups.candidates(points, seed=seed)
    weighed = evidence.evidence(reactions, counted, tuple(split.count for split in found), seed=seed)
    for split, proof in zip(found, weighed, strict=True):
        with_fewer = max((other.bits for other in weighed if other.groups < proof.groups), default=0.0)
        if proof.is_clear and proof.bits >= with_fewer:
            return Grouping(points, split.group, split.certainty(points), weighed)
    return Grouping(points, None, closed(np.zeros(len(points))), weighed)


RANGE_OR_GROUPS = Method("range-or-groups", "1", _range_or_groups)
TWO_AXES = Method("two-axes", "1", _two_axes)
METHODS = (RANGE_OR_GROUPS, TWO_AXES)
