"""What people do with the success measures: write them, and agree to them, one person for each side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.base.verdict import Refused
from cairn.learn import may, queries, values
from cairn.learn.choices import COUNTED_LENGTH, MEASURE_LENGTH, MEASURES_AT_MOST, UNIT_LENGTH
from cairn.learn.models import Measure, Measures, MeasuresAgreement
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Line:
    """What would be different, for whom, how we will know, by when.

    Where it is counted, also what is counted and in which unit, the number at the start (None: not known), and the one
    hoped for.
    """

    different: str
    for_whom: str
    how_known: str
    by_on: date
    counted: str = ""
    unit: str = ""
    at_start: Decimal | None = None
    hoped: Decimal | None = None


@action
def write_measures(activity: Activity, *, by: Person, at: datetime, lines: Sequence[Line]) -> Measures:
    """The measures in a new wording, which nobody has agreed to yet: earlier yeses fall away with the earlier words."""
    may.write_measures(by, activity).or_refuse()
    if not 0 < len(lines) <= MEASURES_AT_MOST:
        raise Refused(_("Write at least one line, and at most %(most)d.") % {"most": MEASURES_AT_MOST})
    measures = Measures(activity=activity, written_at=at)
    for line in lines:
        may.come_true_by(line.by_on, on=timezone.localdate(at)).or_refuse()
    rows = [_row(measures, number, line) for number, line in enumerate(lines, start=1)]
    words = [word for row in rows for word in _words(row)]
    enter(
        "learn.measures.written", activity, by=by, at=at, about=measures, data={"lines": len(rows)},
        content=measures.fingerprint(*words),
    )  # fmt: skip
    measures.number = next_number(Measures.objects.filter(activity=activity))
    measures.save()
    for row in rows:
        row.measures = measures
    Measure.objects.bulk_create(rows)
    return measures


@action
def agree_measures(activity: Activity, *, by: Person, at: datetime, measures: Measures) -> MeasuresAgreement:
    """The yes of the side this person is on, to these very words, in view of all."""
    measures = queries.edition_of_measures(activity, measures.ref) or measures  # as it stands at this moment
    may.agree_measures(by, activity, measures).or_refuse()
    side = activities.side_of(by, activity, on=at.date())
    agreement = MeasuresAgreement.objects.create(measures=measures, side=side, person=by, agreed_at=at)
    enter("learn.measures.agreed", activity, by=by, at=at, about=measures)
    return agreement


def _row(measures: Measures, number: int, line: Line) -> Measure:
    different, for_whom, how_known = (
        told.plainly(words, most=MEASURE_LENGTH) for words in (line.different, line.for_whom, line.how_known)
    )
    row = Measure(
        measures=measures, number=number, different=different, for_whom=for_whom, how_known=how_known, by_on=line.by_on
    )
    if line.counted or line.unit or line.at_start is not None or line.hoped is not None:
        may.be_counted(line.counted, line.unit, line.hoped).or_refuse()
        row.counted = told.plainly(line.counted, most=COUNTED_LENGTH)
        row.unit = told.plainly(line.unit, most=UNIT_LENGTH)
        row.at_start, row.hoped = (
            None if number is None else values.kept_number(number) for number in (line.at_start, line.hoped)
        )
    return row


def _words(row: Measure) -> list[str]:
    """All that was agreed on of one line, for its fingerprint."""
    words = [row.different, row.for_whom, row.how_known, row.by_on.isoformat()]
    if row.is_counted:
        words += [row.counted, row.unit, *("" if one is None else str(one) for one in (row.at_start, row.hoped))]
    return words
