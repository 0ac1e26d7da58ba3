"""How people are spread over a range of views: one heap, or several with a valley between them.

For every person we know how likely their answers are at every point of a grid. The spread of people is fitted to that
directly, as one to five bell shapes, so that the doubt about each person's place does not blur it. How many bells there
are is decided by people who were left out. Bells without a clear valley between them are one heap: a long or lopsided
range is not several groups.

Source: Laird 1978 (the spread of what is not seen); Bovy, Hogg and Roweis 2011; Hennig 2010 (bells into heaps).
"""

from dataclasses import dataclass
from itertools import pairwise
from math import gamma

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole
from cairn.core.opinion_map.spaces import Space
from cairn.core.opinion_map.voices import Voices

REACH = 4.0
POINTS = {1: 81, 2: 27}  # along each direction
MOST_BELLS = 5
PARTS = 3
ROUNDS = 100
SETTLED = 2e-6  # of a step, in log-likelihood for each person
LONGER, LONGEST = 1.5, 12.0
VALLEY = 0.35  # how deep a valley is between two bells taken as equally large, as a share of the lower one's height
TOPS = (2.0, 4.0, 8.0)  # one heap may be a bell (2), or flatter on top with a steeper edge
STEPS = np.linspace(0, 1, 41)[:, None]
FEW, NARROW = 300.0, 0.15  # a bell borrows the shape of all bells as if from so many people, and is never a needle


@dataclass(frozen=True, slots=True, eq=False)
class Bells:
    """Bell shapes: `sizes` as shares of all people, `middles` (bells, directions), `widths` one matrix each."""

    sizes: Real
    middles: Real
    widths: Real

    @property
    def count(self) -> int:
        return len(self.sizes)

    def density(self, points: Real) -> Real:
        """How dense people are at each point."""
        return _shapes(self, points) @ self.sizes

    def towards(self, other: "Bells", stride: float) -> "Bells":
        """So far on the way to the other bells and beyond; no further than they remain bells."""
        sizes = self.sizes * (other.sizes / self.sizes) ** stride
        widths = self.widths + stride * (other.widths - self.widths)
        if np.linalg.eigvalsh(widths).min() < NARROW**2 / 2:
            widths = other.widths
        return Bells(sizes / sizes.sum(), self.middles + stride * (other.middles - self.middles), widths)

    def heaps(self, valley: float = VALLEY) -> Whole:
        """The heap of each bell: bells share one unless every way between them leads through a valley so deep."""
        heap = np.arange(self.count)
        for one in range(self.count):
            for other in range(one):
                if self.valley(one, other) < valley:
                    heap[heap == heap[one]] = heap[other]
        return np.unique(heap, return_inverse=True)[1]

    def gathered(self, number: int) -> Whole:
        """The heap of each bell if there are so many heaps: bells with the shallowest valley between them share one."""
        heap = np.arange(self.count)
        pairs = [(self.valley(one, other), one, other) for one in range(self.count) for other in range(one)]
        for _, one, other in sorted(pairs):
            if len(np.unique(heap)) <= number:
                break
            heap[heap == heap[one]] = heap[other]
        return np.unique(heap, return_inverse=True)[1]

    def valley(self, one: int, other: int) -> float:
        """How deep it goes down between two bells, 0 to 1, if as many people stood in either.

        As if equally many: few people beside many would otherwise be called a slope of their hill.
        """
        pair = [one, other]
        both = Bells(np.array([0.5, 0.5]), self.middles[pair], self.widths[pair])
        along = both.density(self.middles[one] * (1 - STEPS) + self.middles[other] * STEPS)
        lowest = int(along.argmin())
        return 1 - float(along[lowest] / min(along[: lowest + 1].max(), along[lowest:].max()))


def grid(directions: int) -> Real:
    """The points at which answers are weighed: array (points, directions)."""
    line = np.linspace(-REACH, REACH, POINTS[directions])
    return np.stack(np.meshgrid(*[line] * directions, indexing="ij"), axis=-1).reshape(-1, directions)


def likelihoods(voices: Voices, space: Space, points: Real) -> Real:
    """How likely each person's answers are at each point, the likeliest 1: array (people, points)."""
    odds = space.odds(points)
    agree, disagree = -np.logaddexp(0, -odds), -np.logaddexp(0, odds)
    found = np.empty((voices.people, len(points)))
    starts = np.searchsorted(voices.person, np.arange(voices.people + 1))
    for person, (first, last) in enumerate(pairwise(starts)):
        said, agrees = voices.statement[first:last], voices.sign[first:last] > 0
        found[person] = agree[said[agrees]].sum(axis=0) + disagree[said[~agrees]].sum(axis=0)
    return np.exp(found - found.max(axis=1, keepdims=True))


def fit(likely: Real, points: Real, first: Whole, *, rounds: int = ROUNDS) -> Bells:
    """The bells that explain the people best, starting from the bell that `first` names for each person.

    Each step goes further than expectation-maximisation would as long as that explains people better, because where
    people are known only dimly it creeps.
    """
    bells = _first_bells(likely, points, first)
    reached, moved = _step(likely, points, bells)
    stride = 1.0
    for _ in range(rounds):
        further = bells.towards(moved, stride)
        better, next_moved = _step(likely, points, further)
        if stride > 1 and better < reached:
            stride = 1.0
            continue
        gained, bells, reached, moved = better - reached, further, better, next_moved
        if gained < SETTLED * len(likely):
            break
        stride = min(stride * LONGER, LONGEST)
    return bells


def surprise(likely: Real, points: Real, bells: Bells) -> Real:
    """The logarithm of how likely each person's answers are if people are spread like this."""
    found: Real = np.log(likely @ (_on_the_grid(bells, points) @ bells.sizes))
    return found


def one_heap(likely: Real, points: Real, bell: Bells) -> Real:
    """The share of people at each point if they are one heap as wide as this bell, its top as flat as fits best."""
    around = points - bell.middles[0]
    square = np.einsum("ni,ij,nj->n", around, np.linalg.inv(bell.widths[0]), around)
    return max((_one_heap(square, points.shape[1], top) for top in TOPS), key=lambda shape: _fit(likely, shape))


def _one_heap(square: Real, directions: int, top: float) -> Real:
    reach = directions * gamma(directions / top) / gamma((directions + 2) / top)
    shape: Real = np.exp(-((square / reach) ** (top / 2)))
    return shape / shape.sum()


def _fit(likely: Real, shape: Real) -> float:
    return float(np.log(likely @ shape + 1e-300).sum())


def belong(likely: Real, points: Real, bells: Bells) -> Real:
    """The probability of each bell for each person: array (people, bells)."""
    whole = likely @ (_on_the_grid(bells, points) * bells.sizes)
    found: Real = whole / whole.sum(axis=1, keepdims=True)
    return found


def weighed(likely: Real, points: Real, firsts: dict[int, Whole], draw: np.ndarray) -> dict[int, Real]:
    """For each number of bells: how likely each person's answers are under bells fitted without that person.

    A single one need not be a bell: it is as flat on top as the others say.
    """
    fold = (draw % PARTS).astype(np.int64)
    found = {count: np.zeros(len(likely)) for count in firsts}
    for out in range(PARTS):
        kept, left = fold != out, fold == out
        if not left.any() or not kept.any():
            continue
        for count, first in firsts.items():
            bells = fit(likely[kept], points, first[kept])
            shape = one_heap(likely[kept], points, bells) if count == 1 else _on_the_grid(bells, points) @ bells.sizes
            found[count][left] = np.log(likely[left] @ shape + 1e-300)
    return found


def _first_bells(likely: Real, points: Real, first: Whole) -> Bells:
    place = (likely @ points) / likely.sum(axis=1, keepdims=True)
    count = int(first.max()) + 1
    middles = np.stack([place[first == bell].mean(axis=0) if (first == bell).any() else place.mean(axis=0)
                        for bell in range(count)])  # fmt: skip
    sizes = np.bincount(first, minlength=count) + 1
    widths = np.repeat(0.4 * np.eye(points.shape[1])[None], count, axis=0)
    return Bells(sizes / sizes.sum(), middles, widths)


def _step(likely: Real, points: Real, bells: Bells) -> tuple[float, Bells]:
    """How well the bells explain the people, and the bells one step better."""
    shapes = _on_the_grid(bells, points)
    everyone = (likely @ (shapes * bells.sizes)).sum(axis=1)
    return float(np.log(everyone).sum()), _moved(shapes * (likely.T @ (bells.sizes / everyone[:, None])), points)


def _moved(mass: Real, points: Real) -> Bells:
    """The bells that hold these people: `mass`, array (points, bells)."""
    held = mass.sum(axis=0) + 1e-12
    middles = (mass.T @ points) / held[:, None]
    around = points[:, None] - middles[None]
    squares = np.einsum("nb,nbi,nbj->bij", mass, around, around)
    shared = squares.sum(axis=0) / held.sum()
    widths, turns = np.linalg.eigh((squares + FEW * shared) / (held + FEW)[:, None, None])
    widths = np.einsum("bik,bk,bjk->bij", turns, np.maximum(widths, NARROW**2), turns)
    return Bells((held + 1) / (held.sum() + len(held)), middles, widths)


def _on_the_grid(bells: Bells, points: Real) -> Real:
    """The share of each bell at each point of the grid: array (points, bells), each bell summing to one."""
    shapes = _shapes(bells, points)
    return shapes / (shapes.sum(axis=0) + 1e-300)


def _shapes(bells: Bells, points: Real) -> Real:
    """How high each bell is at each point: array (points, bells)."""
    around = points[:, None] - bells.middles[None]
    inside = np.einsum("nbi,bij,nbj->nb", around, np.linalg.inv(bells.widths), around)
    found: Real = np.exp(-inside / 2) / np.sqrt(np.linalg.det(2 * np.pi * bells.widths))
    return found
