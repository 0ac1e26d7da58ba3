"""Bars cut into parts: what a side said, round by round, or who paid. Lengths are in units of a picture 400 wide."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 400
ROOM_FOR_A_NUMBER = 18  # a narrower part has none under it; the words above it and the table have them all
KINDS = range(5)  # filled, striped, lined, crossed, empty: told apart without their colours


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: one of `KINDS`, how much of the whole it is, from 0 to 1, and what stands under it."""

    kind: int
    size: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar under its line of words. `needed`: where the mark stands, from 0 to 1; None where it has none."""

    words: str
    parts: tuple[Part, ...]
    needed: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that belong together under their title."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class SharesPicture:
    """The whole: a key to the kinds that are used, the groups, and the same as a table. `mark`: what the mark says."""

    title: str
    key: tuple[tuple[int, str], ...]
    groups: tuple[Group, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """A part in its place: where it begins, how wide it is, and where its number stands, if there is room."""

    kind: int
    x: float
    width: float
    label: str
    middle: float


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar in its place."""

    words: str
    parts: tuple[DrawnPart, ...]
    mark: float | None


def draw(groups: Sequence[Group]) -> tuple[tuple[str, tuple[DrawnBar, ...]], ...]:
    """Every group with its bars; parts of no size are left out.

    >>> ((_title, (bar,)),) = draw([Group("Plants", (Bar("Staff", (Part(0, 0.75, "3"), Part(3, 0.25, "1")), 0.5),))])
    >>> [(part.x, part.width) for part in bar.parts], bar.mark
    ([(0.0, 300.0), (300.0, 100.0)], 200.0)

    Parts that are more than the whole, or of no kind there is, raise ValueError.
    """
    return tuple((group.title, tuple(_bar(bar) for bar in group.bars)) for group in groups)


def _bar(bar: Bar) -> DrawnBar:
    parts: list[DrawnPart] = []
    x = 0.0
    for part in bar.parts:
        if part.size < 0 or part.kind not in KINDS:
            raise ValueError(f"There is no part of the kind {part.kind} and the size {part.size}.")
        width = WIDTH * part.size
        if width:
            label = part.label if width >= ROOM_FOR_A_NUMBER else ""
            parts.append(DrawnPart(part.kind, round(x, 1), round(width, 1), label, round(x + width / 2, 1)))
        x += width
    if round(x, 3) > WIDTH:
        raise ValueError(f"The parts of “{bar.words}” are more than the whole.")
    mark = None if bar.needed is None or bar.needed > 1 else round(WIDTH * bar.needed, 1)
    return DrawnBar(bar.words, tuple(parts), mark)
