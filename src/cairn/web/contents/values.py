"""What the pages show of the values of measures: small pictures on the same days, tables, what is waited for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.learn import may, queries
from cairn.web.components.words import SIDES, day, in_numbers
from cairn.web.drawings import values as drawing

if TYPE_CHECKING:
    from decimal import Decimal

    from cairn.activities.models import Activity
    from cairn.learn.models import Measure, MeasureValue
    from cairn.learn.queries import Valued
    from cairn.people.models import Person

SHOWN_AT_MOST = 30  # entries of a measure on the page, the last first
FURTHEST_AHEAD = timedelta(days=3 * 366)  # a day further away does not press everything else into a corner


@dataclass(frozen=True, slots=True)
class MeasurePicture:
    """One measure over time: what is drawn, on which days, and the same as a table."""

    title: str
    words: str
    picture: drawing.Counted | drawing.Judged
    days: drawing.Days
    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One entry, and what it says in words."""

    value: MeasureValue
    words: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure on the page: what was said of it, its picture once anything was, and whether a value is owed."""

    measure: Measure
    every: tuple[Said, ...]
    at_start: str
    hoped: str
    picture: MeasurePicture | None
    waits: bool
    earlier: int  # entries that stand in the table alone


def of_activity(activity: Activity, person: Person | None, *, on: date) -> dict[str, Any]:
    """The context of what the measures of an activity came to; nothing while they are not agreed."""
    found = queries.valued(activity)
    days = days_of(found, on=on)
    shown = [_shown(one, days, on=on) for one in found]
    return {
        "valued": shown,
        "may_enter_value": may.enter_value(person, found[0].measure) if found else None,
        "has_values": any(one.every for one in found),
        "values_wanted": [one.measure for one in shown if one.waits],
    }


def days_of(found: list[Valued], *, on: date) -> drawing.Days:
    """The days all pictures of an activity share: from the first thing known to the last day anything was hoped by."""
    told = [value.on for one in found for value in one.standing]
    begun = [agreed_on(one.measure) for one in found if one.measure.at_start is not None]
    first = min([*told, *begun], default=on)
    hoped = [one.measure.by_on for one in found if one.measure.by_on <= first + FURTHEST_AHEAD]
    return drawing.Days(first, max([*told, *begun, *hoped, first]))


def agreed_on(measure: Measure) -> date:
    """The day these words were written: the number at the start stands there."""
    return timezone.localdate(measure.measures.written_at)


def as_agreed(measure: Measure) -> str:
    """All that a side agrees to in one line, in sentences."""
    words = _("%(different)s For whom: %(for_whom)s. How we will know: %(how_known)s. By %(day)s.") % {
        "different": _ended(measure.different), "for_whom": measure.for_whom.rstrip("."),
        "how_known": measure.how_known.rstrip("."), "day": day(measure.by_on),
    }  # fmt: skip
    if not measure.is_counted:
        return words
    counted = _("Counted: %(counted)s. At the start: %(start)s. Hoped for: %(hoped)s.") % {
        "counted": measure.counted.rstrip("."), "start": at_start(measure), "hoped": with_unit(measure, measure.hoped),
    }  # fmt: skip
    return f"{words} {counted}"


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def in_words(measure: Measure, value: MeasureValue) -> str:
    """What a value says: "12 people", or "Better than at the start"."""
    return with_unit(measure, value.amount) if value.amount is not None else str(value.get_judged_display())


def on_its_day(measure: Measure, value: MeasureValue) -> str:
    return _("%(value)s, %(day)s") % {"value": in_words(measure, value), "day": day(value.on)}


def with_unit(measure: Measure, amount: Decimal | None) -> str:
    return _("%(number)s %(unit)s") % {"number": in_numbers(amount), "unit": measure.unit}


def at_start(measure: Measure) -> str:
    return _("not known") if measure.at_start is None else with_unit(measure, measure.at_start)


def _shown(one: Valued, days: drawing.Days, *, on: date) -> Shown:
    measure = one.measure
    every = tuple(Said(value, in_words(measure, value)) for value in one.every[: -SHOWN_AT_MOST - 1 : -1])
    return Shown(
        measure, every, at_start(measure) if measure.is_counted else "",
        with_unit(measure, measure.hoped) if measure.is_counted else "", _picture(one, days) if every else None,
        one.waits_for_a_value(on=on), len(one.every) - len(every),
    )  # fmt: skip


def newest_of(one: Valued) -> Said | None:
    """What was said of a measure for the latest day, and nobody has corrected."""
    return Said(one.newest, in_words(one.measure, one.newest)) if one.newest else None


def _picture(one: Valued, days: drawing.Days) -> MeasurePicture:
    measure, standing = one.measure, one.standing
    rows = [(day(value.on), in_words(measure, value), value.source) for value in standing]
    heads = (_("Day"), _("How it stood"), _("Where this comes from"))
    if not measure.is_counted:
        judged = drawing.Judged(tuple((value.on, value.judged) for value in standing), measure.by_on)
        words = _("Set beside how it was at the start.")
        return MeasurePicture(measure.different, words, judged, days, heads, tuple(rows))
    begun = agreed_on(measure)
    start = None if measure.at_start is None else (begun, float(measure.at_start), in_numbers(measure.at_start))
    points = tuple(
        (value.on, float(value.amount), in_numbers(value.amount)) for value in standing if value.amount is not None
    )
    if start is not None and points and points[0][0] <= begun:  # the start is not drawn behind what is older than it
        start = None
    hoped = (float(measure.hoped or 0), _("hoped for: %(number)s") % {"number": in_numbers(measure.hoped)})
    above = [(day(begun), at_start(measure), _("At the start, as both sides wrote it down"))]
    below = [(day(measure.by_on), with_unit(measure, measure.hoped), _("Hoped for by this day"))]
    words = _("%(counted)s, in: %(unit)s") % {"counted": measure.counted, "unit": measure.unit}
    counted = drawing.Counted(points, start, hoped, measure.by_on)
    return MeasurePicture(measure.different, words, counted, days, heads, (*above, *rows, *below))


def side_of(value: MeasureValue) -> str:
    return str(SIDES[value.side])
