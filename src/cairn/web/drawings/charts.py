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
    """The dots of one side: a place for each, where its name stands, and the line it shares with another side.

    Of two sides on a line the first grows upwards from it, and the second, `is_below`, downwards.
    """

    name: str
    y: float
    floor: float
    places: tuple[tuple[float, float], ...]
    is_below: bool = False


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


def dots(answers: int, sides: Sequence[tuple[str, Sequence[int] | None]]) -> Dots:
    """A dot for every answer, in its column, five to a heap's line; every two sides share one line to stand on.

    A side without counts is named and has no dots. In a crowd one dot stands for several answers, so that no column
    holds more than MOST_DOTS; the last dot of a column may then stand for fewer. Counts that do not fit the answers
    raise ValueError.

    >>> drawn = dots(5, [("Citizens", (0, 0, 1, 2, 6)), ("Staff", (0, 1, 3, 1, 0))])
    >>> [(len(row.places), row.is_below) for row in drawn.rows], drawn.each
    ([(9, False), (5, True)], 1)
    """
    for name, counts in sides:
        if counts is not None and len(counts) != answers:
            raise ValueError(f"{name} has {len(counts)} counts for {answers} answers.")
    columns = tuple(WIDTH * (number + 0.5) / answers for number in range(answers))
    each = max(1, -(-max((max(counts) for _, counts in sides if counts), default=0) // MOST_DOTS))
    rows: list[DotRow] = []
    y = floor = 0.0
    for number, (name, counts) in enumerate(sides):
        heaps = [-(-count // each) for count in counts] if counts else [0] * answers
        room = max(1, -(-max(heaps) // DOTS_ACROSS)) * DOT_STEP
        is_below = number % 2 == 1
        if not is_below:
            floor = y + NAME_ROOM + room + 2
            rows.append(DotRow(name, y + 15, floor, tuple(_stack(columns, heaps, floor - 8, -DOT_STEP))))
            y = floor + 14
        else:
            places = tuple(_stack(columns, heaps, floor + 8, DOT_STEP))
            rows.append(DotRow(name, floor + room + 20, floor, places, is_below))
            y = floor + room + NAME_ROOM + 14
    return Dots(tuple(rows), y, each)


def _stack(columns: tuple[float, ...], counts: Sequence[int], first: float, step: int) -> list[tuple[float, float]]:
    places: list[tuple[float, float]] = []
    for middle, count in zip(columns, counts, strict=True):
        for n in range(count):
            line, across = divmod(n, DOTS_ACROSS)
            in_line = min(DOTS_ACROSS, count - line * DOTS_ACROSS)
            places.append((round(middle + (across - (in_line - 1) / 2) * DOT_STEP, 1), first + line * step))
    return places
