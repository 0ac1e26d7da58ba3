"""Which loops to use: those compiled by numba for many votes, numpy's for all others.

Both give the same numbers. Loading the compiled ones takes a second, so that a page on a small conversation, or a
server without numba, never does.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

KERNELS = "cairn.core.opinion_map.kernels"
MANY = 250_000
PARTS = 4

type Part = tuple[int, int]


def compiled(votes: int) -> ModuleType | None:
    """The compiled loops if there are so many votes that they save time, and numba is installed."""
    if votes < MANY or find_spec("numba") is None:
        return None
    return import_module(KERNELS)


def at_hand() -> ModuleType | None:
    """The compiled loops if they are loaded already."""
    return sys.modules.get(KERNELS)


def parts(starts: NDArray[np.int64]) -> list[Part]:
    """The people split into four ranges of about as many votes, on every machine the same."""
    cuts = np.searchsorted(starts, np.linspace(0, starts[-1], PARTS + 1)[1:-1]).tolist()
    return list(pairwise([0, *cuts, len(starts) - 1]))


def together(loop: Callable[..., object], each: Sequence[tuple[object, ...]]) -> None:
    """Runs the loop once with each of these arguments, on as many processors as there are."""
    with ThreadPoolExecutor(import_module("numba").get_num_threads()) as pool:
        for job in [pool.submit(loop, *arguments) for arguments in each]:
            job.result()
