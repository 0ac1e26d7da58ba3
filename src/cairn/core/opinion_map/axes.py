"""Axes: the two directions in which answers differ most, and where each person stands along them.

Polis puts the mean of a statement's votes where an answer is missing and then takes that mean away from
everything: a missing answer becomes exactly 0. So the axes are the two leading eigenvectors of A'A, where A
holds (vote - mean of the statement) for every answer given and 0 elsewhere. A'A follows from `Sums`, in whole
numbers; above 2,048 statements it is only ever multiplied with. A person's place is
sqrt(S / n) * sum over their n answers of (vote - mean) * axis, with S statements: few answers are stretched.

Source: compdemocracy/polis, math/src/polismath/math/pca.clj.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import directions, loops, sums
from cairn.core.opinion_map.reactions import Mask, Reactions, Real, Whole, closed

AXES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """The axes of a conversation.

    `means`: the mean vote of each statement, between -1 and 1. `directions`: array (2, statements) of unit
    length, the strongest first. `strengths`: the two eigenvalues; 0 where there is no such direction.
    `block`: what the axes of nearly the same votes can be found from faster.
    """

    means: Real
    directions: Real
    strengths: Real
    block: Real


def axes(reactions: Reactions) -> Axes:
    """The two axes of all people who agreed or disagreed at least once.

    People who only passed move nothing. The sign of an axis is free; here its
    largest entry is positive.

    >>> votes = [("a", "x", 1), ("a", "y", -1), ("b", "x", -1), ("b", "y", 1)]
    >>> found = axes(Reactions.of(votes))
    >>> found.directions[0].round(3).tolist(), found.strengths.round(3).tolist()
    ([0.707, -0.707], [4.0, 0.0])
    """
    return of_everybody(reactions.voiced())


def of_everybody(reactions: Reactions, *, zeroed: Mask | None = None) -> Axes:
    """The two axes of all votes, also of people who only passed; `zeroed` statements count as never answered."""
    if len(reactions.statements) <= sums.MOST_STATEMENTS:
        return of_sums(sums.Sums.of(reactions), zeroed=zeroed)
    seen = reactions.seen()[0]
    means = (reactions.count(1)[0] - reactions.count(-1)[0]) / np.maximum(seen, 1)
    product = _Product(reactions, means, seen > 0 if zeroed is None else (seen > 0) & ~zeroed)
    return _turned(means, directions.of_product(product.multiply, len(means), AXES))


def of_sums(found: sums.Sums, *, zeroed: Mask | None = None, before: Axes | None = None) -> Axes:
    """The axes that follow from the sums; those of `before`, a vote or a thousand ago, make it faster."""
    square, means = found.covariance(), found.means
    if zeroed is not None:
        square[zeroed], square[:, zeroed], means[zeroed] = 0, 0, 0
    return _turned(means, directions.of_matrix(square, AXES, start=None if before is None else before.block))


def places(reactions: Reactions, found: Axes, *, statements: int | None = None, more: int = 0) -> Real:
    """Where each person stands: array (people, 2); (0, 0) for people who have answered nothing.

    `statements` is S, if it is not to be the number of statements that people with an opinion have answered; `more`
    is how many answers everybody is taken to have given beyond these.
    """
    in_play = np.count_nonzero(reactions.voiced().seen()) if statements is None else statements
    scale = np.sqrt(in_play / np.maximum(reactions.answers() + more, 1))
    kernels = loops.compiled(len(reactions))
    if kernels is None:
        person = reactions.person
        pulls = (reactions.vote - found.means[reactions.statement]) * found.directions[:, reactions.statement]
        pulled = np.stack([np.bincount(person, weights=pull, minlength=len(scale)) for pull in pulls], axis=1)
    else:
        pulled = np.zeros((len(scale), AXES))
        columns = (reactions.starts, reactions.statement, reactions.vote)
        axis = np.ascontiguousarray(found.directions.T)
        parts = loops.parts(reactions.starts)
        loops.together(kernels.place, [(*columns, *part, found.means, axis, pulled) for part in parts])
    return closed(pulled * scale[:, None])


def _turned(means: Real, leading: directions.Leading | None) -> Axes:
    """Axes whose largest entry is positive."""
    if leading is None:
        raise ArithmeticError("The axes do not settle.")
    strengths, found = np.zeros(AXES), np.zeros((AXES, len(means)))
    strengths[: len(leading.strengths)] = leading.strengths
    found[: len(leading.strengths)] = leading.vectors
    largest = np.abs(found).round(9).argmax(axis=1) if len(means) else np.zeros(AXES, dtype=np.int64)
    signs = [1.0 if not len(means) or found[row, column] >= 0 else -1.0 for row, column in enumerate(largest)]
    return Axes(closed(means), closed(found * np.array(signs)[:, None]), closed(strengths), closed(leading.block))


class _Product:
    """A'A as what it does to a block, without ever writing it down."""

    def __init__(self, reactions: Reactions, means: Real, counted: Mask) -> None:
        self._reactions, self._means, self._counted = reactions, means, counted
        self._kernels = loops.compiled(len(reactions))
        if self._kernels is None:
            self._person: Whole = reactions.person
            self._values = np.where(counted[reactions.statement], reactions.vote - means[reactions.statement], 0.0)

    def multiply(self, block: Real) -> Real:
        if self._kernels is None:
            return np.stack([self._of_row(row) for row in block])
        columns = (self._reactions.starts, self._reactions.statement, self._reactions.vote)
        turned = np.where(self._counted, block, 0.0).T.copy()
        parts = loops.parts(self._reactions.starts)
        pieces = [np.zeros(turned.shape) for _ in parts]
        each = [(*columns, *part, self._means, turned, piece) for part, piece in zip(parts, pieces, strict=True)]
        loops.together(self._kernels.multiply, each)
        return np.where(self._counted, sum(pieces[1:], start=pieces[0]).T, 0.0)

    def _of_row(self, row: Real) -> Real:
        statement = self._reactions.statement
        of_person = np.bincount(
            self._person, weights=self._values * row[statement], minlength=len(self._reactions.people)
        )
        return np.bincount(statement, weights=self._values * of_person[self._person], minlength=len(row))
