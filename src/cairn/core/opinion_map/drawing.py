"""The opinion map: where people stand, which groups they form, what they share and what divides them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import common_ground, counts, method, representative, sides
from cairn.core.opinion_map.common_ground import Divided, Shared
from cairn.core.opinion_map.evidence import Evidence
from cairn.core.opinion_map.reactions import AGREE, DISAGREE, Mask, Reactions, Real, Whole, closed
from cairn.core.words import Words

PEOPLE_NEEDED = 20
ANSWERS_NEEDED = 7
CERTAIN = 0.8
LETTERS = "ABCDE"
EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Group:
    """People who answer alike: a letter, how many they are, where their middle is, what stands for them."""

    name: str
    people: int
    centre: tuple[float, float]
    representative: tuple[representative.Representative, ...]


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
    `groups` is empty and `common_ground` is about everybody. `stability`: how far the groups come back when people are
    drawn anew, 0 to 1.
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
    common_ground: tuple[Shared, ...]
    divided: tuple[Divided, ...]
    evidence: tuple[Evidence, ...]
    stability: float | None
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
    by: method.Method = method.TWO_AXES,
) -> OpinionMap:
    """The opinion map of the reactions: the same reactions and seed always give the same map.

    `sides_of` gives the side of each person, for totals side by side. Below 20 people who answered 7
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
    names, answers = _answers(voiced, counted, found)
    return OpinionMap(
        method=by.name,
        version=by.version,
        seed=seed,
        totals=counts.totals(reactions),
        sides=sides.side_totals(reactions, sides_of or {}),
        people=tuple(name for name, is_in in zip(reactions.people, counted, strict=True) if is_in),
        positions=found.points,
        membership=closed(np.full(len(found.points), -1)) if found.group is None else found.group,
        certainty=found.certainty,
        groups=_groups(reactions, found, answers),
        common_ground=common_ground.common_ground(reactions.statements, names, *answers),
        divided=common_ground.divided(reactions.statements, names, *answers),
        evidence=found.evidence,
        stability=found.stability,
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


def _answers(
    voiced: Reactions, counted: Mask, found: method.Grouping
) -> tuple[tuple[str, ...], tuple[Whole, Whole, Whole]]:
    """The names of the groups, or of everybody, with agree, disagree and seen: arrays (groups, statements)."""
    names = tuple(LETTERS[: found.count]) if found.count else (EVERYBODY,) if counted.any() else ()
    group = np.full(len(voiced.people), -1)
    group[counted] = 0 if found.group is None else found.group
    agree = voiced.count(AGREE, group=group, groups=len(names))
    disagree = voiced.count(DISAGREE, group=group, groups=len(names))
    return names, (agree, disagree, voiced.seen(group=group, groups=len(names)))


def _groups(reactions: Reactions, found: method.Grouping, answers: tuple[Whole, Whole, Whole]) -> tuple[Group, ...]:
    if found.group is None:
        return ()
    chosen = representative.representative(reactions.statements, *answers, at_least=sides.FEWEST_SHOWN)
    sizes = np.bincount(found.group)
    centres = np.stack([found.points[found.group == one].mean(axis=0) for one in range(found.count)])
    rows = zip(LETTERS, sizes.tolist(), [(across, upward) for across, upward in centres.tolist()], chosen, strict=False)
    return tuple(Group(*row) for row in rows)
