"""Which loops to use: those compiled by numba for many votes, numpy's for all others.

Both give the same numbers. Loading the compiled ones takes a second, so that a page on a small conversation, or a
server without numba, never does.
"""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

MANY = 250_000


def compiled(votes: int) -> ModuleType | None:
    """The compiled loops if there are so many votes that they save time, and numba is installed."""
    if votes < MANY or find_spec("numba") is None:
        return None
    return import_module("cairn.core.opinion_map.kernels")
