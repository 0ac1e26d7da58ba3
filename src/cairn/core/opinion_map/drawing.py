"""The opinion map: where people stand, which groups they form, what they share and what divides them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from cairn.core.opinion_map import common_ground, counts, fingerprint, labels, method, ranges, representative, sides
from cairn.core.opinion_map import telling as telling_statements
from cairn.core.opinion_map.common_ground import Divided, Shared
from cairn.core.opinion_map.evidence import Evidence
from cairn.core.opinion_map.ranges import Direction
from cairn.core.opinion_map.reactions import AGREE, DISAGREE, Mask, Reactions, Real, Whole, closed
from cairn.core.opinion_map.telling import Contrast, Counts, Telling
from cairn.core.words import Words

PEOPLE_NEEDED = 20
ANSWERS_NEEDED = 7
CERTAIN = 0.8
EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Group:
    """People who answer alike: a letter, how many they are, where their middle is, what stands for them."""

    name: str
    people: int
    centre: tuple[float, float]
    representative: tuple[representative.Representative | Telling, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person stands: `group` is None when there is none to name, and `why_not` says so.

    `certainty` is the probability of the group, 0 to 1; `is_certain` from 0.8 on.
    """

    position: tuple[float, float] | None
    group: str | None
    certainty: float
    why_not: Words | None

    @property
    def is_certain(self) -> bool:
        return self.certainty >= CERTAIN


@dataclass(frozen=True, slots=True, eq=False)
class OpinionMap:
    """Everything that can be said, and `why` no more can be.

    `totals` and `sides` are always there. `people`, `positions` (array (people, 2)), `membership` (each one's
    place in `groups`, -1 without) and `certainty` hold those who answered enough. When it is too early, they
    are empty, and so are `groups`, `common_ground` and `divided`. When people are one broad range of views,
    `groups` is empty, `range` says what its ends hold, and `common_ground` is about all parts of it; `range` is empty
    too when everybody holds one view, and `common_ground` is then about everybody. `across_sides` is common ground of
    the sides. `stability`: how far the groups come back when people are drawn anew, 0 to 1. `fingerprint`: equal for a
    recount that says the same.
    """

    method: str
    version: str
    seed: int
    totals: tuple[counts.Totals, ...]
    sides: tuple[sides.Side, ...]
    people: tuple[str, ...]
    positions: Real
    membership: Whole
    certainty: Real
    groups: tuple[Group, ...]
    range: tuple[Direction, ...]
    common_ground: tuple[Shared, ...]
    divided: tuple[Divided, ...]
    across_sides: tuple[Shared, ...]
    evidence: tuple[Evidence, ...]
    stability: float | None
    fingerprint: str
    why: Words | None

    def place(self, person: str) -> Place:
        """Where this person stands; people the map does not know are told how to get on it."""
        if person not in self.people:
            return Place(None, None, 0.0, _ANSWER_MORE if self.people else self.why)
        row = self.people.index(person)
        across, upward = self.positions[row].tolist()
        if not self.groups:
            return Place((across, upward), None, 0.0, self.why)
        group = self.groups[self.membership[row]]
        return Place((across, upward), group.name, float(self.certainty[row]), None)


def draw(
    reactions: Reactions,
    *,
    seed: int,
    sides_of: Mapping[str, str] | None = None,
    before: Mapping[str, str] | None = None,
    by: method.Method = method.RANGE_OR_GROUPS,
) -> OpinionMap:
    """The opinion map of the reactions: the same reactions and seed always give the same map.

    `sides_of` gives the side of each person, for totals side by side, and `before` the letter of the group each person
    was in at the reading before, so that groups keep their letters. Below 20 people who answered 7
    statements or more it is too early to speak of groups.

    >>> early = draw(Reactions.of([("amina", "a bench", 1), ("ben", "a bench", -1)]), seed=1)
    >>> early.groups, str(early.why)
    ((), 'Too early to speak of groups: it takes 7 statements. So far: 1.')
    """
    voiced = reactions.voiced()
    answered = voiced.answers() >= ANSWERS_NEEDED
    early = _too_early(reactions, int(answered.sum()))
    counted = answered & (early is None)
    found = _nothing() if early else by.group(voiced, counted, seed)
    people = tuple(name for name, is_in in zip(reactions.people, counted, strict=True) if is_in)
    found, names = _lettered(found, people, before or {})
    answers = _answers(voiced, counted, found)
    parts = names or _parts(found, counted)
    whole = (answers.agree, answers.disagree, answers.seen)
    side_by_side = sides.side_totals(reactions, sides_of or {})
    return OpinionMap(
        method=by.name,
        version=by.version,
        seed=seed,
        totals=counts.totals(reactions),
        sides=side_by_side,
        people=people,
        positions=found.points,
        membership=closed(np.full(len(found.points), -1)) if found.group is None else found.group,
        certainty=found.certainty,
        groups=_groups(reactions, found, names, answers),
        range=_range(reactions, found, answers),
        common_ground=common_ground.common_ground(reactions.statements, parts, *whole, of=_kind(found)),
        divided=common_ground.divided(reactions.statements, names, *whole) if names else (),
        across_sides=_across_sides(reactions, side_by_side),
        evidence=found.evidence,
        stability=found.stability,
        fingerprint=fingerprint.fingerprint(by.name, by.version, seed, reactions.statements, answers),
        why=early or (_ONE_RANGE if found.group is None else None),
    )


_ANSWER_MORE = Words("Answer at least %(answers)d statements to see where you stand.", {"answers": ANSWERS_NEEDED})
_ONE_RANGE = Words("People answer in one broad range of views: no groups stand apart clearly enough to name them.")


def _too_early(reactions: Reactions, people: int) -> Words | None:
    statements = len(reactions.statements)
    if statements < ANSWERS_NEEDED:
        return Words(
            "Too early to speak of groups: it takes %(needed)d statements. So far: %(statements)d.",
            {"statements": statements, "needed": ANSWERS_NEEDED},
        )
    if people < PEOPLE_NEEDED:
        return Words(
            "Too early to speak of groups: it takes %(needed)d people who have answered at least %(answers)d"
            " statements. So far: %(people)d.",
            {"people": people, "needed": PEOPLE_NEEDED, "answers": ANSWERS_NEEDED},
        )
    return None


def _nothing() -> method.Grouping:
    return method.Grouping(closed(np.zeros((0, 2))), None, closed(np.zeros(0)), ())


def _lettered(
    found: method.Grouping, people: tuple[str, ...], before: Mapping[str, str]
) -> tuple[method.Grouping, tuple[str, ...]]:
    """The groups in the order of their letters, and the letters; none without groups."""
    if found.group is None:
        return found, ()
    group, names, order = labels.by_letter(found.group, labels.letters(people, found.group, before))
    held_out = None if found.held_out is None else found.held_out.those(order)
    return replace(found, group=closed(group), held_out=held_out), names


def _parts(found: method.Grouping, counted: Mask) -> tuple[str, ...]:
    """What stands in the place of groups: the parts of the range, or everybody."""
    if found.thirds is not None:
        return tuple(str(one) for one in range(ranges.PARTS * len(found.thirds)))
    return (EVERYBODY,) if counted.any() else ()


def _kind(found: method.Grouping) -> common_ground.Kind:
    return "range" if found.thirds is not None else "groups"


def _answers(voiced: Reactions, counted: Mask, found: method.Grouping) -> Counts:
    """Agree, disagree and seen of each group, each part of the range, or everybody."""
    if found.group is not None:
        ways, rows = found.group[None], found.count
    elif found.thirds is not None:
        ways, rows = found.thirds, ranges.PARTS * len(found.thirds)
    else:
        ways, rows = np.zeros((1, int(counted.sum())), dtype=np.int64), int(counted.any())
    total = [np.zeros((rows, len(voiced.statements)), dtype=np.int64) for _ in range(3)]
    for way in ways if rows else ():
        part = np.full(len(voiced.people), -1)
        part[counted] = way
        total[0] += voiced.count(AGREE, group=part, groups=rows)
        total[1] += voiced.count(DISAGREE, group=part, groups=rows)
        total[2] += voiced.seen(group=part, groups=rows)
    return Counts(*total)


def _groups(reactions: Reactions, found: method.Grouping, names: tuple[str, ...], answers: Counts) -> tuple[Group, ...]:
    if found.group is None:
        return ()
    sizes = np.bincount(found.group)
    centres = np.stack([found.points[found.group == one].mean(axis=0) for one in range(found.count)])
    middles = [(across, upward) for across, upward in centres.tolist()]
    return tuple(
        Group(*row) for row in zip(names, sizes.tolist(), middles, _says(reactions, found, answers), strict=True)
    )


def _says(
    reactions: Reactions, found: method.Grouping, answers: Counts
) -> tuple[tuple[representative.Representative | Telling, ...], ...]:
    """What each group says more than the others: by Polis's formulas where the method holds no answers out."""
    if found.held_out is None:
        return representative.representative(
            reactions.statements, answers.agree, answers.disagree, answers.seen, at_least=sides.FEWEST_SHOWN
        )
    every = range(found.count)
    against = [Contrast((one,), tuple(other for other in every if other != one)) for one in every]
    if found.count == 2:
        ((told, told_there),) = telling_statements.telling(reactions.statements, against[:1], found.held_out, answers)
        return told, told_there
    told_of_each = telling_statements.telling(reactions.statements, against, found.held_out, answers)
    return tuple(here for here, _ in told_of_each)


def _range(reactions: Reactions, found: method.Grouping, answers: Counts) -> tuple[Direction, ...]:
    if found.thirds is None or found.held_out is None:
        return ()
    directions = len(found.thirds)
    told = telling_statements.telling(reactions.statements, ranges.contrasts(directions), found.held_out, answers)
    sizes = np.bincount(found.thirds.ravel(), minlength=ranges.PARTS * directions)
    return ranges.described(sizes, told)


def _across_sides(reactions: Reactions, shown: tuple[sides.Side, ...]) -> tuple[Shared, ...]:
    """What every side of five people or more says; needs two sides. Withheld answers count as not given."""
    if len(shown) < 2:
        return ()
    table = np.array(
        [[(one.agree, one.disagree, one.seen) if one else (0, 0, 0) for one in side.totals] for side in shown],
        dtype=np.int64,
    ).reshape(len(shown), len(reactions.statements), 3)
    names = tuple(side.name for side in shown)
    return common_ground.common_ground(reactions.statements, names, *np.moveaxis(table, 2, 0), of="sides")
