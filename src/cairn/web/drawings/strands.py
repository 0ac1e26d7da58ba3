"""The strands as numbers: one thread for each, with a stone for every condition. Lengths are in units 400 wide."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 400
FIRST = 140
STEP = 43
ROW = 37


@dataclass(frozen=True, slots=True)
class Strand:
    """One strand in the reader's language, with its conditions by id and title: those shown and those not."""

    name: str
    shown: tuple[tuple[str, str], ...]
    not_shown: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Stone:
    """One condition on its thread."""

    condition: str
    x: int
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """One row: its name, its height, where its line ends, and its stones in the order of the rules."""

    name: str
    y: int
    end: int
    stones: tuple[Stone, ...]


def threads(strands: Sequence[Strand]) -> tuple[Thread, ...]:
    """All strands, one under the other.

    >>> agenda = Strand("Agenda", (("6.3", "Shared chair"),), (("5.2", "Our items"),))
    >>> [stone.condition for stone in threads([agenda])[0].stones]
    ['5.2', '6.3']
    """
    return tuple(_thread(strand, ROW * number + ROW // 2) for number, strand in enumerate(strands))


def height(strands: Sequence[Strand]) -> int:
    return max(len(strands), 1) * ROW


def _thread(strand: Strand, y: int) -> Thread:
    is_shown = {**{one: False for one, _ in strand.not_shown}, **{one: True for one, _ in strand.shown}}
    stones = tuple(Stone(one, FIRST + STEP * n, is_shown[one]) for n, one in enumerate(sorted(is_shown)))
    return Thread(strand.name, y, stones[-1].x if stones else FIRST, stones)
