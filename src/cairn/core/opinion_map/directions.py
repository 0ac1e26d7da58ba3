"""Directions: the largest eigenvalues of a symmetric matrix with their vectors.

Small matrices are solved whole. For others a block is multiplied over and over, and the best directions are taken from
all that came out (block Lanczos, every new block made orthogonal to all before). A block from an earlier answer makes a
good start: after one vote more, a step or two are enough.

Source: Golub and Underwood 1977; Saad 2011, Numerical Methods for Large Eigenvalue Problems, chapter 6.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.reactions import Real

SOLVED_WHOLE = 200
BLOCK = 4
STEPS = 25
ROUNDS = 20
SETTLED = 1e-8

type Multiply = Callable[[Real], Real]


@dataclass(frozen=True, slots=True, eq=False)
class Leading:
    """`strengths`: the eigenvalues, the largest first. `vectors`: one a row. `block`: what to start from again."""

    strengths: Real
    vectors: Real
    block: Real


def of_matrix(square: Real, wanted: int, *, start: Real | None = None) -> Leading:
    """The leading directions of a symmetric matrix with no eigenvalue below 0, as many as there are above 0."""
    if len(square) > SOLVED_WHOLE:
        found = of_product(lambda block: _inner(block, square), len(square), wanted, start=start)
        if found is not None:
            return found
    strengths, vectors = np.linalg.eigh(square)
    return _above_nothing(strengths[::-1], vectors.T[::-1], wanted)


def of_product(multiply: Multiply, size: int, wanted: int, *, start: Real | None = None) -> Leading | None:
    """The same where the matrix is only known by its product with a block of rows; None if it does not settle."""
    block = np.random.default_rng(0).standard_normal((min(BLOCK, size), size)) if start is None else start
    for _ in range(ROUNDS):
        strengths, vectors, left = _stretched(multiply, _upright(block), wanted)
        if left <= SETTLED * max(float(strengths[0]), 1e-300):
            return _above_nothing(strengths, vectors, wanted)
        block = vectors[: len(block)]
    return None


def _stretched(multiply: Multiply, block: Real, wanted: int) -> tuple[Real, Real, float]:
    """The best directions out of the block and its products, best first, and how far they are from settled."""
    basis, products = block, multiply(block)
    newest, inner = products, _inner(block, products)
    size = len(block)
    for step in range(STEPS + 1):
        is_last = step == STEPS or len(basis) + size > len(block.T)
        if step > 1 and step % 3 and not is_last:  # looking costs as much as going on
            basis, products, inner, newest = _wider(multiply, basis, products, inner, newest)
            continue
        strengths, turn = np.linalg.eigh(inner)
        strengths, turn = strengths[::-1], turn.T[::-1]
        best = turn[:wanted]
        left = float(np.linalg.norm(_mixed(best, products) - strengths[: len(best), None] * _mixed(best, basis)))
        if is_last or left <= SETTLED * max(float(strengths[0]), 1e-300):
            break
        basis, products, inner, newest = _wider(multiply, basis, products, inner, newest)
    return strengths, _mixed(turn[: max(wanted, len(block))], basis), left


def _wider(multiply: Multiply, basis: Real, products: Real, inner: Real, newest: Real) -> tuple[Real, Real, Real, Real]:
    """One block more."""
    size = len(newest)
    for _ in range(2):  # twice, because once leaves rounding behind
        newest = _upright(newest - _mixed(_inner(newest, basis), basis))
    basis = np.concatenate((basis, newest))
    newest = multiply(newest)
    beside = _inner(basis, newest)
    corner = beside[-size:]
    inner = np.block([[inner, beside[:-size]], [beside[:-size].T, (corner + corner.T) / 2]])
    return basis, np.concatenate((products, newest)), inner, newest


def _inner(one: Real, other: Real) -> Real:
    """The product of every row with every other row.

    Not `@`: its threads wait for each other, and on a busy machine that is most of the time.
    """
    found: Real = np.einsum("ij,kj->ik", one, other)
    return found


def _mixed(weights: Real, rows: Real) -> Real:
    """Sums of rows with these weights, one for every row of weights."""
    found: Real = np.einsum("ij,jk->ik", weights, rows)
    return found


def _upright(rows: Real) -> Real:
    """Rows of length one, at right angles to each other, that span the same; zeros where a row adds nothing."""
    found = np.zeros(rows.shape)
    for place, row in enumerate(rows):
        left, before = row, float(np.sqrt(np.einsum("j,j->", row, row)))
        for _ in range(2):
            left = left - np.einsum("i,ij->j", np.einsum("ij,j->i", found[:place], left), found[:place])
        length = float(np.sqrt(np.einsum("j,j->", left, left)))
        if length > before * 1e-12:
            found[place] = left / length
    return found


def _above_nothing(strengths: Real, vectors: Real, wanted: int) -> Leading:
    least = max(float(strengths[0]), 1.0) * 1e-12 if len(strengths) else 0.0
    count = int((strengths[:wanted] > least).sum())
    return Leading(strengths[:count], vectors[:count], vectors[:BLOCK])
