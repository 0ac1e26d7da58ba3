"""What the learn pages show of a closed pulse: a figure for each item, side by side, and what stays hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core import pulse as core_pulse
from cairn.learn import may, queries
from cairn.web.components.words import plainly
from cairn.web.drawings.charts import MOST_DOTS

if TYPE_CHECKING:
    from cairn.learn.models import Pulse
    from cairn.people.models import Person

NAMES: Mapping[str, Any] = {
    "citizen": gettext_lazy("Citizens"),
    "staff": gettext_lazy("Staff"),
    "partner": gettext_lazy("Partners"),
    "unclear": gettext_lazy("People whose side is not clear yet"),
}
ON_ONE_LINE = ("citizen", "staff")
WIDE_GAP = 1  # from here on the two sides remember the session differently; the rules of the mountain say the same


@dataclass(frozen=True, slots=True)
class Figure:
    """One item of the pulse: its words, its five answers, and for each side how many gave which; None where hidden."""

    title: str
    answers: tuple[str, ...]
    sides: tuple[tuple[str, tuple[int, ...] | None], ...]

    @property
    def is_countable(self) -> bool:
        """Whether dots can still be counted by eye; otherwise the table alone says it."""
        return all(count <= MOST_DOTS for _name, counts in self.sides for count in counts or ())

    @property
    def heads(self) -> tuple[str, ...]:
        return (_("Side"), *self.answers)

    @property
    def rows(self) -> list[tuple[object, ...]]:
        return [(name, *counts) for name, counts in self.sides if counts is not None]


def result(pulse: Pulse, person: Person | None) -> dict[str, Any]:
    """The context of a pulse: figures and lines when it is closed, and for whom the lines are."""
    reading = queries.reading(pulse)
    may_read = may.read_lines(person, pulse)
    return {
        "pulse": pulse,
        "session": pulse.session,
        "figures": figures(reading) if reading else [],
        "answered": answered_in_words(reading) if reading else [],
        "on_paper": on_paper_in_words(pulse, reading) if reading else [],
        "is_gap_wide": bool(reading and reading.perception_gap is not None and abs(reading.perception_gap) >= WIDE_GAP),
        "may_read_lines": may_read,
        "lines": queries.lines(pulse) if may_read else None,
    }


def figures(reading: core_pulse.Reading) -> list[Figure]:
    """One figure for each item that at least one side has enough answers to."""
    found = [_figure(item, reading) for item in core_pulse.SCORED]
    return [one for one in found if one.rows]


def answered_in_words(reading: core_pulse.Reading) -> list[str]:
    """For each side asked: how many answered, or that too few did."""
    return [_answered(side, reading.sides[side], reading.asked[side]) for side in NAMES if reading.asked.get(side)]


def on_paper_in_words(pulse: Pulse, reading: core_pulse.Reading) -> list[str]:
    """For each side of which it may be told: how many of its answers came on paper."""
    told = queries.on_paper(pulse, reading)
    words = _("%(side)s: %(n)d of these answers came on paper, and were entered by somebody else.")
    return [words % {"side": NAMES[side], "n": told[side]} for side in NAMES if side in told]


def _answered(side: str, figures: core_pulse.SideReading | None, asked: int) -> str:
    if asked < core_pulse.FEWEST:
        words = _("%(side)s: fewer than %(fewest)d were asked, so nothing of it is shown.")
        return words % {"side": NAMES[side], "fewest": core_pulse.FEWEST}
    if figures is None:
        words = _("%(side)s: fewer than %(fewest)d of %(asked)d answered, so nothing of it is shown.")
        return words % {"side": NAMES[side], "fewest": core_pulse.FEWEST, "asked": asked}
    words = _("%(side)s: %(n)d of %(asked)d answered.")
    return words % {"side": NAMES[side], "n": figures.n, "asked": asked}


def _figure(item: core_pulse.Item, reading: core_pulse.Reading) -> Figure:
    """Citizens and staff, who share one line, whether they are shown or not; of other sides those that are shown."""
    given = {side: _dots(item, reading.sides.get(side)) for side in NAMES if reading.asked.get(side)}
    sides = [
        (_named(side, dots), tuple(dots.counts) if dots else None)
        for side, dots in given.items()
        if dots or side in ON_ONE_LINE
    ]
    return Figure(plainly(item.says), tuple(_in_order(item)), tuple(sides))


def _named(side: str, dots: core_pulse.Dots | None) -> str:
    return f"{NAMES[side]} ({dots.n})" if dots else _("%(side)s: not shown") % {"side": NAMES[side]}


def _dots(item: core_pulse.Item, figures: core_pulse.SideReading | None) -> core_pulse.Dots | None:
    return figures.items[item.id] if figures else None


def _in_order(item: core_pulse.Item) -> Sequence[str]:
    return [plainly(words) for _score, words in sorted(item.answers.items())]
