"""Small statistics as numbers: where bars and dots are drawn. Lengths are in units of a picture 400 wide."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 400
BAR_ROOM = 340
BAR_STEP = 52
DOT_STEP = 13
DOTS_ACROSS = 5
NAME_ROOM = 22
MOST_DOTS = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label and count, its length and the height at which its row starts."""

    label: str
    count: int
    width: float
    y: int


@dataclass(frozen=True, slots=True)
class DotRow:
    """The dots of one side: a place for each, where its name stands, and its floor."""

    name: str
    y: float
    floor: float
    places: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """All rows, the height of the whole, and how many answers one dot stands for: one, unless there are many."""

    rows: tuple[DotRow, ...]
    height: float
    each: int


def bars(rows: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Bars as long as their counts, the longest filling the room.

    >>> [bar.width for bar in bars([("yes", 4), ("no", 1)])]
    [340.0, 85.0]
    """
    if any(count < 0 for _, count in rows):
        raise ValueError("A count cannot be negative.")
    most = max((count for _, count in rows), default=0) or 1
    return tuple(
        Bar(label, count, round(BAR_ROOM * count / most, 1), number * BAR_STEP)
        for number, (label, count) in enumerate(rows)
    )


def bars_height(rows: Sequence[tuple[str, int]]) -> int:
    """How high the picture of these bars is."""
    return max(len(rows), 1) * BAR_STEP


def dots(answers: int, sides: Sequence[tuple[str, Sequence[int]]]) -> Dots:
    """A dot for every answer, stacked upwards in its column, five to a line.

    In a crowd one dot stands for several answers, so that no column holds more than MOST_DOTS; the last dot
    of a column may then stand for fewer. Counts that do not fit the answers raise ValueError.

    >>> drawn = dots(5, [("Citizens", (0, 0, 1, 2, 6))])
    >>> len(drawn.rows[0].places), drawn.each
    (9, 1)
    """
    for name, counts in sides:
        if len(counts) != answers:
            raise ValueError(f"{name} has {len(counts)} counts for {answers} answers.")
    columns = tuple(WIDTH * (number + 0.5) / answers for number in range(answers))
    each = max(1, -(-max((max(counts) for _, counts in sides), default=0) // MOST_DOTS))
    rows: list[DotRow] = []
    y = 0.0
    for name, counts in sides:
        heaps = [-(-count // each) for count in counts]
        lines = max(1, -(-max(heaps) // DOTS_ACROSS))
        floor = y + NAME_ROOM + lines * DOT_STEP
        rows.append(DotRow(name, y + 15, floor + 2, tuple(_stack(columns, heaps, floor))))
        y = floor + 14
    return Dots(tuple(rows), y, each)


def _stack(columns: tuple[float, ...], counts: Sequence[int], floor: float) -> list[tuple[float, float]]:
    places: list[tuple[float, float]] = []
    for middle, count in zip(columns, counts, strict=True):
        for n in range(count):
            line, across = divmod(n, DOTS_ACROSS)
            in_line = min(DOTS_ACROSS, count - line * DOTS_ACROSS)
            places.append((round(middle + (across - (in_line - 1) / 2) * DOT_STEP, 1), floor - line * DOT_STEP - 6))
    return places
