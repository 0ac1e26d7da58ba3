"""The opinion map as numbers: where hexagons, outlines, names and "you" are drawn on a square of SIZE units."""

from collections.abc import Sequence
from dataclasses import dataclass

from cairn.core import opinion_map

SIZE = 400
MARGIN = 14
FAINTEST, STRONGEST = 0.3, 0.85


@dataclass(frozen=True, slots=True)
class Cell:
    """A hexagon: its corners as SVG points, how many people, how strong its colour, which group (0, 1, …)."""

    points: str
    people: int
    opacity: float
    group: int | None


@dataclass(frozen=True, slots=True)
class Ring:
    """The outline of a group, with its letter at the middle."""

    path: str
    name: str
    group: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template needs."""

    cells: tuple[Cell, ...]
    rings: tuple[Ring, ...]
    you: tuple[float, float] | None
    size: int = SIZE


def draw(picture: opinion_map.Picture, groups: Sequence[str], you: tuple[float, float] | None = None) -> Drawing:
    """The drawing of a picture of the core.

    groups: the groups' names in order, so that each keeps its colour. you: where the reader stands on the
    picture (-reach to reach both ways, upwards positive); outside of it they are drawn at its edge.
    """
    room = (SIZE - 2 * MARGIN) / (2 * picture.reach)

    def place(across: float, upward: float) -> tuple[float, float]:
        return round(SIZE / 2 + across * room, 1), round(SIZE / 2 - upward * room, 1)

    most = max((cell.people for cell in picture.hexagons), default=1)
    number = {name: n for n, name in enumerate(groups)}
    cells = tuple(
        Cell(
            points=" ".join(f"{x:g},{y:g}" for x, y in (place(*corner) for corner in cell.corners)),
            people=cell.people,
            opacity=round(FAINTEST + (STRONGEST - FAINTEST) * cell.people / most, 2),
            group=None if cell.group is None else number[cell.group],
        )
        for cell in picture.hexagons
    )
    rings = tuple(
        Ring(
            path="M" + "L".join(f"{x:g} {y:g}" for x, y in (place(*point) for point in outline.line)) + "Z",
            name=outline.group,
            group=number[outline.group],
            x=place(*outline.centre)[0],
            y=place(*outline.centre)[1],
        )
        for outline in picture.outlines
    )
    return Drawing(cells, rings, _within(place(*you)) if you else None)


def _within(place: tuple[float, float]) -> tuple[float, float]:
    x, y = place
    return min(max(x, MARGIN), SIZE - MARGIN), min(max(y, MARGIN), SIZE - MARGIN)
