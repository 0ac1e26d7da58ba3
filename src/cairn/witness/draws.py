"""Public draws whose numbers stand in newspapers, and the days they are held on. The whole list stands here.

Only the main numbers are used, smallest first, with dashes between them: nobody can know them beforehand, anybody
can look them up afterwards, and there is one way to write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import calendar
from cairn.base.verdict import Refused

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(6)
DAYS_AHEAD = 14
DRAW_DAYS = 10  # working days after which a draw nobody entered has come to nothing


@dataclass(frozen=True, slots=True)
class PublicDraw:
    """One public draw: its name, its weekdays, how many main numbers are drawn, and the highest of them."""

    code: str
    name: str
    weekdays: frozenset[int]
    drawn: int
    highest: int

    @property
    def example(self) -> str:
        """Numbers as somebody may type them, to show how many there are."""
        return " ".join(str(6 * one + 3) for one in range(self.drawn))


DRAWS = (
    PublicDraw("lotto", "National Lottery Lotto", frozenset({WEDNESDAY, SATURDAY}), 6, 59),
    PublicDraw("euromillions", "EuroMillions", frozenset({TUESDAY, FRIDAY}), 5, 50),
    PublicDraw("set-for-life", "National Lottery Set For Life", frozenset({MONDAY, THURSDAY}), 5, 47),
)
BY_CODE = {draw.code: draw for draw in DRAWS}


def upcoming(on: date) -> Iterator[tuple[PublicDraw, date]]:
    """The draws of the two weeks after this day, the soonest first. Never one of the day itself."""
    for ahead in range(1, DAYS_AHEAD + 1):
        then = on + timedelta(days=ahead)
        yield from ((draw, then) for draw in DRAWS if then.weekday() in draw.weekdays)


def numbers(draw: PublicDraw, typed: str) -> str:
    """The main numbers as they go into the lot, however they were typed; empty when they are not of this draw.

    >>> numbers(BY_CODE["lotto"], "41, 3 17 49 22 35")
    '3-17-22-35-41-49'
    >>> numbers(BY_CODE["lotto"], "3 17 22"), numbers(BY_CODE["lotto"], "1 2 3 4 5 60")
    ('', '')
    """
    if not re.fullmatch(r"[0-9\s,;.+-]*", typed, re.ASCII):
        return ""
    found = {int(one) for one in re.findall(r"[0-9]{1,4}", typed)}
    if len(found) != draw.drawn or not all(1 <= one <= draw.highest for one in found):
        return ""
    return "-".join(str(one) for one in sorted(found))


def is_held(day: date, *, at: datetime) -> bool:
    """Whether the draw of that day has been held, so that its numbers can be entered: from the day after on."""
    return timezone.localdate(at) > day


def has_lapsed(day: date, *, at: datetime) -> bool:
    """Whether nobody entered its numbers for so long that another draw is to be announced."""
    return calendar.working_days().between(day.toordinal(), calendar.ordinal(at)) > DRAW_DAYS


def said_by_two(others: models.QuerySet[Any], numbers: str, *, is_staff: bool, of_both_sides: bool = False) -> bool:
    """Whether somebody before said the same numbers, not both of them staff; or one of each side, where that is asked.

    So nobody can choose who is drawn by writing down numbers that were never drawn. `others`: what other people
    entered for the same lot, each with `numbers` and `is_staff`.
    """
    alike = others.filter(numbers=numbers)
    if is_staff or of_both_sides:
        alike = alike.filter(is_staff=not is_staff)
    return alike.exists()


def drawn(code: str, typed: str) -> str:
    """The main numbers of the draw with this code as they go into the lot. Raises `Refused` where they are not its."""
    draw = BY_CODE[code]
    if found := numbers(draw, typed):
        return found
    words = {"n": draw.drawn, "most": draw.highest}
    raise Refused(_("Enter the %(n)d main numbers, each from 1 to %(most)d. Leave any others out.") % words)
