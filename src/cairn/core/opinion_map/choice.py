"""A range of views or groups? The rivals guess hidden answers, and groups are named only if they win.

One view for everybody, ranges of views in one to three directions, and two to five classes each see four fifths of the
answers and guess the rest. Where classes guess clearly better than every range, they are the groups. Where a range
guesses as well, people are still groups if they stand in heaps with clear valleys between them; else they are
one broad range. In either case groups have to come back, much the same, when people are drawn anew.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import classes, densities, nearest, spaces
from cairn.core.opinion_map.evidence import CLEAR, Evidence
from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.voices import FOLDS, Voices

MOST_PEOPLE = 2000  # the rivals are weighed on so many people at most; everybody is then put where they belong
DIRECTIONS = (1, 2, 3)
COUNTS = (2, 3, 4, 5)
STARTS = 3
HEAPED = 2.0  # standard errors by which several bells explain people better than one
FEW, MADE_UP = 600, 19  # up to so many people the heaps are held against made-up conversations without any
REPEATS = 10
STABLE = 0.5
SHOWN = 2  # the picture has two directions

type Assign = Callable[[Voices], Real]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What was found: `belonging` is the probability of each group for each voice, None for one broad range.

    `place`: where each person stands in two directions. `stability`: 0 to 1, how far the groups come back when people
    are drawn anew (0 without groups). `evidence`: what each rival gains, ranges first.
    """

    place: Real
    belonging: Real | None
    stability: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Weighed:
    """What one rival gained, by person, and how many answers each person's were."""

    rival: Evidence
    gain: Real
    asked: Whole

    def beats(self, other: "_Weighed") -> float:
        """By how many standard errors this one guesses better, person by person."""
        ahead = self.gain - other.gain
        mean = float(ahead.sum()) / max(int(self.asked.sum()), 1)
        error = float(np.sqrt(((ahead - mean * self.asked) ** 2).sum()))
        return float(ahead.sum()) / max(error, 1e-12)


def choose(everybody: Voices, *, seed: int) -> Choice:
    """A range of views or groups, for all the people of these voices."""
    sampled = everybody.sample(MOST_PEOPLE)
    space = spaces.fit(sampled, SHOWN, seed=seed)
    place = spaces.stand(everybody, space).place
    ranges, groups = _weigh(sampled, seed)
    evidence = tuple(one.rival for one in (*ranges, *groups))
    assign = _groups(sampled, space, ranges, groups, seed)
    if assign is None:
        return Choice(place, None, 0.0, evidence)
    stability = _stability(sampled, assign, seed)
    if stability < STABLE:
        return Choice(place, None, stability, evidence)
    return Choice(place, assign(sampled)(everybody), stability, evidence)


def _weigh(voices: Voices, seed: int) -> tuple[list[_Weighed], list[_Weighed]]:
    """What every range and every number of classes gains over one view for everybody."""
    rivals = {(0, one): np.zeros(voices.people) for one in DIRECTIONS}
    rivals |= {(1, count): np.zeros(voices.people) for count in COUNTS}
    for fold in range(FOLDS):
        known, asked = voices.of(~voices.hidden(fold)), voices.of(voices.hidden(fold))
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
    weighed = {key: _Weighed(_described(key, gain, asked_of), gain, asked_of) for key, gain in rivals.items()}
    return [weighed[0, one] for one in DIRECTIONS], [weighed[1, count] for count in COUNTS]


def _groups(
    voices: Voices, space: spaces.Space, ranges: list[_Weighed], groups: list[_Weighed], seed: int
) -> Callable[[Voices], Assign] | None:
    """How to find the groups in voices like these, or None for one broad range."""
    best_range, best_groups = max(ranges, key=_bits), max(groups, key=_bits)
    if not (best_range.rival.is_clear or best_groups.rival.is_clear):
        return None
    if best_groups.rival.is_clear and best_groups.beats(best_range) > CLEAR:
        simplest = next(one for one in groups if best_groups is one or best_groups.beats(one) < 1)
        return _by_classes(voices, simplest.rival.groups, seed)
    return _by_heaps(voices, space if best_range.rival.directions > 1 else spaces.fit(voices, 1, seed=seed), seed)


def _by_classes(voices: Voices, count: int, seed: int) -> Callable[[Voices], Assign]:
    space = spaces.fit(voices, max(DIRECTIONS), seed=seed)  # only to begin somewhere

    def find(some: Voices) -> Assign:
        found = classes.fit(some, count, starts=_starts(spaces.stand(some, space).place, count, seed))
        return lambda everybody: classes.belong(everybody, found)

    return find


def _by_heaps(voices: Voices, space: spaces.Space, seed: int) -> Callable[[Voices], Assign] | None:
    points = densities.grid(space.directions)
    likely = densities.likelihoods(voices, space, points)
    place = spaces.stand(voices, space).place
    firsts = {count: _start(place, count, seed) for count in range(1, densities.MOST_BELLS + 1)}
    left_out = densities.weighed(likely, points, firsts, voices.draw)
    best = max(left_out, key=lambda count: float(left_out[count].sum()))
    count = next((one for one in left_out if one > 1 and _ahead(left_out[best], left_out[one]) <= 1), 2)
    bells = densities.fit(likely, points, firsts[count])
    if not bells.heaps().any():
        return None
    if _ahead(left_out[count], left_out[1]) < HEAPED:
        one_bell = densities.fit(likely, points, firsts[1])
        if voices.people > FEW or not _rarer_than_chance(voices, space, (one_bell, bells), seed):
            return None

    def find(some: Voices) -> Assign:
        likely = densities.likelihoods(some, space, points)
        first = _start(spaces.stand(some, space).place, count, seed)
        bells = densities.fit(likely, points, first)
        heap = bells.heaps()

        def assign(everybody: Voices) -> Real:
            of_bells = densities.belong(densities.likelihoods(everybody, space, points), points, bells)
            return np.stack([of_bells[:, heap == one].sum(axis=1) for one in range(int(heap.max()) + 1)], axis=1)

        return assign

    return find


def _rarer_than_chance(
    voices: Voices, space: spaces.Space, found: tuple[densities.Bells, densities.Bells], seed: int
) -> bool:
    """Whether several bells explain these few people better than in any of 19 made-up conversations with one heap.

    The heap is a bell in every other one of these, and flat with an edge in the rest: a range need not be a bell.
    """
    points = densities.grid(space.directions)
    one_bell, bells = found
    likely = densities.likelihoods(voices, space, points)
    ahead = float((densities.surprise(likely, points, bells) - densities.surprise(likely, points, one_bell)).sum())
    for number in range(MADE_UP):
        dice = np.random.default_rng([seed, number])
        width = np.linalg.cholesky(one_bell.widths[0])
        around = _round(dice, voices.people, space.directions, is_flat=number % 2 == 1)
        place = one_bell.middles[0] + around @ width.T
        odds = space.leans[voices.statement] + np.einsum(
            "vd,vd->v", space.pulls[voices.statement], place[voices.person]
        )
        made = voices.saying(np.where(dice.random(len(voices)) < 1 / (1 + np.exp(-odds)), 1.0, -1.0))
        if _ahead_of_one_bell(made, space.directions, bells.count, seed) >= ahead:
            return False
    return True


def _round(dice: np.random.Generator, people: int, directions: int, *, is_flat: bool) -> Real:
    """Places around 0, spread by 1 in each direction: like a bell, or evenly inside a circle."""
    found = dice.normal(size=(people, directions))
    if is_flat:
        length = np.sqrt((found**2).sum(axis=1, keepdims=True))
        reach = np.sqrt(directions + 2) * dice.random((people, 1)) ** (1 / directions)
        found *= reach / np.maximum(length, 1e-12)
    return found


def _ahead_of_one_bell(voices: Voices, directions: int, count: int, seed: int) -> float:
    space, points = spaces.fit(voices, directions, seed=seed), densities.grid(directions)
    likely, place = densities.likelihoods(voices, space, points), spaces.stand(voices, space).place
    fits = [densities.fit(likely, points, _start(place, bells, seed)) for bells in (1, count)]
    one, several = (densities.surprise(likely, points, bells).sum() for bells in fits)
    return float(several - one)


def _stability(voices: Voices, find: Callable[[Voices], Assign], seed: int) -> float:
    """How alike the groups are when the people they are found from are drawn anew, with repeats."""
    dice = np.random.default_rng(seed)
    first = find(voices)(voices).argmax(axis=1)
    alike = []
    for _ in range(REPEATS):
        again = find(voices.those(np.sort(dice.integers(voices.people, size=voices.people))))
        alike.append(agreement(first, again(voices).argmax(axis=1)))
    return float(np.mean(alike))


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
    return [_start(place, count, seed + step) for step in range(STARTS)]


def _start(place: Real, count: int, seed: int) -> Whole:
    if count == 1:
        return np.zeros(len(place), dtype=np.int64)
    return nearest.nearest_means(place, np.ones(len(place), dtype=np.int64), count, seed, starts=2)


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


def _bits(weighed: _Weighed) -> float:
    return weighed.rival.bits


def _ahead(one: Real, other: Real) -> float:
    """By how many standard errors the first explains people better."""
    apart = one - other
    return float(apart.sum() / max(float(apart.std()) * np.sqrt(len(apart)), 1e-12))
