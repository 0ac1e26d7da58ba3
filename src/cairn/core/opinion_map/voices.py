"""Voices: the agreements and disagreements of the people who count, in an order that no name decides.

Passes are left out: how often somebody passes is a habit, not an opinion. People stand in the order of a number made
from what they answered, so that neither their names nor the order in which they came changes what is computed; the same
number says which answers are hidden, and who is in a sample or a repeat.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from cairn.core.opinion_map.reactions import AGREE, PASS, Mask, Reactions, Real, Whole

FOLDS = 5
AT_A_TIME = 20_000  # people


@dataclass(frozen=True, eq=False)
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

    @cached_property
    def starts(self) -> Whole:
        """Where each person's opinions begin, and after the last the end of all."""
        return np.searchsorted(self.person, np.arange(self.people + 1))

    @cached_property
    def answer(self) -> Whole:
        """One number for a statement and what was said to it: twice its place, and one more for agreeing."""
        return 2 * self.statement + (self.sign > 0)

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

    def those(self, people: Whole) -> "Voices":
        """The people at these places, in this order, each as often as named."""
        sizes = np.diff(self.starts)[people]
        rows = np.repeat(self.starts[:-1][people] - np.concatenate(([0], np.cumsum(sizes)[:-1])), sizes)
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
        found = np.zeros(self.people)
        spoke = np.nonzero(np.diff(self.starts))[0]
        if len(spoke):
            found[spoke] = np.add.reduceat(weights, self.starts[spoke])
        return found

    def for_each(self, of_person: Real) -> Real:
        """One number per person, repeated for each of their opinions."""
        return of_person.repeat(np.diff(self.starts))

    def per_statement(self, weights: Real) -> Real:
        """The sum of one number per opinion over each statement's opinions."""
        return np.bincount(self.statement, weights=weights, minlength=self.statements)

    def shares(self) -> Real:
        """How likely somebody agrees with each statement, from everybody: (agree + 1) / (agree + disagree + 2)."""
        return (self.per_statement((self.sign > 0).astype(float)) + 1) / (
            np.bincount(self.statement, minlength=self.statements) + 2
        )


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Everybody who counts, to be read a part at a time, however many they are.

    `people`: the places in `reactions` of those who count. `pattern`: a number of each of them, made from what they
    answered.
    """

    reactions: Reactions
    people: Whole
    pattern: np.ndarray
    table: np.ndarray

    @classmethod
    def of(cls, reactions: Reactions, counted: Mask, *, seed: int) -> "Crowd":
        width = max(len(reactions.statements), 1)
        table = np.random.default_rng(seed).integers(1, 2**63, size=(2, width), dtype=np.int64).astype(np.uint64)
        people = np.nonzero(counted)[0]
        crowd = cls(reactions, people, np.zeros(len(people), dtype=np.uint64), table)
        for part in crowd._parts():
            crowd.pattern[part] = crowd._pattern(people[part])
        return crowd

    def sample(self, most: int) -> Voices:
        """The voices of at most so many people, chosen by their number, in the order of their number."""
        order = np.argsort(self.pattern, kind="stable")
        if len(order) > most:
            order = order[np.sort(np.argsort(_stirred(self.pattern[order]), kind="stable")[:most])]
        return self.voices(order)

    def in_turn(self) -> Iterator[tuple[Whole, Voices]]:
        """Everybody a part at a time: which of `people`, and their voices."""
        for part in self._parts():
            chosen = np.arange(len(self.people))[part]
            yield chosen, self.voices(chosen)

    def voices(self, chosen: Whole) -> Voices:
        """The voices of these places in `people`."""
        rows, person = self._opinions(self.people[chosen])
        statement = self.reactions.statement[rows].astype(np.int64)
        pattern = self.pattern[chosen]
        return Voices(
            len(chosen), len(self.reactions.statements), person, statement, self.reactions.vote[rows].astype(float),
            _stirred(pattern[person] ^ self.table[0, statement]), _stirred(pattern),
        )  # fmt: skip

    def _parts(self) -> Iterator[slice]:
        for first in range(0, len(self.people), AT_A_TIME):
            yield slice(first, first + AT_A_TIME)

    def _opinions(self, people: Whole) -> tuple[Whole, Whole]:
        """The rows of these people that are no passes, and for each row which of these people it is of."""
        starts = self.reactions.starts
        sizes = starts[people + 1] - starts[people]
        ends = np.cumsum(sizes)
        rows = np.repeat(starts[people] - (ends - sizes), sizes) + np.arange(int(sizes.sum()))
        person = np.repeat(np.arange(len(people)), sizes)
        kept = self.reactions.vote[rows] != PASS
        return rows[kept], person[kept]

    def _pattern(self, people: Whole) -> np.ndarray:
        rows, person = self._opinions(people)
        signs = self.table[(self.reactions.vote[rows] == AGREE).astype(np.int64), self.reactions.statement[rows]]
        pattern = np.zeros(len(people), dtype=np.uint64)
        spoke, firsts = np.unique(person, return_index=True)
        if len(spoke):
            pattern[spoke] = np.add.reduceat(signs, firsts)  # wraps around, which is as good as any other number
        return _stirred(pattern)


def _stirred(number: np.ndarray) -> np.ndarray:
    """Whole numbers mixed up, each always to the same (the finish of splitmix64)."""
    mixed: np.ndarray = (number ^ (number >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed
