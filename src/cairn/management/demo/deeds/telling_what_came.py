"""What came of it: how the measures stood from week to week, and what people note for themselves."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.learn import actions as learn
from cairn.learn import queries
from cairn.management.demo.days import clock

if TYPE_CHECKING:
    from cairn.management.demo.plan import Came, ForMe
    from cairn.management.demo.telling import Telling


def note(telling: Telling) -> None:
    for number, line in enumerate(telling.plan.measures.lines if telling.plan.measures else ()):
        for came in line.came:
            telling.diary.note(came.ago, clock(came.ago), partial(_say, telling, number, came))
    for number, one in enumerate(telling.plan.for_me):
        telling.diary.note(one.ago, clock(number), partial(_note, telling, one))


def _say(telling: Telling, number: int, came: Came, at: datetime) -> None:
    valued = queries.valued(telling.activity)[number]
    amount = Decimal(came.amount) if came.amount else None
    on = timezone.localdate(at) - timedelta(days=1)
    value = learn.Value(on, came.source, amount, came.judged, came.words)
    by = telling.person(came.by)
    if came.why:
        assert valued.newest is not None
        learn.correct_value(valued.newest, by=by, at=at, value=value, why=came.why)
    else:
        learn.enter_value(valued.measure, by=by, at=at, value=value)


def _note(telling: Telling, one: ForMe, at: datetime) -> None:
    by = telling.person(one.by)
    items = {*one.steps, *one.words}
    lines = {item: learn.Noted(one.steps.get(item, ""), one.words.get(item, "")) for item in items}
    note = learn.write_outcomes(telling.activity, by=by, at=at, lines=lines)
    if one.published:
        learn.publish_outcomes(note, by=by, at=at, items=one.published, credit=one.credit)
