"""How people are put into groups: the methods, by name."""

from collections.abc import Callable
from dataclasses import dataclass

from cairn.core.opinion_map import evidence, groups
from cairn.core.opinion_map.reactions import Mask, Reactions, Real


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """The partition a method names, or None, and the evidence it weighed, in the order it looked."""

    partition: groups.Partition | None
    evidence: tuple[evidence.Evidence, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """One way to find groups.

    `group(reactions, counted, points, seed)` is given all reactions, which people count, and their places.
    """

    name: str
    version: str
    group: Callable[[Reactions, Mask, Real, int], Grouping]


def _by_two_axes(reactions: Reactions, counted: Mask, points: Real, seed: int) -> Grouping:
    """The best silhouette among partitions that clearly help to guess hidden answers, and no fewer help more."""
    found = groups.candidates(points, seed=seed)
    weighed = evidence.evidence(reactions, counted, tuple(split.count for split in found), seed=seed)
    for split, proof in zip(found, weighed, strict=True):
        with_fewer = max((other.bits for other in weighed if other.groups < proof.groups), default=0.0)
        if proof.is_clear and proof.bits >= with_fewer:
            return Grouping(split, weighed)
    return Grouping(None, weighed)


TWO_AXES = Method("two-axes", "1", _by_two_axes)
METHODS = (TWO_AXES,)
