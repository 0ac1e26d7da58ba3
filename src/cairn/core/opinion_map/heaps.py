"""Heaps along a range: whether people stand together in several places, with valleys between them.

Bells are fitted to how likely each person's answers are at every point, so that the doubt about a place does not blur
a valley, and their number is judged by people left out. Several bells have to beat one heap, which may be a bell or
flat on top with an edge: a range of views need not be a bell.
"""

from collections.abc import Callable

import numpy as np

from cairn.core.opinion_map import densities, nearest, spaces
from cairn.core.opinion_map.densities import Bells
from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.spaces import Space
from cairn.core.opinion_map.voices import Voices

HEAPED = 2.0  # standard errors by which several bells explain people better than one heap
SHORT = 6  # steps to see which start is ahead
FEW, MADE_UP = 600, 19  # up to so many people the heaps are held against made-up conversations without any
DEEP = 0.5  # how deep the valleys have to be then

type Assign = Callable[[Voices], Real]
type Find = Callable[[Whole], Assign]


def find(voices: Voices, space: Space, seed: int) -> Find | None:
    """How to find the heaps among these people, each as often as named; None where there is one heap only."""
    points = densities.grid(space.directions)
    likely = densities.likelihoods(voices, space, points)
    place = spaces.stand(voices, space).place
    counts = range(1, densities.MOST_BELLS + 1)
    firsts = {count: _first(likely, points, _starts(place, count, seed)) for count in counts}
    left_out = densities.weighed(likely, points, firsts, voices.draw)
    best = max(left_out, key=lambda count: float(left_out[count].sum()))
    count = next((one for one in left_out if one > 1 and _ahead(left_out[best], left_out[one]) <= 1), 2)
    bells = densities.fit(likely, points, firsts[count])
    is_clear = _ahead(left_out[count], left_out[1]) >= HEAPED
    number = int(bells.heaps(densities.VALLEY if is_clear else DEEP).max()) + 1
    if number == 1:
        return None
    if not is_clear:
        one_bell = densities.fit(likely, points, firsts[1])
        if voices.people > FEW or not _rarer_than_chance(voices, space, (one_bell, bells), seed):
            return None

    def of(people: Whole) -> Assign:
        some = likely[people]
        first = _first(some, points, [nearest.start(place[people], count, seed), firsts[count][people]])
        bells = densities.fit(some, points, first)
        heap = bells.gathered(number)

        def assign(some: Voices) -> Real:
            likely_of_some = likely if some is voices else densities.likelihoods(some, space, points)
            of_bells = densities.belong(likely_of_some, points, bells)
            return np.stack([of_bells[:, heap == one].sum(axis=1) for one in range(number)], axis=1)

        return assign

    return of


def _starts(place: Real, count: int, seed: int) -> list[Whole]:
    """Ways to begin: as near together as can be, and with a few people at some edge on their own."""
    found = [nearest.start(place, count, seed)]
    if count > 1:
        edges, rest = nearest.start(place, densities.MOST_BELLS, seed), nearest.start(place, count - 1, seed)
        found += [np.where(edges == edge, count - 1, rest) for edge in range(densities.MOST_BELLS)]
    return found


def _first(likely: Real, points: Real, starts: list[Whole]) -> Whole:
    """The start that is ahead after a few steps."""
    if len(starts) == 1:
        return starts[0]

    def ahead(start: Whole) -> float:
        bells = densities.fit(likely, points, start, rounds=SHORT)
        return round(float(densities.surprise(likely, points, bells).sum()), 6)

    return max(starts, key=ahead)


def _rarer_than_chance(voices: Voices, space: Space, found: tuple[Bells, Bells], seed: int) -> bool:
    """Whether several bells explain these few people better than in any of 19 made-up conversations with one heap.

    The heap is a bell in every other one of these, and flat with an edge in the rest.
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
    fits = [densities.fit(likely, points, nearest.start(place, bells, seed)) for bells in (1, count)]
    one, several = (densities.surprise(likely, points, bells).sum() for bells in fits)
    return float(several - one)


def _ahead(one: Real, other: Real) -> float:
    """By how many standard errors the first explains people better."""
    apart = one - other
    return float(apart.sum() / max(float(apart.std()) * np.sqrt(len(apart)), 1e-12))
