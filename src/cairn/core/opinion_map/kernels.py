"""The loops over many votes, compiled by numba when this is first imported and kept on disk after that.

Each does what a plainer function beside its caller does with numpy, and gives the same numbers.
"""

from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

type Column = NDArray[Any]

SHORT = 64  # rows up to here are sorted by moving entries one by one


def _kept(function: Any) -> Any:
    """The function compiled; kept on disk where there is a folder for it (see NUMBA_CACHE_DIR)."""
    try:
        return numba.njit(nogil=True, cache=True)(function)
    except RuntimeError:  # no folder to keep it in
        return numba.njit(nogil=True)(function)


def rows(
    person: Column, statement: Column, vote: Column, matters: Column, people: int
) -> tuple[Column, tuple[Column, Column, Column]]:
    """Where each person's votes begin, and the votes by person and statement, the last one of each pair only."""
    starts = np.zeros(people + 1, dtype=np.int64)
    packed = np.empty(len(person), dtype=np.uint32 if statement.itemsize == 2 else np.int64)
    _by_person(person, statement, vote, matters, starts, packed)
    kept = _by_statement(starts, packed)
    found, votes, marked = np.empty(kept, statement.dtype), np.empty(kept, np.int8), np.empty(kept, np.bool_)
    _unpacked(packed, found, votes, marked)
    return starts, (found, votes, marked)


@_kept
def _by_person(
    person: Column, statement: Column, vote: Column, matters: Column, starts: Column, packed: Column
) -> None:
    for one in person:
        starts[one + 1] += 1
    for place in range(len(starts) - 1):
        starts[place + 1] += starts[place]
    following = starts[:-1].copy()
    for entry in range(len(person)):
        said = (np.int64(statement[entry]) << 3) | (np.int64(matters[entry]) << 2) | (np.int64(vote[entry]) + 1)
        packed[following[person[entry]]] = said
        following[person[entry]] += 1


@_kept
def _by_statement(starts: Column, packed: Column) -> int:
    """Sorts every row, keeps the last of each statement, closes the gaps; gives how many are left."""
    kept, begin = 0, 0
    for place in range(len(starts) - 1):
        end = starts[place + 1]
        row = packed[begin:end].copy()
        if end - begin > SHORT:
            row = row[np.argsort(row >> 3, kind="mergesort")]
        for at in range(1, end - begin):
            entry, before = row[at], at - 1
            while before >= 0 and (row[before] >> 3) > (entry >> 3):
                row[before + 1] = row[before]
                before -= 1
            row[before + 1] = entry
        for at in range(end - begin):
            if at + 1 == end - begin or (row[at] >> 3) != (row[at + 1] >> 3):
                packed[kept] = row[at]
                kept += 1
        starts[place + 1] = kept
        begin = end
    return kept


@_kept
def _unpacked(packed: Column, statement: Column, vote: Column, matters: Column) -> None:
    for entry in range(len(vote)):
        statement[entry] = packed[entry] >> 3
        matters[entry] = (packed[entry] >> 2) & 1
        vote[entry] = np.int64(packed[entry] & 3) - 1


TILE = 32
PEOPLE_AT_ONCE = 16_000  # what is counted of so many people fits into 16 bits


@_kept
def pairs(
    starts: Column, statement: Column, vote: Column, first: int, last: int,
    both: Column, leaning: Column, product: Column,
) -> None:  # fmt: skip
    """Adds the people from `first` up to `last` to the three squares of `Sums`.

    Four counts of a pair of statements share one number of 64 bits: with v and w the votes plus one,
    (2^32 v + 1)(2^16 w + 1) = 2^48 vw + 2^32 v + 2^16 w + 1.
    """
    width = len(both)
    shared = np.zeros((width, width), dtype=np.uint64)
    later = np.empty(width, dtype=np.uint64)
    column = np.empty(width, dtype=np.int64)
    for begin in range(first, last, PEOPLE_AT_ONCE):
        for person in range(begin, min(begin + PEOPLE_AT_ONCE, last)):
            start, size = starts[person], starts[person + 1] - starts[person]
            for at in range(size):
                column[at] = statement[start + at]
                later[at] = np.uint64((np.int64(vote[start + at]) + 1) * 65536 + 1)
            for at in range(size):
                row = shared[column[at]]
                weight = np.uint64((np.int64(vote[start + at]) + 1) * 4294967296 + 1)
                for other in range(at, size):
                    row[column[other]] += weight * later[other]
        _spread(shared, both, leaning, product)


@_kept
def _spread(shared: Column, both: Column, leaning: Column, product: Column) -> None:
    """Adds what was counted to both halves of the squares, and begins to count anew."""
    width = len(both)
    for s in range(width):
        for t in range(s, width):
            counted = shared[s, t]
            if counted == 0:
                continue
            shared[s, t] = 0
            people = np.int32(counted & np.uint64(0xFFFF))
            of_t = np.int32((counted >> np.uint64(16)) & np.uint64(0xFFFF)) - people
            of_s = np.int32((counted >> np.uint64(32)) & np.uint64(0xFFFF)) - people
            times = np.int32((counted >> np.uint64(48)) & np.uint64(0xFFFF)) - of_s - of_t - people
            both[s, t] += people
            leaning[s, t] += of_s
            product[s, t] += times
            if s != t:
                both[t, s] += people
                leaning[t, s] += of_t
                product[t, s] += times


@_kept
def place(
    starts: Column, statement: Column, vote: Column, first: int, last: int,
    means: Column, axes: Column, pulled: Column,
) -> None:  # fmt: skip
    """Sets `pulled` of each person to the sum of (vote - mean) times axis over their answers."""
    for person in range(first, last):
        across, upward = 0.0, 0.0
        for entry in range(starts[person], starts[person + 1]):
            apart = vote[entry] - means[statement[entry]]
            across += apart * axes[statement[entry], 0]
            upward += apart * axes[statement[entry], 1]
        pulled[person, 0], pulled[person, 1] = across, upward


@_kept
def multiply(
    starts: Column, statement: Column, vote: Column, first: int, last: int,
    means: Column, block: Column, piece: Column,
) -> None:  # fmt: skip
    """Adds what the answers of these people make of a block: for each the row of A, times the row of A times it."""
    pulled = np.empty(block.shape[1])
    for person in range(first, last):
        pulled[:] = 0
        for entry in range(starts[person], starts[person + 1]):
            apart = vote[entry] - means[statement[entry]]
            for column in range(len(pulled)):
                pulled[column] += apart * block[statement[entry], column]
        for entry in range(starts[person], starts[person + 1]):
            apart = vote[entry] - means[statement[entry]]
            for column in range(len(pulled)):
                piece[statement[entry], column] += apart * pulled[column]


@_kept
def answer(
    both: Column, leaning: Column, product: Column, statement: int, vote: int, before: int, is_new: bool,  # noqa: FBT001
    others: Column, votes: Column,
) -> None:  # fmt: skip
    """What one new or changed vote changes in the three squares of `Sums`."""
    step = vote - before
    product[statement, statement] += vote * vote - before * before
    leaning[statement, statement] += step
    both[statement, statement] += is_new
    for at in range(len(others)):
        other, said = others[at], votes[at]
        product[statement, other] += step * said
        product[other, statement] = product[statement, other]
        leaning[statement, other] += step
        if is_new:
            leaning[other, statement] += said
            both[statement, other] += 1
            both[other, statement] += 1


@_kept
def covariance(both: Column, leaning: Column, product: Column, means: Column, found: Column) -> None:
    """Sets `found` to A'A: half of it for each of a pair of statements, then both halves added up."""
    width = len(both)
    for s in range(width):
        row, mean = found[s], means[s]
        for t in range(width):
            row[t] = both[s, t] * (mean * means[t]) * 0.5 + product[s, t] * 0.5 - leaning[s, t] * means[t]
    for across in range(0, width, TILE):  # in tiles, that stay close to the processor
        for down in range(across, width, TILE):
            one = found[across : across + TILE, down : down + TILE]
            other = found[down : down + TILE, across : across + TILE]
            for s in range(one.shape[0]):
                for t in range(s if across == down else 0, one.shape[1]):
                    one[s, t] = other[t, s] = one[s, t] + other[t, s]


@_kept
def tally(
    starts: Column, statement: Column, vote: Column, first: int, last: int,
    group: Column, table: Column,
) -> None:  # fmt: skip
    """Counts disagree, pass and agree of every statement in each group."""
    for person in range(first, last):
        if group[person] >= 0:
            of_group = table[group[person]]
            for entry in range(starts[person], starts[person + 1]):
                of_group[statement[entry], vote[entry] + 1] += 1


@_kept
def nearest(points: Column, middles: Column) -> Column:
    """The nearest middle of each point, the first on a tie."""
    found = np.empty(len(points), dtype=np.int64)
    for at in range(len(points)):
        across, upward = points[at, 0], points[at, 1]
        closest = np.inf
        for one in range(len(middles)):
            apart = (across - middles[one, 0]) ** 2 + (upward - middles[one, 1]) ** 2
            if apart < closest:
                closest, found[at] = apart, one
    return found
