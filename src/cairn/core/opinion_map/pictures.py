"""The picture of an opinion map as plain numbers: hexagons of density and an outline for each group.

Nobody's dot is ever drawn. A hexagon is shown from five people on; an outline is the ellipse that a group's
mean and spread describe, not a line through its outermost members. One unit is the distance from the middle,
along either axis, within which nineteen people in twenty stand.
"""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map.drawing import OpinionMap
from cairn.core.opinion_map.reactions import Mask, Real
from cairn.core.opinion_map.sides import FEWEST_SHOWN

FINEST = 24
COARSEST = 3
SHOWN_AT_LEAST = 0.6
WITHIN = 0.95
CORNERS = 48
DEVIATIONS = 1.5

type Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Hexagon:
    """A pointy-top cell with five people or more, most of them of `group` (None without groups)."""

    centre: Point
    corners: tuple[Point, ...]
    people: int
    group: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed line around most of a group, and where its name can stand."""

    group: str
    centre: Point
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw; everything lies between -`reach` and `reach` both ways.

    `size` is a hexagon's radius, `withheld` how many people stand in no shown hexagon, and `scale` turns a
    place on the map into one on the picture: `positions / scale`.
    """

    reach: float
    size: float
    scale: float
    hexagons: tuple[Hexagon, ...]
    outlines: tuple[Outline, ...]
    withheld: int


def picture(drawn: OpinionMap) -> Picture:
    """The picture of a map; empty when it was too early to place anybody.

    The hexagons are as fine as they can be while at least six people in ten are inside a shown one. If no
    size manages that, the coarsest is used.
    """
    furthest = np.abs(drawn.positions).max(axis=1, initial=0.0)
    scale = float(np.quantile(furthest, WITHIN)) if furthest.any() else 0.0
    if scale == 0:
        return Picture(1.0, 0.0, 1.0, (), (), len(drawn.people))
    points = drawn.positions / scale
    for across in range(FINEST, COARSEST - 1, -1):
        size = 2 / (across * np.sqrt(3))
        cells = _cells(points, size)
        shown, _, people = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
        if people[people >= FEWEST_SHOWN].sum() >= SHOWN_AT_LEAST * len(points):
            break
    hexagons = tuple(
        _hexagon(drawn, cell, size, np.all(cells == cell, axis=1)) for cell in shown[people >= FEWEST_SHOWN]
    )
    outlines = tuple(_outline(drawn, place, points) for place in range(len(drawn.groups)))
    drawn_points = [point for cell in hexagons for point in cell.corners]
    drawn_points += [point for outline in outlines for point in outline.line]
    reach = max((abs(coordinate) for point in drawn_points for coordinate in point), default=1.0)
    return Picture(reach, size, scale, hexagons, outlines, len(points) - sum(cell.people for cell in hexagons))


def _cells(points: Real, size: float) -> np.ndarray:
    """The hexagon of each point in axial coordinates (column, row): the nearest centre of the lattice."""
    column = (points[:, 0] * np.sqrt(3) / 3 - points[:, 1] / 3) / size
    row = points[:, 1] * 2 / 3 / size
    cube = np.stack([column, row, -column - row], axis=1)
    nearest = np.rint(cube)
    off = np.abs(nearest - cube)
    worst = off.argmax(axis=1)
    rows = np.arange(len(points))
    nearest[rows, worst] -= nearest.sum(axis=1)
    return nearest[:, :2].astype(np.int64)


def _hexagon(drawn: OpinionMap, cell: np.ndarray, size: float, inside: Mask) -> Hexagon:
    across = float(size * np.sqrt(3) * (cell[0] + cell[1] / 2))
    upward = float(size * 1.5 * cell[1])
    angles = np.pi / 6 + np.arange(6) * np.pi / 3
    corners = zip((across + size * np.cos(angles)).tolist(), (upward + size * np.sin(angles)).tolist(), strict=True)
    most = np.bincount(drawn.membership[inside]).argmax() if drawn.groups else None
    name = None if most is None else drawn.groups[most].name
    return Hexagon((across, upward), tuple(corners), int(inside.sum()), name)


def _outline(drawn: OpinionMap, place: int, points: Real) -> Outline:
    """The ellipse at one and a half standard deviations: about two thirds of a bell-shaped group."""
    members = points[drawn.membership == place]
    centre = members.mean(axis=0)
    spread, turn = np.linalg.eigh(np.cov(members.T))
    angles = np.arange(CORNERS) * 2 * np.pi / CORNERS
    circle = np.stack([np.cos(angles), np.sin(angles)])
    line = centre[:, None] + turn @ (DEVIATIONS * np.sqrt(np.maximum(spread, 0))[:, None] * circle)
    corners = zip(line[0].tolist(), line[1].tolist(), strict=True)
    return Outline(drawn.groups[place].name, (float(centre[0]), float(centre[1])), tuple(corners))
