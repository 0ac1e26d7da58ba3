"""The mountain as numbers: where ridges, contour lines, camps, walker, flag, footprints and pins are drawn.

Pure: the same picture gives the same drawing. Lengths are in units of the picture, which is WIDTH by HEIGHT;
y grows downwards. Colours and words are the template's.
"""

import datetime as dt
import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from cairn.web.drawings import landscape
from cairn.web.drawings.landscape import HEIGHT, WIDTH, Point

ROUTE = (
    Point(110, 374), Point(284, 328), Point(140, 281), Point(276, 234), Point(166, 187),
    Point(256, 141), Point(213, 90),
)  # fmt: skip
LEFT_HAND = (1, 3, 5, 7)
PIN_STEP = 25
ROW_STEP = 24
MARGIN = 14
LABEL_WIDTH = 9
TURN = 50
FADING = (0.8, 0.6, 0.45, 0.3)


@dataclass(frozen=True, slots=True)
class Pin:
    """One activity among several on the same mountain. `note` says more in the list ("still listening")."""

    label: str
    level: int
    promised: int | None = None
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MountainPicture:
    """What the mountain shows, whatever it is drawn with.

    level: the level reached, 1 to 7; None when there are too few activities to say.
    promised: the level aimed at. levels: (number, plain name) from 1 up, already in the reader's language.
    footprints: (level, day) of earlier positions, oldest first. pins: the activities of a programme.
    Raises ValueError for a level that the mountain does not have.
    """

    level: int | None
    promised: int | None
    levels: tuple[tuple[int, str], ...]
    footprints: tuple[tuple[int, dt.date], ...] = ()
    pins: tuple[Pin, ...] = ()

    def __post_init__(self) -> None:
        known = {number for number, _ in self.levels}
        named = [self.level, self.promised, *(level for level, _ in self.footprints)]
        named += [level for pin in self.pins for level in (pin.level, pin.promised)]
        for level in named:
            if level is not None and level not in known:
                raise ValueError(f"There is no level {level} on this mountain.")
        if len(self.levels) > len(ROUTE):
            raise ValueError(f"The route has {len(ROUTE)} camps, not {len(self.levels)}.")

    def name_of(self, level: int | None) -> str:
        """The plain name of a level; empty when there is none."""
        return dict(self.levels)[level] if level is not None else ""


@dataclass(frozen=True, slots=True)
class CampInWords:
    """A level as the list beside the picture tells it."""

    number: int
    name: str
    is_reached: bool
    is_here: bool
    is_promised: bool
    been_on: tuple[dt.date, ...]
    pins: tuple[tuple[int, Pin], ...]


@dataclass(frozen=True, slots=True)
class Camp:
    """A camp on the route: its place, its name in one or two lines and where they stand."""

    number: int
    at: Point
    is_reached: bool
    label: tuple[tuple[str, float, float], ...]
    label_anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn at a place: a pin (its number or "+3") or a pair of prints (faded, turned uphill)."""

    at: Point
    text: str = ""
    opacity: float = 1
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template needs to draw: paths as SVG path data, things with their places."""

    land: landscape.Land
    route_done: str
    route_ahead: str
    camps: tuple[Camp, ...]
    walker: Point | None
    flag: tuple[Point, int] | None
    footprints: tuple[Mark, ...]
    pins: tuple[Mark, ...]
    width: int = WIDTH
    height: int = HEIGHT


def draw(picture: MountainPicture) -> Drawing:
    """The drawing of a picture."""
    reached = picture.level or 0
    return Drawing(
        land=landscape.LAND,
        route_done=_route(0, reached),
        route_ahead=_route(max(reached, 1), len(picture.levels)) if reached else _route(0, len(picture.levels)),
        camps=tuple(_camp(number, name, reached) for number, name in picture.levels),
        walker=_above(picture.level) if picture.level and not picture.pins else None,
        flag=_flag(picture.promised),
        footprints=tuple(_footprints(picture)),
        pins=tuple(_pins(picture)),
    )


def camps_in_words(picture: MountainPicture) -> tuple[CampInWords, ...]:
    """The same content as the drawing, from the top down."""
    return tuple(
        CampInWords(
            number=number,
            name=name,
            is_reached=number <= (picture.level or 0),
            is_here=number == picture.level,
            is_promised=number == picture.promised,
            been_on=tuple(day for level, day in picture.footprints if level == number),
            pins=tuple((n, pin) for n, pin in enumerate(picture.pins, 1) if pin.level == number),
        )
        for number, name in reversed(picture.levels)
    )


def _place(level: int) -> Point:
    return ROUTE[level - 1]


def _above(level: int) -> Point:
    at = _place(level)
    return Point(at.x, at.y - 12)


def _hand(level: int) -> int:
    """-1 where the camp lies on the left of the mountain and its name to the left of it, else 1."""
    return -1 if level in LEFT_HAND else 1


def _route(start: int, end: int) -> str:
    """The path from camp `start` (0 is the edge of the picture) to camp `end`, in curves that turn at camps."""
    places = [Point(196, HEIGHT + 4), *ROUTE][start : end + 1]
    if len(places) < 2:
        return ""
    curves = [f"M{places[0].x:g} {places[0].y:g}"]
    for here, there in itertools.pairwise(places):
        lift = (here.y - there.y) / 2
        curves.append(f"C{here.x:g} {here.y - lift:g} {there.x:g} {there.y + lift:g} {there.x:g} {there.y:g}")
    return "".join(curves)


def _camp(number: int, name: str, reached: int) -> Camp:
    at, hand = _place(number), _hand(number)
    lines = _two_lines(name)
    top = at.y + 5 - 8 * (len(lines) - 1)
    label = tuple((line, at.x + 20 * hand, top + 16 * n) for n, line in enumerate(lines))
    return Camp(number, at, number <= reached, label, "end" if hand < 0 else "start")


def _two_lines(name: str) -> tuple[str, ...]:
    """The name in one line, or in two as equal as its words allow."""
    if len(name) <= LABEL_WIDTH or " " not in name:
        return (name,)
    cuts = [n for n, letter in enumerate(name) if letter == " "]
    middle = min(cuts, key=lambda cut: abs(2 * cut - len(name)))
    return name[:middle], name[middle + 1 :]


def _flag(promised: int | None) -> tuple[Point, int] | None:
    if promised is None:
        return None
    at, hand = _place(promised), -_hand(promised)
    return Point(at.x + 15 * hand, at.y - 2), hand


def _footprints(picture: MountainPicture) -> Iterable[Mark]:
    """One pair of prints for each level left behind, the latest visit deciding how faint it is."""
    latest = {level: day for level, day in picture.footprints if level != picture.level}
    newest_first = sorted(latest, key=lambda level: latest[level], reverse=True)
    for age, level in enumerate(newest_first):
        at = _place(level)
        yield Mark(
            Point(at.x - 33 * _hand(level), at.y + 1),
            opacity=FADING[min(age, len(FADING) - 1)],
            turn=TURN * _hand(level),
        )


def _pins(picture: MountainPicture) -> Iterable[Mark]:
    for number, _ in picture.levels:
        numbers = [n for n, pin in enumerate(picture.pins, 1) if pin.level == number]
        yield from _pins_at(number, numbers)


def _pins_at(level: int, numbers: list[int]) -> Iterable[Mark]:
    """Pins in one or two rows beside their camp, away from its name; what does not fit becomes "+n"."""
    at, hand = _place(level), -_hand(level)
    first = at.x + 30 * hand
    room = int(((WIDTH - MARGIN - first) if hand > 0 else (first - MARGIN)) // PIN_STEP) + 1
    texts = [str(number) for number in numbers]
    if len(texts) > 2 * room:
        texts = [*texts[: 2 * room - 1], f"+{len(texts) - 2 * room + 1}"]
    rows = [texts] if len(texts) <= room else [texts[:room], texts[room:]]
    for row, line in enumerate(rows):
        y = at.y + (row - (len(rows) - 1) / 2) * ROW_STEP
        for column, text in enumerate(line):
            yield Mark(Point(first + column * PIN_STEP * hand, y), text)
