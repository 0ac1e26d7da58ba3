"""An order that favours nobody: the sides take turns, and within a side chance decides, the same for everybody."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import Protocol


class Sided(Protocol):
    """Words from one side."""

    @property
    def ref(self) -> str: ...
    @property
    def side(self) -> str: ...


def in_turn[Said: Sided](words: Iterable[Said], seed: str) -> list[Said]:
    """The words with the sides taking turns. Which side begins, and who within a side, follows from the seed."""
    by_side: dict[str, list[Said]] = {}
    for one in sorted(words, key=lambda one: _chance(seed, one.ref)):
        by_side.setdefault(one.side, []).append(one)
    turns = (by_side[side] for side in sorted(by_side, key=lambda side: _chance(seed, side)))
    return [one for one in chain.from_iterable(zip_longest(*turns)) if one is not None]


def _chance(seed: str, what: str) -> str:
    return hashlib.sha256(f"{seed}|{what}".encode()).hexdigest()
