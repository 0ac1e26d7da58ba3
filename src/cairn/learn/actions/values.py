"""What people do with the values of measures: enter how it stood on a day, and correct what was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter, next_number
from cairn.learn import may, values
from cairn.learn.choices import LINK_LENGTH, SOURCE_LENGTH, VALUE_LENGTH
from cairn.learn.models import MeasureValue
from cairn.ledger.action import action

if TYPE_CHECKING:
    from cairn.learn.models import Measure
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Value:
    """How a measure stood on a day and where that comes from: a number, or a judgement with words."""

    on: date
    source: str
    amount: Decimal | None = None
    judged: str = ""
    words: str = ""
    link: str = ""


@action
def enter_value(measure: Measure, *, by: Person, at: datetime, value: Value) -> MeasureValue:
    """What it came to, in view of all. It stays readable also when it is corrected later."""
    may.enter_value(by, measure).or_refuse()
    return _keep(MeasureValue(measure=measure), "learn.value.entered", value, by=by, at=at)


@action
def correct_value(wrong: MeasureValue, *, by: Person, at: datetime, value: Value, why: str) -> MeasureValue:
    """Another value stands in its place from now on; the wrong one stays readable beside the reason."""
    may.correct_value(by, wrong).or_refuse()
    row = MeasureValue(measure=wrong.measure, corrects=wrong, why=told.plainly(why, most=VALUE_LENGTH))
    return _keep(row, "learn.value.corrected", value, by=by, at=at)


def _keep(row: MeasureValue, kind: str, value: Value, *, by: Person, at: datetime) -> MeasureValue:
    measure, activity = row.measure, row.measure.measures.activity
    may.be_valued(measure, value.amount, value.judged, value.words).or_refuse()
    may.have_been_on(value.on, on=timezone.localdate(at)).or_refuse()
    may.lead_to_a_source(value.link).or_refuse()
    row.on, row.judged, row.entered_by, row.entered_at = value.on, value.judged, by, at
    row.amount = None if value.amount is None else values.kept_number(value.amount)
    row.words = told.plainly(value.words, most=VALUE_LENGTH) if value.words.strip() else ""
    row.source = told.plainly(value.source, most=SOURCE_LENGTH)
    row.link = told.plainly(value.link, most=LINK_LENGTH) if value.link else ""
    row.side = activities.side_of(by, activity, on=at.date())
    amount = "" if row.amount is None else str(row.amount)
    content = row.fingerprint(row.on.isoformat(), amount, row.judged, row.words, row.source, row.link, row.why)
    enter(kind, activity, by=by, at=at, about=row, data={"measure": measure.ref}, content=content)
    row.number = next_number(MeasureValue.objects.filter(measure=measure))
    row.save()
    return row
