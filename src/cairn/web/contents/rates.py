"""How many of a group took part against how many there are, in words: made of shown numbers and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from cairn.core.disclosure import FEWEST
from cairn.reach.choices import Unit

ABOUT_EQUAL = Fraction(5, 4)
PER = 10_000


@dataclass(frozen=True, slots=True)
class Group:
    """A group by its name, and as one speaks of it; how many took part at least, 0 if not shown; the figure."""

    name: str
    people: str
    least: int
    figure: float | None

    @property
    def rate(self) -> Fraction | None:
        if self.least < FEWEST or not self.figure:
            return None
        return self.least / Fraction(self.figure)


def heads(unit: str) -> list[str]:
    if unit == Unit.COUNT:
        return [_("There are"), _("Of every 10,000, took part")]
    return [_("Of every 100 there"), _("Of every 100 shown here")]


def cells(group: Group, groups: Sequence[Group], unit: str) -> list[str]:
    """The figure to compare with, and the rate or the share, as far as it is shown."""
    shown_figure = figure(group.figure, unit)
    if group.rate is None:
        return [shown_figure, _("not shown")]
    if unit == Unit.COUNT:
        return [shown_figure, _("about %(n)s") % {"n": _plain(group.rate * PER)}]
    shown = sum(one.least for one in groups)
    return [shown_figure, _("about %(n)s") % {"n": round(100 * group.least / shown)}]


def figure(given: float | None, unit: str) -> str:
    """A figure to compare with, as it is read: people in whole, parts of a hundred as they were given."""
    if given is None:
        return _("no figure")
    return f"{given:,.0f}" if unit == Unit.COUNT else f"{given:g}"


def compared(groups: Sequence[Group]) -> str:
    """The lowest rate against the highest, for people who do not read tables; empty where there are not two."""
    rated = sorted((one for one in groups if one.rate is not None), key=lambda one: one.rate or 0)
    if len(rated) < 2:
        return ""
    low, high = rated[0], rated[-1]
    times = (high.rate or Fraction(0)) / (low.rate or Fraction(1))
    if times < ABOUT_EQUAL:
        return _("Measured by how many there are, the groups that are shown took part about equally.")
    words = {"times": _times(times), "high": high.people, "low": low.people}
    return _("Measured by how many there are, about %(times)s %(high)s took part as %(low)s.") % words


def _times(times: Fraction) -> str:
    """How many times as many, as one says it."""
    near = round(2 * min(times, Fraction(20)))
    said = {3: _("one and a half times as many"), 4: _("twice as many"), 5: _("two and a half times as many")}
    return said.get(near) or _("%(n)d times as many") % {"n": round(times)}


def _plain(rate: Fraction) -> str:
    return f"{float(rate):.1f}" if rate < 10 else f"{round(rate)}"
