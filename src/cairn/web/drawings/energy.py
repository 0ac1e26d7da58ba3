"""How people left, session by session, as numbers: a column for each session, a dot for each answer.

Citizens stand left in a column and staff right. Lengths are in units 400 wide; y grows downwards.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH = 400
FIRST = 118
TOP = 6
BAND = 40
ACROSS = 3
DOT_STEP = 6.2
FROM_LINE = 5
WIDEST = 94
MOST_DOTS = 18  # in one cell: three across, six high
MOST_SESSIONS = 6


@dataclass(frozen=True, slots=True)
class Session:
    """One session: its day in short, and how many of each side gave each answer, lowest first; None where hidden."""

    day: str
    citizens: tuple[int, ...] | None
    staff: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """One session as drawn: its day, its middle, and the places of the dots of each side."""

    day: str
    x: float
    citizens: tuple[tuple[float, float], ...]
    staff: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All columns, the bands with their answers from the highest down, and what one dot stands for."""

    columns: tuple[Column, ...]
    bands: tuple[tuple[str, int], ...]
    floor: int
    height: int
    each: int


def draw(answers: Sequence[str], sessions: Sequence[Session]) -> Drawing:
    """The drawing of at most MOST_SESSIONS sessions; raises ValueError for more, or for counts that do not fit.

    >>> drawn = draw(["Smaller", "Taller"], [Session("8 July", (1, 5), None)])
    >>> [len(column.citizens) for column in drawn.columns], drawn.each
    ([6], 1)
    """
    if len(sessions) > MOST_SESSIONS:
        raise ValueError(f"There is room for {MOST_SESSIONS} sessions, not {len(sessions)}.")
    sides = [counts for one in sessions for counts in (one.citizens, one.staff) if counts is not None]
    if any(len(counts) != len(answers) for counts in sides):
        raise ValueError(f"Every side needs {len(answers)} counts.")
    each = max(1, -(-max((max(counts) for counts in sides), default=0) // MOST_DOTS))
    room = min(WIDEST, (WIDTH - FIRST) / max(len(sessions), 1))
    columns = tuple(_column(one, FIRST + room * (n + 0.5), len(answers), each) for n, one in enumerate(sessions))
    bands = tuple((answer, TOP + BAND * n + BAND // 2) for n, answer in enumerate(reversed(answers)))
    floor = TOP + BAND * len(answers)
    return Drawing(columns, bands, floor, floor + 24, each)


def _column(session: Session, x: float, answers: int, each: int) -> Column:
    return Column(
        session.day,
        round(x, 1),
        tuple(_dots(session.citizens, x, -1, answers, each)),
        tuple(_dots(session.staff, x, 1, answers, each)),
    )


def _dots(
    counts: tuple[int, ...] | None, x: float, hand: int, answers: int, each: int
) -> Iterable[tuple[float, float]]:
    """In each band a small heap that grows away from the column's line, `hand` to the left (-1) or right (1)."""
    for score, count in enumerate(counts or ()):
        heap = -(-count // each)
        lines = -(-heap // ACROSS)
        middle = TOP + BAND * (answers - 1 - score) + BAND / 2
        for n in range(heap):
            line, across = divmod(n, ACROSS)
            away = FROM_LINE + across * DOT_STEP
            yield round(x + hand * away, 1), round(middle + (line - (lines - 1) / 2) * DOT_STEP, 1)
