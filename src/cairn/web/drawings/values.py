"""What a measure came to over time as numbers: its points, the number hoped for as a line, the day it is hoped for.

Every measure of an activity is drawn on the same days, so that one can be read under the other. Lengths are in units of
a picture 320 wide; y grows downwards.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 320, 172
LEFT, RIGHT, TOP, FLOOR = 10, 310, 26, 138
NAMES = 66  # room for the three names of what is not counted
LABEL_HALF = 24
LABEL_HEIGHT = 26
ABOVE, BELOW = -10, 20
STEPS = ("worse", "same", "better")


@dataclass(frozen=True, slots=True)
class Days:
    """The days from which to which all pictures of an activity go."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure in numbers: each with its day and how it is written; the start and the hope, where there are any."""

    points: tuple[tuple[dt.date, float, str], ...]
    start: tuple[dt.date, float, str] | None
    hoped: tuple[float, str]
    by_on: dt.date


@dataclass(frozen=True, slots=True)
class Judged:
    """A measure told in words: on which day it was worse, the same or better than at the start."""

    points: tuple[tuple[dt.date, str], ...]
    by_on: dt.date


@dataclass(frozen=True, slots=True)
class Mark:
    """One point as drawn. `kind`: "start", "value" or one of STEPS. `label` may be empty; `anchor` is how it stands.

    `rise`: how far from the point its label stands, so that it does not cross the line of the hope.
    """

    x: float
    y: float
    kind: str
    label: str = ""
    anchor: str = "middle"
    rise: int = ABOVE


@dataclass(frozen=True, slots=True)
class Drawing:
    """The path through the points, the marks on it, the line of the hope, lines with names, the day and the axis."""

    line: str
    marks: tuple[Mark, ...]
    hoped: tuple[float, str] | None
    rows: tuple[tuple[str, float], ...]
    by: float | None
    left: int


def draw(picture: Counted | Judged, days: Days) -> Drawing:
    """The drawing of one measure between these days; points outside them raise ValueError.

    >>> day = dt.date(2026, 3, 1)
    >>> drawn = draw(Counted(((day, 40.0, "40"),), None, (20.0, "20"), day), Days(day, dt.date(2026, 3, 31)))
    >>> [mark.label for mark in drawn.marks], drawn.hoped
    (['40'], (82.0, '20'))
    """
    left = NAMES if isinstance(picture, Judged) else LEFT
    length = max((days.last - days.first).days, 1)

    def x(day: dt.date) -> float:
        if not days.first <= day <= days.last:
            raise ValueError(f"{day} is not among the days of the picture.")
        return round(left + 8 + (RIGHT - left - 16) * (day - days.first).days / length, 1)

    by = x(picture.by_on) if days.first <= picture.by_on <= days.last else None
    if isinstance(picture, Judged):
        heights = {step: round(FLOOR - (n + 0.5) * (FLOOR - TOP) / len(STEPS), 1) for n, step in enumerate(STEPS)}
        marks = tuple(Mark(x(day), heights[step], step) for day, step in picture.points)
        return Drawing(_path(marks), marks, None, tuple(heights.items()), by, left)
    numbers = [number for _day, number, _words in picture.points] + [picture.hoped[0], 0.0]
    numbers += [picture.start[1]] if picture.start else []
    low, room = min(numbers), (max(numbers) - min(numbers)) or 1.0

    def y(number: float) -> float:
        return round(FLOOR - (FLOOR - TOP) * (number - low) / room, 1)

    start = [Mark(x(picture.start[0]), y(picture.start[1]), "start")] if picture.start else []
    marks = tuple(start + [Mark(x(day), y(number), "value") for day, number, _words in picture.points])
    words = ([picture.start[2]] if picture.start else []) + [said for _day, _number, said in picture.points]
    hope = y(picture.hoped[0])
    return Drawing(_path(marks), _labelled(marks, words, hope), (hope, picture.hoped[1]), (("", y(0.0)),), by, left)


def _path(marks: Sequence[Mark]) -> str:
    return "".join(f"{'L' if n else 'M'}{mark.x:g} {mark.y:g}" for n, mark in enumerate(marks))


def _labelled(marks: Sequence[Mark], words: Sequence[str], hope: float) -> tuple[Mark, ...]:
    """The first and the last point say their number; the others stand in the table."""
    named = {0, len(marks) - 1}
    if len(marks) > 1 and marks[-1].x - marks[0].x < 2 * LABEL_HALF:
        named = {len(marks) - 1}
    return tuple(
        Mark(one.x, one.y, one.kind, words[n], _anchor(one.x), _rise(one.y, hope)) if n in named else one
        for n, one in enumerate(marks)
    )


def _rise(y: float, hope: float) -> int:
    return BELOW if 3 < y - hope < LABEL_HEIGHT and y < FLOOR - LABEL_HEIGHT else ABOVE


def _anchor(x: float) -> str:
    if x < LEFT + LABEL_HALF:
        return "start"
    return "end" if x > RIGHT - LABEL_HALF else "middle"
