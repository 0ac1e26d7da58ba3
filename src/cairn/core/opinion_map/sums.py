"""Sums: all that the axes need to know of millions of votes, in whole numbers.

For two statements s and t: how many people answered both, the sum of their votes on s, and the sum of vote on s times
vote on t. Whole numbers add up to the same in any order, so that neither the order of people nor how they were split
over machines changes a digit. A vote more, a vote changed, or a person gone is a few numbers added or taken away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from cairn.core.opinion_map import loops
from cairn.core.opinion_map.reactions import Mask, Reactions, Real, Small, Whole

MOST_STATEMENTS = 2048  # three squares of so many statements take 50 MB
SLAB = 2048
AS_LONG_AS_A_VOTE = 20_000  # cells of a slab, multiplied plainly, take as long as one vote

type Square = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """The sums of a conversation: three squares (statements, statements), changed in place by the deeds below.

    `both[s, t]`: how many people answered both. `leaning[s, t]`: the sum of their votes on s.
    `product[s, t]`: the sum of their vote on s times their vote on t. `matters[s]`: to how many s matters.
    """

    both: Square
    leaning: Square
    product: Square
    matters: Whole

    @classmethod
    def none(cls, statements: int) -> Self:
        """The sums of nobody."""
        both, leaning, product = (np.zeros((statements, statements), dtype=np.int32) for _ in range(3))
        return cls(both, leaning, product, np.zeros(statements, dtype=np.int64))

    @classmethod
    def of(cls, reactions: Reactions) -> "Sums":
        """The sums of all votes. Takes a square of memory for every pair of statements: see MOST_STATEMENTS.

        >>> found = Sums.of(Reactions.of([("a", "x", 1), ("a", "y", -1), ("b", "x", 1)]))
        >>> found.both.tolist(), found.leaning.tolist(), found.product.tolist()
        ([[2, 1], [1, 1]], [[2, 1], [-1, -1]], [[2, -1], [-1, 1]])
        """
        width = len(reactions.statements)
        slabs = len(reactions.people) * width * width // AS_LONG_AS_A_VOTE
        kernels = loops.compiled(max(len(reactions), slabs))
        if kernels is None:
            found = cls.none(width)
            for first in range(0, len(reactions.people), SLAB):
                _add_slab(found, reactions, first)
        else:
            parts = loops.parts(reactions.starts)
            each = [cls.none(width) for _ in parts]
            columns = (reactions.starts, reactions.statement, reactions.vote)
            loops.together(
                kernels.pairs,
                [(*columns, *part, one.both, one.leaning, one.product) for part, one in zip(parts, each, strict=True)],
            )
            found = total(each)
        found.matters[:] = reactions.mattering()[0]
        return found

    @property
    def seen(self) -> Whole:
        """How many people answered each statement."""
        return self.both.diagonal().astype(np.int64)

    @property
    def agree(self) -> Whole:
        return (self.product.diagonal().astype(np.int64) + self.leaning.diagonal()) // 2

    @property
    def disagree(self) -> Whole:
        return (self.product.diagonal().astype(np.int64) - self.leaning.diagonal()) // 2

    @property
    def means(self) -> Real:
        """The mean vote on each statement; 0 where nobody answered."""
        found: Real = self.leaning.diagonal() / np.maximum(self.both.diagonal(), 1)
        return found

    def covariance(self) -> Real:
        """A'A, where A holds vote - mean for every answer and 0 elsewhere: array (statements, statements)."""
        means = self.means
        found = np.empty(self.both.shape)
        if kernels := loops.at_hand():
            kernels.covariance(self.both, self.leaning, self.product, means, found)
            return found
        np.multiply(means[:, None], means, out=found)
        found *= self.both
        found *= 0.5
        found += self.product * 0.5
        found -= self.leaning * means
        return found + found.T

    def add(self, statements: Small, votes: Small, matters: Mask | None = None) -> None:
        """One more person, with all their answers: places of statements, each once, and votes on them."""
        self._move(statements, votes, matters, 1)

    def remove(self, statements: Small, votes: Small, matters: Mask | None = None) -> None:
        """A person gone, with all their answers, as if they had never been."""
        self._move(statements, votes, matters, -1)

    def answer(self, statement: int, vote: int, others: Small, votes: Small, *, before: int | None = None) -> None:
        """A person's new vote on a statement, or a changed one: `before` is what they said until now.

        `others` and `votes` are all their other answers, without this statement.
        """
        if kernels := loops.at_hand():
            was, is_new = before or 0, before is None
            kernels.answer(self.both, self.leaning, self.product, statement, vote, was, is_new, others, votes)
            return
        step = vote - (before or 0)
        self.product[statement, others] += np.multiply(votes, step, dtype=np.int32)
        self.product[others, statement] = self.product[statement, others]
        self.product[statement, statement] += vote * vote - (before or 0) ** 2
        self.leaning[statement, others] += step
        self.leaning[statement, statement] += step
        if before is None:
            self.leaning[others, statement] += votes.astype(np.int32)
            self.both[statement, others] += 1
            self.both[others, statement] += 1
            self.both[statement, statement] += 1

    def equals(self, other: "Sums") -> bool:
        pairs = ((self.both, other.both), (self.leaning, other.leaning), (self.product, other.product))
        return all(np.array_equal(*pair) for pair in (*pairs, (self.matters, other.matters)))

    def include(self, other: "Sums") -> None:
        """The sums of other people on the same statements, added to these."""
        self.both[:] += other.both
        self.leaning[:] += other.leaning
        self.product[:] += other.product
        self.matters[:] += other.matters

    def _move(self, statements: Small, votes: Small, matters: Mask | None, sign: int) -> None:
        cells = np.ix_(statements, statements)
        signed = votes.astype(np.int32) * sign
        self.both[cells] += sign
        self.leaning[cells] += signed[:, None]
        self.product[cells] += np.outer(signed, votes)
        if matters is not None:
            self.matters[statements[matters]] += sign


def total(parts: Sequence[Sums]) -> Sums:
    """The sums of all the people of these parts; the first of them is reused."""
    first, *others = parts
    for other in others:
        first.include(other)
    return first


def _add_slab(found: Sums, reactions: Reactions, first: int) -> None:
    starts = reactions.starts[first : first + SLAB + 1]
    row = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    column, vote = (array[starts[0] : starts[-1]] for array in (reactions.statement, reactions.vote))
    votes = np.zeros((len(starts) - 1, len(found.matters)), dtype=np.float32)
    answered = np.zeros_like(votes)
    votes[row, column], answered[row, column] = vote, 1
    found.both[:] += (answered.T @ answered).astype(np.int32)  # exact: whole numbers up to 2,048
    found.leaning[:] += (votes.T @ answered).astype(np.int32)
    found.product[:] += (votes.T @ votes).astype(np.int32)
