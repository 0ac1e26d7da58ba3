"""How people are placed and put into groups: the methods, by name."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import axes, choice, evidence, groups, polis, ranges, spaces, telling
from cairn.core.opinion_map.choice import Choice
from cairn.core.opinion_map.heaps import Assign
from cairn.core.opinion_map.reactions import Mask, Reactions, Real, Whole, closed
from cairn.core.opinion_map.voices import Crowd, Voices

FEWEST = groups.FEWEST_IN_A_GROUP
MOST_PEOPLE = 2000  # the rivals are weighed on so many people at most; everybody is then put where they belong


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Where the counted people stand, and which groups they form.

    `points`: array (people, 2). `group`: each one's group, 0 the largest, or None where no groups are named.
    `certainty`: the probability of that group. `evidence`: what was weighed. `stability`: how far the groups come back
    when people are drawn anew, 0 to 1; None where that is not asked. `thirds`: the part of each person in each
    direction of a range worth describing, array (directions, people). `held_out`: answers counted in the groups, or
    parts of the range, their givers belong to without them; None where the method does not ask.
    """

    points: Real
    group: Whole | None
    certainty: Real
    evidence: tuple[evidence.Evidence, ...]
    stability: float | None = None
    thirds: Whole | None = None
    held_out: telling.Counts | None = None

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
    crowd = Crowd.of(reactions, counted, seed=seed)
    sampled = crowd.sample(MOST_PEOPLE)
    chosen = choice.choose(sampled, seed=seed)
    points, belonging = _everybody(crowd, chosen)
    if belonging is not None and chosen.assign:
        order = np.argsort(-np.bincount(belonging.argmax(axis=1), minlength=belonging.shape[1]), kind="stable")
        group, certainty = belonging[:, order].argmax(axis=1), belonging.max(axis=1)
        if np.bincount(group, minlength=len(order)).min() >= FEWEST:
            held_out = _unseen_in_groups(sampled, chosen.assign, order)
            return Grouping(points, closed(group), closed(certainty), chosen.evidence, chosen.stability, None, held_out)
    nobody = closed(np.zeros(len(points)))
    if not chosen.directions:
        return Grouping(points, None, nobody, chosen.evidence, chosen.stability)
    thirds = closed(ranges.thirds(points, chosen.directions))
    held_out = _unseen_in_parts(sampled, chosen)
    return Grouping(points, None, nobody, chosen.evidence, chosen.stability, thirds, held_out)


def _everybody(crowd: Crowd, chosen: Choice) -> tuple[Real, Real | None]:
    """Where everybody stands, and the probability of each group for everybody."""
    points, belonging = np.zeros((len(crowd.people), choice.SHOWN)), None
    for places, voices in crowd.in_turn():
        points[places] = spaces.stand(voices, chosen.space).place
        if chosen.assign:
            found = chosen.assign(voices)
            belonging = np.zeros((len(points), found.shape[1])) if belonging is None else belonging
            belonging[places] = found
    return closed(points), belonging


def _unseen_in_groups(sampled: Voices, assign: Assign, order: Whole) -> telling.Counts:
    def group(known: Voices) -> Whole:
        return assign(known)[:, order].argmax(axis=1)[None]

    return telling.unseen(sampled, group, len(order))


def _unseen_in_parts(sampled: Voices, chosen: Choice) -> telling.Counts:
    def thirds(known: Voices) -> Whole:
        return ranges.thirds(spaces.stand(known, chosen.space).place, chosen.directions)

    return telling.unseen(sampled, thirds, ranges.PARTS * chosen.directions)


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


def _polis(reactions: Reactions, counted: Mask, seed: int) -> Grouping:
    """Polis's groups, however little stands behind them; none only where every split leaves fewer than five."""
    found = polis.outcome(reactions, counted=counted, fewest=FEWEST, seed=seed)
    points, group = found.places[counted], found.group[counted]
    if not found.count:
        return Grouping(closed(points), None, closed(np.zeros(len(points))), ())
    middles = np.stack([points[group == one].mean(axis=0) for one in range(found.count)])
    split = groups.Partition(group, middles, found.silhouettes[found.count])
    return Grouping(closed(points), closed(group), split.certainty(points), ())


RANGE_OR_GROUPS = Method("range-or-groups", "3", _range_or_groups)
TWO_AXES = Method("two-axes", "1", _two_axes)
POLIS = Method("polis", "1", _polis)
METHODS = (RANGE_OR_GROUPS, TWO_AXES, POLIS)
