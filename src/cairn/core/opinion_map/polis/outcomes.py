"""Everything Polis computes from the votes of a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import axes, common_ground, counts, representative
from cairn.core.opinion_map.polis import gate
from cairn.core.opinion_map.polis.consensus import Consensus, consensus
from cairn.core.opinion_map.polis.splits import splits
from cairn.core.opinion_map.reactions import Mask, Reactions, Real, Whole, closed


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What Polis finds.

    `places`: array (people, 2). `group`: each person's group, 0 the largest, -1 for people who answered too little.
    `silhouettes`: by number of groups. `counted`: agree, disagree and seen, arrays (groups, statements).
    `representative`: for each group. `consensus`: of everybody. `informed`: group-informed consensus for agreeing and
    for disagreeing, one number per statement.
    """

    axes: axes.Axes
    places: Real
    group: Whole
    silhouettes: dict[int, float]
    counted: counts.Counted
    representative: tuple[tuple[representative.Representative, ...], ...]
    consensus: Consensus
    informed: tuple[Real, Real]

    @property
    def count(self) -> int:
        return len(self.representative)


def outcome(
    reactions: Reactions,
    *,
    zeroed: Mask | None = None,
    counted: Mask | None = None,
    fewest: int = 1,
    seed: int = 0,
) -> Outcome:
    """Polis's outcome, the same for any order of people and for every split over processors.

    `zeroed`: statements that moderators rejected. Polis does not leave them out: it sets everybody's answer to 0, which
    makes everybody's places smaller. `counted`: who is put into groups, by Polis's gate where not given.
    `fewest`: splits with a group of fewer people are not considered; Polis has no such rule.
    """
    answered = reactions if zeroed is None else reactions.keep(~zeroed[reactions.statement])
    more = 0 if zeroed is None else int(zeroed.sum())
    everybody = counts.by_group(reactions, np.zeros(len(reactions.people), dtype=np.int64), 1)
    in_play = int(np.count_nonzero(everybody.seen[0] if zeroed is None else everybody.seen[0] + zeroed))
    found = axes.of_everybody(answered)
    places = axes.places(answered, found, statements=in_play, more=more)
    if counted is None:
        counted = gate.in_conversation(reactions.answers(), in_play)
    split = grouped(places, counted, fewest=fewest, seed=seed)
    told = counts.by_group(reactions, split[0], int(split[0].max(initial=-1)) + 1)
    return from_counts(reactions.statements, (found, places), split, (told, everybody), zeroed=zeroed)


def grouped(places: Real, counted: Mask, *, fewest: int, seed: int) -> tuple[Whole, dict[int, float]]:
    """Each person's group, -1 for those not counted, and the silhouettes by number of groups."""
    tried = splits(places[counted], seed=seed)
    split = next((one for one in tried if np.bincount(one.group).min() >= fewest), None)
    group = np.full(len(places), -1)
    if split is not None:
        group[counted] = split.group
    return closed(group), {one.count: one.silhouette for one in tried}


def from_counts(
    statements: Sequence[str],
    stands: tuple[axes.Axes, Real],
    split: tuple[Whole, dict[int, float]],
    answers: tuple[counts.Counted, counts.Counted],
    *,
    zeroed: Mask | None = None,
) -> Outcome:
    """The outcome, once everybody has a place and a group and their answers are counted, by group and all together."""
    group, silhouettes = split
    told, everybody = answers
    shown = np.nonzero(np.ones(len(statements), dtype=np.bool_) if zeroed is None else ~zeroed)[0]
    chosen = representative.representative(
        [statements[place] for place in shown.tolist()],
        *(table[:, shown] for table in (told.agree, told.disagree, told.seen)),
        as_polis=True,
    )
    shared = consensus(*(table[0, shown] for table in (everybody.agree, everybody.disagree, everybody.seen)))
    return Outcome(
        axes=stands[0],
        places=stands[1],
        group=group,
        silhouettes=silhouettes,
        counted=told,
        representative=chosen,
        consensus=Consensus(*(tuple(shown[list(places)].tolist()) for places in (shared.agree, shared.disagree))),
        informed=(common_ground.consensus(told.agree, told.seen), common_ground.consensus(told.disagree, told.seen)),
    )
