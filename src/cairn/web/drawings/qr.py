"""An address as a square to point a telephone at. Its twin is the address in words, which always stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

import segno

QUIET_ZONE = 4  # cells of white around it, so that every telephone finds it


@dataclass(frozen=True, slots=True)
class Square:
    """The side in cells, and the path that draws the dark ones."""

    side: int
    path: str


def square(address: str) -> Square:
    """The QR code of an address.

    >>> square("https://cairn.example.org/slip").side
    33
    """
    rows = [bytes(row) for row in segno.make(address, error="m", micro=False).matrix]
    strokes = [
        f"M{column + QUIET_ZONE} {number + QUIET_ZONE}h1v1h-1z"
        for number, row in enumerate(rows)
        for column, is_dark in enumerate(row)
        if is_dark
    ]
    return Square(len(rows) + 2 * QUIET_ZONE, "".join(strokes))
