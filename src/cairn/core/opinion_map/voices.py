"""Voices: the agreements and disagreements of the people who count, in an order that no name decides.

Passes are left out: how often somebody passes is a habit, not an opinion. People stand in the order of a number made
from what they answered, so that neither their names nor the order in which they came changes what is computed; the same
number says which answers are hidden, and who is in a sample or a repeat.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import AGREE, PASS, Mask, Reactions, Real, Whole

FOLDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Voices:
    """Opinions sorted by person: `person` and `statement` are places, `sign` is 1.0 (agree) or -1.0 (disagree).

    `lot` is a number of each opinion, and `draw` one of each person: random, but fixed by the answers and the seed.
    """

    people: int
    statements: int
    person: Whole
    statement: Whole
    sign: Real
    lot: np.ndarray
    draw: np.ndarray

    def __len__(self) -> int:
        return len(self.person)

    def of(self, wanted: Mask) -> "Voices":
        """The same people with only the opinions marked True."""
        return Voices(
            self.people, self.statements, self.person[wanted], self.statement[wanted], self.sign[wanted],
            self.lot[wanted], self.draw,
        )  # fmt: skip

    def saying(self, sign: Real) -> "Voices":
        """The same people asked the same things, with other answers."""
        return Voices(self.people, self.statements, self.person, self.statement, sign, self.lot, self.draw)

    def sample(self, most: int) -> "Voices":
        """At most so many people, chosen by their number, with all their opinions."""
        if self.people <= most:
            return self
        return self.those(np.sort(np.argsort(self.draw, kind="stable")[:most]))

    def those(self, people: Whole) -> "Voices":
        """The people at these places, in this order, each as often as named."""
        starts = np.searchsorted(self.person, np.arange(self.people + 1))
        sizes = np.diff(starts)[people]
        rows = np.repeat(starts[:-1][people] - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
        rows += np.arange(int(sizes.sum()))
        person = np.repeat(np.arange(len(people)), sizes)
        return Voices(
            len(people), self.statements, person, self.statement[rows], self.sign[rows], self.lot[rows],
            self.draw[people],
        )  # fmt: skip

    def hidden(self, fold: int) -> Mask:
        """Which opinions are hidden in this fold: about a fifth, another fifth in each."""
        found: Mask = self.lot % FOLDS == fold
        return found

    def per_person(self, weights: Real) -> Real:
        """The sum of one number per opinion over each person's opinions."""
        return np.bincount(self.person, weights=weights, minlength=self.people)

    def per_statement(self, weights: Real) -> Real:
        """The sum of one number per opinion over each statement's opinions."""
        return np.bincount(self.statement, weights=weights, minlength=self.statements)

    def shares(self) -> Real:
        """How likely somebody agrees with each statement, from everybody: (agree + 1) / (agree + disagree + 2)."""
        return (self.per_statement((self.sign > 0).astype(float)) + 1) / (
            np.bincount(self.statement, minlength=self.statements) + 2
        )


def voices(reactions: Reactions, counted: Mask, *, seed: int) -> tuple[Voices, Whole]:
    """The voices of the people marked True in `counted`, and for each the place of that person in `reactions`."""
    width = max(len(reactions.statements), 1)
    table = np.random.default_rng(seed).integers(1, 2**63, size=(2, width), dtype=np.int64).astype(np.uint64)
    wanted = counted[reactions.person] & (reactions.vote != PASS)
    person, vote = reactions.person[wanted], reactions.vote[wanted]
    statement = reactions.statement[wanted].astype(np.int64)
    signs = table[(vote == AGREE).astype(np.int64), statement]
    pattern = np.zeros(len(reactions.people), dtype=np.uint64)
    np.add.at(pattern, person, signs)  # wraps around, which is as good as any other number
    pattern = _stirred(pattern)
    whole = np.nonzero(counted)[0]
    order = whole[np.argsort(pattern[whole], kind="stable")]
    place = np.full(len(reactions.people), -1)
    place[order] = np.arange(len(order))
    lot = _stirred(pattern[person] ^ table[0, statement])
    rows = np.lexsort((statement, place[person]))
    columns = (place[person][rows], statement[rows], vote[rows].astype(float), lot[rows])
    return Voices(len(order), len(reactions.statements), *columns, _stirred(pattern[order])), order


def _stirred(number: np.ndarray) -> np.ndarray:
    """Whole numbers mixed up, each always to the same (the finish of splitmix64)."""
    mixed: np.ndarray = (number ^ (number >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed
