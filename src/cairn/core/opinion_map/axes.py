"""Axes: the two directions in which answers differ most, and where each person stands along them.

Polis puts the mean of a statement's votes where an answer is missing and then takes that mean away from
everything: a missing answer becomes exactly 0. So the axes are the two leading eigenvectors of A'A, where A
holds (vote - mean of the statement) for every answer given and 0 elsewhere. A person's place is
sqrt(S / n) * sum over their n answers of (vote - mean) * axis, with S statements: few answers are stretched.

Source: compdemocracy/polis, math/src/polismath/math/pca.clj.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Reactions, Real, closed

AXES = 2
ROWS_AT_ONCE = 2048
DENSE = 200
BLOCK = 8
ROUNDS = 500
SETTLED = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """The axes of a conversation.

    `means`: the mean vote of each statement, between -1 and 1. `directions`: array (2, statements) of unit
    length, the strongest first. `strengths`: the two eigenvalues; 0 where there is no such direction.
    """

    means: Real
    directions: Real
    strengths: Real


def axes(reactions: Reactions) -> Axes:
    """The two axes of all people who agreed or disagreed at least once.

    People who only passed move nothing. The sign of an axis is free; here its
    largest entry is positive.

    >>> votes = [("a", "x", 1), ("a", "y", -1), ("b", "x", -1), ("b", "y", 1)]
    >>> found = axes(Reactions.of(votes))
    >>> found.directions[0].round(3).tolist(), found.strengths.round(3).tolist()
    ([0.707, -0.707], [4.0, 0.0])
    """
    voiced = reactions.voiced()
    width = len(reactions.statements)
    seen = np.maximum(np.bincount(voiced.statement, minlength=width), 1)
    means = np.bincount(voiced.statement, weights=voiced.vote, minlength=width) / seen
    strengths, directions = _leading(voiced, means)
    largest = np.abs(directions).round(9).argmax(axis=1) if width else np.zeros(AXES, dtype=np.int64)
    signs = [1.0 if not width or directions[row, column] >= 0 else -1.0 for row, column in enumerate(largest)]
    return Axes(closed(means), closed(directions * np.array(signs)[:, None]), closed(strengths))


def places(reactions: Reactions, found: Axes) -> Real:
    """Where each person stands: array (people, 2); (0, 0) for people who have answered nothing.

    S is the number of statements that people with an opinion have answered.
    """
    in_play = np.unique(reactions.voiced().statement).size
    scale = np.sqrt(in_play / np.maximum(reactions.answers(), 1))
    pulls = (reactions.vote - found.means[reactions.statement]) * found.directions[:, reactions.statement]
    sums = [np.bincount(reactions.person, weights=pull, minlength=len(reactions.people)) for pull in pulls]
    return closed(np.stack(sums, axis=1) * scale[:, None])


def _leading(voiced: Reactions, means: Real) -> tuple[Real, Real]:
    """The two largest eigenvalues of A'A and their vectors, by whichever of A'A and AA' is smaller."""
    people, person = np.unique(voiced.person, return_inverse=True)
    statements, statement = np.unique(voiced.statement, return_inverse=True)
    values = voiced.vote - means[voiced.statement]
    strengths = np.zeros(AXES)
    directions = np.zeros((AXES, len(voiced.statements)))
    if len(statements) <= len(people):
        products = _products(person, statement, values, (len(people), len(statements)))
    else:
        products = _products(statement, person, values, (len(statements), len(people)))
    for place, (strength, vector) in enumerate(_eigenvectors(products)):
        if len(statements) > len(people):
            vector = np.bincount(statement, weights=values * vector[person]) / np.sqrt(strength)  # noqa: PLW2901
        strengths[place] = strength
        directions[place, statements] = vector
    return strengths, directions


def _eigenvectors(square: Real) -> list[tuple[float, Real]]:
    """The eigenvalues above nothing, at most two, with their vectors; the largest first."""
    found, vectors = _by_blocks(square) if len(square) > DENSE else np.linalg.eigh(square)
    largest = range(len(found) - 1, max(len(found) - 1 - AXES, -1), -1)
    least = max(float(found[-1]), 1.0) * 1e-12 if len(found) else 0.0
    return [(float(found[column]), vectors[:, column]) for column in largest if found[column] > least]


def _by_blocks(square: Real) -> tuple[Real, Real]:
    """The largest eigenvalues by multiplying a block over and over; all of them if that does not settle."""
    block = np.linalg.qr(np.random.default_rng(0).standard_normal((len(square), BLOCK)))[0]
    for _ in range(ROUNDS):
        # Not `@`: its threads wait for each other in every round, and on a busy machine that is most of the time.
        moved = np.einsum("ij,jk->ik", square, block)
        found, turn = np.linalg.eigh(block.T @ moved)
        vectors = block @ turn
        left = (moved @ turn - vectors * found)[:, -AXES:]
        if float(np.linalg.norm(left)) <= SETTLED * float(found[-1]):
            return found, vectors
        block = np.linalg.qr(moved)[0]
    every, axis = np.linalg.eigh(square)
    return every, axis


def _products(row: np.ndarray, column: np.ndarray, values: Real, shape: tuple[int, int]) -> Real:
    """B'B of the sparse matrix B, a slab of its rows at a time so that memory stays small."""
    order = np.argsort(row, kind="stable")
    row, column, values = row[order], column[order], values[order]
    total = np.zeros((shape[1], shape[1]))
    for start in range(0, shape[0], ROWS_AT_ONCE):
        first, last = np.searchsorted(row, [start, start + ROWS_AT_ONCE])
        slab = np.zeros((min(ROWS_AT_ONCE, shape[0] - start), shape[1]))
        slab[row[first:last] - start, column[first:last]] = values[first:last]
        total += slab.T @ slab
    return total
