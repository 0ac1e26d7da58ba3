"""The land of the mountain: the same for everyone, computed once from a few hand-set heights.

Seen from the front: a mountain in seven bands of height with contour lines between them, two ridges behind it,
hills and trees before it. Nothing in it depends on how high anyone climbed.
"""

import math
from collections.abc import Callable, Iterable
from typing import NamedTuple

WIDTH, HEIGHT = 420, 440
SUMMIT_X, SUMMIT_Y = 212, 62
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
    near: str
    trees: str
    front: str


SILHOUETTE = (
    (-6, 404), (16, 384), (34, 372), (52, 345), (66, 333), (84, 298), (97, 287), (112, 254), (128, 240), (140, 208),
    (154, 190), (164, 160), (178, 142), (188, 106), (200, 84), (206, 66), (212, 62), (219, 70), (228, 92), (240, 104),
    (252, 130), (268, 146), (280, 176), (297, 196), (309, 224), (326, 243), (338, 272), (357, 292), (368, 318),
    (386, 338), (398, 364), (414, 380), (428, 404),
)  # fmt: skip
FAR = ((-6, 268), (38, 226), (66, 243), (104, 196), (150, 232), (300, 236), (338, 190), (372, 214), (396, 198), (428, 232))
MIDDLE = ((-6, 322), (30, 300), (62, 312), (96, 276), (130, 300), (290, 304), (322, 262), (352, 284), (384, 250), (428, 296))
SHADE = ((212, 62), (214, 92), (206, 118), (222, 150), (212, 186), (234, 226), (222, 262), (248, 306), (236, 346), (262, 412))
TREES = ((20, 404, 15), (33, 408, 19), (48, 406, 13), (66, 411, 16), (352, 409, 14), (366, 405, 18), (381, 408, 22), (398, 404, 16))


def _line(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _down_to_foot(points: Iterable[tuple[float, float]], foot: float = HEIGHT) -> str:
    return f"{_line(points)}V{foot:g}H-6Z"


def _rough(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """A ridge with a small notch set between every two of its points, so that it looks weathered."""
    rough: list[tuple[float, float]] = []
    for (x, y), (next_x, next_y) in zip(points, points[1:], strict=False):
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
    middles = [((x + next_x) / 2, (y + next_y) / 2) for (x, y), (next_x, next_y) in zip(points, points[1:], strict=False)]
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
    wide = tall * 0.36
    return f"M{x:g} {foot - tall:g}L{x + wide:g} {foot:g}H{x - wide:g}Z"


def _hill(top: float, swing: float, phase: float) -> str:
    points = [(x, round(top + swing * math.sin(x / 60 + phase) + 3 * math.sin(x / 23), 1)) for x in range(-6, WIDTH + 22, 28)]
    return f"{_smooth(points)}V{HEIGHT}H-6Z"


LAND = Land(
    far=_down_to_foot(_rough(FAR)),
    middle=_down_to_foot(_rough(MIDDLE)),
    mountain=_down_to_foot(SILHOUETTE),
    bands=_bands(_contour),
    contours=_fine_lines(),
    shade=f"{_line(SHADE)}H428V404{_line(tuple(reversed(SILHOUETTE[16:])))[1:].join(('L', ''))}Z",
    near=_hill(402, 5, 0.4),
    trees="".join(_tree(*tree) for tree in TREES),
    front=_hill(422, 5, 2.2),
)
