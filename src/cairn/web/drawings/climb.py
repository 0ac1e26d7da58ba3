"""The climb over time as numbers: a line of steps from day to day, and the promise beside it.

Pure: the same steps give the same drawing. Lengths are in units 400 wide; y grows downwards.
"""

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 400, 250
LEFT, RIGHT, TOP, FLOOR = 24, 388, 14, 218
LEVELS = 7
LABEL_ROOM = 62


@dataclass(frozen=True, slots=True)
class Step:
    """From this day on: the level it stood at and the level promised, if any."""

    since: dt.date
    level: int
    promised: int | None


@dataclass(frozen=True, slots=True)
class ClimbPicture:
    """What the climb shows, whatever it is drawn with: at least one step, the day it goes to, the levels by name."""

    steps: tuple[Step, ...]
    until: dt.date
    levels: tuple[tuple[int, str], ...]

    def __post_init__(self) -> None:
        if not self.steps or self.until < self.steps[-1].since:
            raise ValueError("A climb has at least one step, and ends after it.")

    def name_of(self, level: int | None) -> str:
        """A level with its plain name, like "5. Heard with effect"; empty when there is none."""
        return f"{level}. {dict(self.levels)[level]}" if level is not None else ""


@dataclass(frozen=True, slots=True)
class Corner:
    """Where a step begins: the place of its level."""

    x: float
    y: float
    level: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Paths as SVG path data, the heights of the seven levels, and the days that find room under the floor."""

    line: str
    area: str
    promise: str
    corners: tuple[Corner, ...]
    here: Corner
    grid: tuple[tuple[int, float], ...]
    days: tuple[tuple[float, dt.date, str], ...]
    width: int = WIDTH
    height: int = HEIGHT


def steps_of(rows: Iterable[tuple[dt.date, int, int | None]]) -> tuple[Step, ...]:
    """Dated altitudes, oldest first, as steps: one for every day on which the level or the promise changed.

    >>> days = [(dt.date(2026, 1, n), level, 4) for n, level in ((1, 1), (2, 1), (3, 2))]
    >>> [(step.since.day, step.level) for step in steps_of(days)]
    [(1, 1), (3, 2)]
    """
    steps: list[Step] = []
    for since, level, promised in rows:
        if not steps or (steps[-1].level, steps[-1].promised) != (level, promised):
            steps.append(Step(since, level, promised))
    return tuple(steps)


def draw(picture: ClimbPicture) -> Drawing:
    """The drawing of a climb."""
    steps, until = picture.steps, picture.until
    first, days = steps[0].since, max((until - steps[0].since).days, 1)

    def x(day: dt.date) -> float:
        return round(LEFT + 12 + (RIGHT - LEFT - 24) * (day - first).days / days, 1)

    ends = [x(step.since) for step in steps[1:]] + [x(until) if until > first else float(RIGHT - 12)]
    line = _line([(x(step.since), end, _y(step.level)) for step, end in zip(steps, ends, strict=True)])
    promised = [(x(step.since), end, step.promised) for step, end in zip(steps, ends, strict=True)]
    corners = tuple(Corner(x(step.since), _y(step.level), step.level) for step in steps)
    here = Corner(ends[-1], _y(steps[-1].level), steps[-1].level)
    return Drawing(
        line=line,
        area=f"{line}V{FLOOR}H{corners[0].x:g}Z",
        promise=_line([(start, end, _y(level)) for start, end, level in promised if level is not None]),
        corners=corners,
        here=here,
        grid=tuple((level, _y(level)) for level in range(1, LEVELS + 1)),
        days=tuple(_days([(x(step.since), step.since) for step in steps], (ends[-1], until))),
    )


def _y(level: int) -> float:
    return round(FLOOR - (FLOOR - TOP) * (level - 0.5) / LEVELS, 1)


def _line(parts: Sequence[tuple[float, float, float]]) -> str:
    """One path along (start, end, height), with an upright where the height changes."""
    if not parts:
        return ""
    moves = [f"M{parts[0][0]:g} {parts[0][2]:g}"]
    for (_, before_end, _y_before), (start, end, y) in itertools.pairwise([(0.0, parts[0][0], 0.0), *parts]):
        moves.append(f"V{y:g}H{end:g}" if start == before_end else f"M{start:g} {y:g}H{end:g}")
    return "".join(moves)


def _days(corners: Sequence[tuple[float, dt.date]], end: tuple[float, dt.date]) -> Iterable[tuple[float, dt.date, str]]:
    """The first day, the last, and of those between as many as can be read, each with how it is anchored."""
    yield corners[0][0], corners[0][1], "start"
    taken = corners[0][0] + LABEL_ROOM
    for x, day in corners[1:]:
        if x - LABEL_ROOM / 2 >= taken and x + LABEL_ROOM / 2 <= end[0] - LABEL_ROOM:
            yield x, day, "middle"
            taken = x + LABEL_ROOM / 2
    if end[0] - LABEL_ROOM >= taken:
        yield end[0], end[1], "end"
