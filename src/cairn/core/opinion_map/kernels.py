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
