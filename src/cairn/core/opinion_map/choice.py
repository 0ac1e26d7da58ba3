"""A range of views or groups? The rivals guess hidden answers, and groups are named only if they win.

One view for everybody, ranges of views in one to three directions, and two to five classes each see four fifths of the
answers and guess the rest. Where classes guess clearly better than every range, they are the groups. Where a range
guesses as well, people are still groups if they stand in heaps with clear valleys between them; else they are
one broad range. In either case groups have to come back, much the same, when people are drawn anew.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import classes, heaps, nearest, spaces
from cairn.core.opinion_map.evidence import CLEAR, Evidence
from cairn.core.opinion_map.heaps import Assign, Find
from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.spaces import Space
from cairn.core.opinion_map.voices import FOLDS, Voices

DIRECTIONS = (1, 2, 3)
COUNTS = (2, 3, 4, 5)
STARTS = 3
REPEATS = 10
STABLE = 0.7
SHOWN = 2  # the picture has two directions
FAR_END = 0.07  # so large a part of the people is tried as a small group


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What was found: `assign` tells the probability of each group for any voices; None for one broad range.

    `space`: where people stand in two directions. `directions`: how many of them are worth describing where no groups
    are named; 0 where everybody holds one view. `stability`: 0 to 1, how far the groups come back when people are drawn
    anew (0 without groups). `evidence`: what each rival gains, ranges first.
    """

    space: Space
    directions: int
    assign: Assign | None
    stability: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """What one rival gained, by person, and how many answers each person's were."""

    rival: Evidence
    gain: Real
    asked: Whole

    def beats(self, other: "Weighed") -> float:
        """By how many standard errors this one guesses better, person by person."""
        ahead = self.gain - other.gain
        mean = float(ahead.sum()) / max(int(self.asked.sum()), 1)
        error = float(np.sqrt(((ahead - mean * self.asked) ** 2).sum()))
        return float(ahead.sum()) / max(error, 1e-12)


def choose(voices: Voices, *, seed: int) -> Choice:
    """A range of views or groups, from the voices of everybody or of a sample."""
    ranges, groups = weigh(voices, seed)
    evidence = tuple(one.rival for one in (*ranges, *groups))
    best_range, best_groups = max(ranges, key=_bits), max(groups, key=_bits)
    space = spaces.fit(voices, SHOWN, seed=seed)
    if not (best_range.rival.is_clear or best_groups.rival.is_clear):
        return Choice(space, 0, None, 0.0, evidence)
    if best_groups.rival.is_clear and best_groups.beats(best_range) > CLEAR:
        assign, stability = as_classes(voices, groups, seed=seed)
    else:
        along = space if best_range.rival.directions > 1 else spaces.fit(voices, 1, seed=seed)
        assign, stability = _settled(voices, heaps.find(voices, along, seed), seed)
    if stability < STABLE:
        return Choice(space, _worth_describing(ranges), None, stability, evidence)
    return Choice(space, 0, assign, stability, evidence)


def as_classes(voices: Voices, groups: list[Weighed], *, seed: int) -> tuple[Assign | None, float]:
    """The fewest classes within one error of the best, or fewer until they come back; and how far they do."""
    best = max(groups, key=_bits)
    simplest = next(one for one in groups if best is one or best.beats(one) < 1)
    space = spaces.fit(voices, max(DIRECTIONS), seed=seed)  # only to begin somewhere
    found: tuple[Assign | None, float] = (None, 0.0)
    for count in range(simplest.rival.groups, 1, -1):
        found = _settled(voices, _classes(voices, spaces.stand(voices, space).place, count, seed), seed)
        if found[1] >= STABLE:
            break
    return found


def weigh(voices: Voices, seed: int) -> tuple[list[Weighed], list[Weighed]]:
    """What every range and every number of classes gains over one view for everybody."""
    rivals = {(0, one): np.zeros(voices.people) for one in DIRECTIONS}
    rivals |= {(1, count): np.zeros(voices.people) for count in COUNTS}
    for fold in range(FOLDS):
        hidden = voices.hidden(fold)
        known, asked = voices.of(~hidden), voices.of(hidden)
        plain = known.shares()[asked.statement]
        standing = spaces.Standing(np.zeros((0, 0)), np.zeros((0, 0, 0)))
        for one in DIRECTIONS:
            space = spaces.fit(known, one, seed=seed)
            standing = spaces.stand(known, space)
            rivals[0, one] += _gain(asked, spaces.chances(space, standing, asked), plain)
        for count in COUNTS:
            found = classes.fit(known, count, starts=_starts(standing.place, count, seed))
            rivals[1, count] += _gain(asked, classes.chances(found, classes.belong(known, found), asked), plain)
    asked_of = np.bincount(voices.person, minlength=voices.people)
    weighed = {key: Weighed(_described(key, gain, asked_of), gain, asked_of) for key, gain in rivals.items()}
    return [weighed[0, one] for one in DIRECTIONS], [weighed[1, count] for count in COUNTS]


def _worth_describing(ranges: list[Weighed]) -> int:
    """One direction or two: the second has to help to guess answers."""
    one, two = ranges[0], ranges[1]
    if not max(ranges, key=_bits).rival.is_clear:
        return 0
    return 2 if two.beats(one) > CLEAR else 1


def _classes(voices: Voices, place: Real, count: int, seed: int) -> Find:
    def of(people: Whole) -> Assign:
        some = voices.those(people)
        found = classes.fit(some, count, starts=_starts(place[people], count, seed))
        return lambda everybody: classes.belong(everybody, found)

    return of


def _settled(voices: Voices, find: Find | None, seed: int) -> tuple[Assign | None, float]:
    """The groups, and how alike they are when the people they are found from are drawn anew, with repeats."""
    if find is None:
        return None, 0.0
    dice = np.random.default_rng(seed)
    assign = find(np.arange(voices.people))
    first = assign(voices).argmax(axis=1)
    alike = []
    for _ in range(REPEATS):
        again = find(np.sort(dice.integers(voices.people, size=voices.people)))
        alike.append(agreement(first, again(voices).argmax(axis=1)))
    return assign, float(np.mean(alike))


def agreement(one: Whole, other: Whole) -> float:
    """How alike two ways to split the same people are: 1 the same, 0 as by chance (adjusted Rand index).

    >>> agreement(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0]))
    1.0
    """
    table = np.zeros((int(one.max()) + 1, int(other.max()) + 1))
    np.add.at(table, (one, other), 1)
    both, rows, columns = (float((part * (part - 1) / 2).sum()) for part in (table, table.sum(1), table.sum(0)))
    pairs = len(one) * (len(one) - 1) / 2
    by_chance = rows * columns / pairs if pairs else 0.0
    most = (rows + columns) / 2
    return 1.0 if most == by_chance else float((both - by_chance) / (most - by_chance))


def _starts(place: Real, count: int, seed: int) -> list[Whole]:
    """Where classes begin: people around middles; for two classes also those at each end of a direction, and the rest.

    A small group stands at an end of the crowd, where none of a few middles would settle.
    """
    around = [nearest.start(place, count, seed + step) for step in range(STARTS)]
    return [*around, *_far_ends(place)] if count == min(COUNTS) else around


def _far_ends(place: Real) -> list[Whole]:
    ends = []
    for along in place.T[:SHOWN]:
        low, high = np.quantile(along, [FAR_END, 1 - FAR_END])
        ends += [(along < low).astype(np.int64), (along > high).astype(np.int64)]
    return ends


def _gain(asked: Voices, chance: Real, plain: Real) -> Real:
    """Bits gained over the guess from everybody, by person."""
    agrees = asked.sign > 0
    chance = np.clip(chance, 1e-6, 1 - 1e-6)
    return asked.per_person(np.log2(np.where(agrees, chance, 1 - chance) / np.where(agrees, plain, 1 - plain)))


def _described(key: tuple[int, int], gain: Real, asked: Whole) -> Evidence:
    is_groups, number = key
    answers = max(int(asked.sum()), 1)
    bits = float(gain.sum()) / answers
    error = float(np.sqrt(((gain - bits * asked) ** 2).sum())) / answers
    return Evidence(number if is_groups else 1, bits, error, 0 if is_groups else number)


def _bits(weighed: Weighed) -> float:
    return weighed.rival.bits
