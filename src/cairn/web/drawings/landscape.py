"""The land of the mountain: the same for everyone, computed once from a few hand-set heights.

Seen from the front: a mountain in seven bands of height with contour lines between them, two ridges behind it,
hills and trees before it. Nothing in it depends on how high anyone climbed.
"""

import itertools
import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

WIDTH, HEIGHT = 420, 440
SUMMIT_X, SUMMIT_Y = 213, 55
FOOT_Y = 412
BANDS = 7
BAND_HEIGHT = 48


class Point(NamedTuple):
    """A place in the picture; y grows downwards."""

    x: float
    y: float


class Land(NamedTuple):
    """Paths (SVG path data) from back to front. bands: (band number, area); contours: fine lines between."""

    far: str
    middle: str
    mountain: str
    bands: tuple[tuple[int, str], ...]
    contours: str
    shade: str
    facets: str
    near: str
    trees: str
    front: str


SILHOUETTE = (
    (-6, 398), (14, 380), (28, 374), (46, 350), (60, 343), (72, 318), (88, 302), (96, 280), (113, 258), (118, 243),
    (132, 228), (139, 206), (151, 194), (156, 171), (167, 155), (172, 133), (185, 114), (190, 93), (200, 78), (206, 62),
    (213, 55), (221, 65), (227, 82), (239, 93), (246, 110), (260, 119), (268, 140), (284, 151), (291, 170), (304, 180),
    (311, 204), (329, 221), (336, 244), (353, 261), (360, 286), (379, 303), (388, 330), (405, 347), (413, 370),
    (428, 382),
)  # fmt: skip
SUMMIT = SILHOUETTE.index((213, 55))
FAR = (
    (-6, 262), (22, 240), (44, 214), (60, 226), (82, 206), (104, 178), (126, 208), (150, 232),
    (290, 236), (312, 208), (336, 172), (352, 188), (372, 204), (394, 190), (428, 226),
)  # fmt: skip
MIDDLE = (
    (-6, 318), (30, 292), (58, 308), (92, 262), (126, 300),
    (290, 304), (324, 254), (350, 282), (386, 244), (428, 292),
)  # fmt: skip
RIDGE = (
    (213, 55), (216, 84), (208, 108), (224, 140), (213, 172),
    (236, 212), (224, 246), (252, 290), (240, 330), (270, 412),
)  # fmt: skip
FACETS = (
    ((213, 55), (227, 82), (232, 112), (222, 128), (208, 108), (216, 84)),
    ((246, 110), (252, 150), (244, 176), (262, 206), (266, 170), (260, 119)),
    ((304, 180), (300, 214), (312, 250), (306, 282), (330, 316), (326, 262)),
    ((190, 93), (188, 126), (176, 150), (182, 176), (166, 204), (172, 166), (172, 133)),
    ((151, 194), (154, 226), (140, 254), (148, 284), (124, 320), (136, 270), (139, 206)),
    ((88, 302), (96, 324), (84, 350), (92, 376), (66, 392), (80, 344)),
    ((379, 303), (372, 334), (384, 360), (376, 388), (400, 400), (394, 350)),
)
TREES = (
    (12, 408, 20), (27, 410, 26), (41, 412, 18), (54, 414, 23), (70, 416, 15), (332, 416, 15),
    (346, 414, 21), (361, 411, 28), (377, 409, 20), (391, 406, 25), (406, 403, 17),
)  # fmt: skip


def _line(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _down_to_foot(points: Iterable[tuple[float, float]], foot: float = HEIGHT) -> str:
    return f"{_line(points)}V{foot:g}H-6Z"


def _rough(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """A ridge with a small notch set between every two of its points, so that it looks weathered."""
    rough: list[tuple[float, float]] = []
    for (x, y), (next_x, next_y) in itertools.pairwise(points):
        rough += [(x, y), (round(x + (next_x - x) * 0.55, 1), round(y + (next_y - y) * 0.55 - 3 + 2 * math.sin(x), 1))]
    return [*rough, points[-1]]


def _spurs(x: float, height: float) -> float:
    """How far a contour line bends down on the spurs and up in the gullies at x: they run down the mountain."""
    away = (x - SUMMIT_X) / 200
    spread = 0.35 + (height - SUMMIT_Y) / 350
    folds = math.sin(away / spread * 7.5 + 0.6) * 5 + math.sin(away / spread * 17 + 2.1) * 2.2
    return folds * min(1.0, spread) + 16 * (1 - away * away) - 10


def _contour(height: float) -> list[tuple[float, float]]:
    return [(x, round(height + _spurs(x, height), 1)) for x in range(-6, WIDTH + 22, 14)]


def _smooth(points: list[tuple[float, float]]) -> str:
    """The points joined by quadratic curves through the middles between them."""
    pairs = itertools.pairwise(points)
    middles = [((x + next_x) / 2, (y + next_y) / 2) for (x, y), (next_x, next_y) in pairs]
    curves = [f"M{points[0][0]:g} {points[0][1]:g}L{middles[0][0]:g} {middles[0][1]:.4g}"]
    for (x, y), (middle_x, middle_y) in zip(points[1:-1], middles[1:], strict=True):
        curves.append(f"Q{x:g} {y:g} {middle_x:g} {middle_y:.4g}")
    return "".join(curves) + f"L{points[-1][0]:g} {points[-1][1]:g}"


def _bands(contour: Callable[[float], list[tuple[float, float]]]) -> tuple[tuple[int, str], ...]:
    """The area above each lower edge of a band, from band 2 up; each is drawn over the one before."""
    return tuple(
        (band, f"{_smooth(contour(FOOT_Y - 14 - BAND_HEIGHT * (band - 1)))}V0H-6Z") for band in range(2, BANDS + 1)
    )


def _fine_lines() -> str:
    steps = (FOOT_Y - 14 - BAND_HEIGHT * (band - 1) - BAND_HEIGHT * part / 3 for band in range(1, 8) for part in (1, 2))
    return "".join(_smooth(_contour(height)) for height in steps)


def _tree(x: float, foot: float, tall: float) -> str:
    wide = round(tall * 0.3, 1)
    waist = round(foot - tall * 0.45, 1)
    return (
        f"M{x:g} {foot - tall:g}l{wide:g} {tall * 0.5:g}h{-wide * 0.4:g}L{x + wide * 1.25:g} {foot:g}"
        f"H{x - wide * 1.25:g}L{x - wide * 0.6:g} {waist - tall * 0.05:g}h{-wide * 0.4:g}Z"
    )


def _hill(top: float, swing: float, phase: float) -> str:
    rise = [(x, swing * math.sin(x / 60 + phase) + 3 * math.sin(x / 23)) for x in range(-6, WIDTH + 64, 28)]
    points = [(float(x), round(top + height, 1)) for x, height in rise]
    return f"{_smooth(points)}V{HEIGHT}H-6Z"


LAND = Land(
    far=_down_to_foot(_rough(FAR)),
    middle=_down_to_foot(_rough(MIDDLE)),
    mountain=_down_to_foot(SILHOUETTE),
    bands=_bands(_contour),
    contours=_fine_lines(),
    shade=f"{_line((*RIDGE, *reversed(SILHOUETTE[SUMMIT:])))}Z",
    facets="".join(f"{_line(facet)}Z" for facet in FACETS),
    near=_hill(402, 5, 0.4),
    trees="".join(_tree(*tree) for tree in TREES),
    front=_hill(422, 5, 2.2),
)
