"""A picture, drawn here: hills one behind the other in the first light."""

from __future__ import annotations

import math
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 540
FINER = 2  # drawn at twice the size, so that edges are smooth
ABOVE, BELOW = (92, 124, 150), (250, 214, 165)  # the sky
SUN, GLOW = (255, 240, 205), (252, 226, 182)


@dataclass(frozen=True, slots=True)
class Hill:
    """How far down it stands and how high it rises, in parts of the picture; its waves, their start, its colour."""

    down: float
    rise: float
    waves: float
    start: float
    colour: tuple[int, int, int]


HILLS = (
    Hill(0.52, 0.070, 1.6, 0.4, (158, 164, 172)),
    Hill(0.60, 0.085, 2.3, 2.1, (116, 138, 146)),
    Hill(0.70, 0.075, 1.9, 4.0, (74, 110, 112)),
    Hill(0.80, 0.060, 2.7, 1.2, (42, 84, 78)),
    Hill(0.90, 0.045, 1.4, 3.3, (20, 56, 48)),
)


def landscape() -> BytesIO:
    """The picture as a PNG file."""
    wide, high = WIDTH * FINER, HEIGHT * FINER
    image = _sky(high).resize((wide, high))
    draw = ImageDraw.Draw(image)
    _circle(draw, (0.68 * wide, 0.44 * high), 0.115 * high, GLOW)
    _circle(draw, (0.68 * wide, 0.44 * high), 0.075 * high, SUN)
    for hill in HILLS:
        _hill(draw, wide, high, hill)
    file = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.BOX).save(file, format="PNG")
    file.seek(0)
    return file


def _sky(high: int) -> Image.Image:
    """One column, from dark above to light below."""
    column = Image.new("RGB", (1, high))
    for y in range(high):
        part = min(y / (0.6 * high), 1)
        column.putpixel((0, y), _between(part))
    return column


def _between(part: float) -> tuple[int, int, int]:
    red, green, blue = (round(above + part * (below - above)) for above, below in zip(ABOVE, BELOW, strict=True))
    return red, green, blue


def _circle(
    draw: ImageDraw.ImageDraw, middle: tuple[float, float], radius: float, colour: tuple[int, int, int]
) -> None:
    x, y = middle
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _hill(draw: ImageDraw.ImageDraw, wide: int, high: int, hill: Hill) -> None:
    edge = []
    for x in range(0, wide + 8, 8):
        turn = hill.start + hill.waves * math.tau * x / wide
        wave = math.sin(turn) + 0.35 * math.sin(2.7 * turn + hill.start)
        edge.append((x, high * (hill.down - hill.rise * wave)))
    draw.polygon([*edge, (wide, high), (0, high)], fill=hill.colour)
