"""One day as a table: rooms as the heads of columns, times as the heads of rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.web.contents.public_programme import lines

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.events.queries import PublicSession
    from cairn.web.contents.public_programme.lines import Line


@dataclass(slots=True)
class Cell:
    """What begins here in one room, over so many rows."""

    lines: list[Line] = field(default_factory=list)
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    starts_at: datetime
    cells: Sequence[Cell]  # without those that a longer session above covers
    pause: str = ""  # a break for everybody, instead of cells


@dataclass(frozen=True, slots=True)
class Grid:
    rooms: Sequence[str]
    rows: Sequence[Row]


def grid(
    sessions: Sequence[PublicSession], event: Event, rooms: Sequence[str], pauses: Sequence[tuple[datetime, str]] = ()
) -> Grid:
    """`rooms` gives their order; those in which nothing happens that day are left out.

    `pauses` are breaks of that day with their names; one in which a session goes on is left out.
    """
    used = {one.room for one in sessions}
    columns = [*(name for name in rooms if name in used), *sorted(used - set(rooms))]
    times = sorted({one.starts_at for one in sessions})
    cells = {(one, room): Cell() for one in times for room in columns}
    for one in sessions:
        cells[one.starts_at, one.room].lines.append(lines.line(one, event))
    covered = {spot for room in columns for spot in _stretched(cells, times, room)}
    rows = [Row(at, [cells[at, room] for room in columns if (at, room) not in covered]) for at in times]
    rows += [
        Row(at, (), title) for at, title in pauses if not any(one.starts_at <= at < one.ends_at for one in sessions)
    ]
    return Grid(columns, sorted(rows, key=lambda row: row.starts_at))


type Spot = tuple[datetime, str]


def _stretched(cells: dict[Spot, Cell], times: Sequence[datetime], room: str) -> set[Spot]:
    """Lets each session reach down over the rows that begin while it goes on; gives the rows covered that way."""
    covered: set[Spot] = set()
    for number, at in enumerate(times):
        cell = cells[at, room]
        if not cell.lines:
            continue
        ends_at = max(one.session.ends_at for one in cell.lines)
        for later in times[number + 1 :]:
            if later >= ends_at or cells[later, room].lines:
                break
            cell.rows += 1
            covered.add((later, room))
    return covered
