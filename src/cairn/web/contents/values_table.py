"""All values of an activity as a table to take out of Cairn, those that were corrected among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.exchange.csv_cells import harmless, written
from cairn.learn import queries
from cairn.web.contents import values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cairn.activities.models import Activity
    from cairn.learn.models import Measure, MeasureValue
    from cairn.learn.queries import Valued


def table(activity: Activity) -> str:
    """A line for each value, the start and the hope among them. Nobody's name: the side alone."""
    heads = [
        _("Measure"), _("What would be different"), _("For whom"), _("What is counted"), _("Unit"), _("What it is"),
        _("Day"), _("Number"), _("How it stood"), _("In words"), _("Where this comes from"), _("Link"), _("Side"),
        _("Entered on"), _("Entry"), _("Corrects entry"), _("Corrected by entry"), _("Why it was corrected"),
    ]  # fmt: skip
    return written([heads, *(line for one in queries.valued(activity) for line in _lines(one))])


def _lines(one: Valued) -> Iterator[list[str]]:
    measure = one.measure
    about = [
        str(measure.number), *(harmless(words) for words in (measure.different, measure.for_whom)),
        *(harmless(words) for words in (measure.counted, measure.unit)),
    ]  # fmt: skip
    if measure.is_counted:
        yield [*about, _("at the start"), values.agreed_on(measure).isoformat(), _number(measure.at_start)] + [""] * 10
    numbers = {value.pk: value.number for value in one.every}
    for value in one.every:
        yield [*about, _("value"), *_cells(measure, value, numbers)]
    if measure.is_counted:
        yield [*about, _("hoped for"), measure.by_on.isoformat(), _number(measure.hoped)] + [""] * 10


def _cells(measure: Measure, value: MeasureValue, numbers: dict[int, int]) -> list[str]:
    said = "" if measure.is_counted else str(value.get_judged_display())
    by = value.corrected_by.number if value.is_corrected else ""
    corrects = numbers.get(value.corrects_id, "") if value.corrects_id else ""
    return [
        value.on.isoformat(), _number(value.amount), said,
        *(harmless(words) for words in (value.words, value.source, value.link)), values.side_of(value),
        timezone.localdate(value.entered_at).isoformat(), str(value.number), str(corrects), str(by),
        harmless(value.why),
    ]  # fmt: skip


def _number(amount: object) -> str:
    return "" if amount is None else str(amount)
