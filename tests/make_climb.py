"""An activity whose record is one of the climbs of `tests/core/altitude/climbs.py`, so that pages show any height."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities.models import Activity
from cairn.ledger import action as ledger
from tests.core.altitude.climbs import OPENING, Climb

if TYPE_CHECKING:
    from cairn.core.altitude import Fact
    from tests import make

A_DAY_IN_TIME = 700_000  # whole numbers above this are ordinal days


def climbed(world: make.World, climb: Climb, *, days: int) -> Activity:
    """The climb, opened on the Monday by which today is its day `days` or up to six days later."""
    monday = timezone.now().date() - timedelta(days=days)
    monday -= timedelta(days=monday.weekday())
    activity = Activity.objects.create(
        programme=world.programme, title="A climb", slug="a-climb", question="How high?", opened_at=_moment(monday, 0)
    )
    shift = monday.toordinal() - OPENING
    for fact in climb.facts:
        _enter(activity.chain, fact, shift)
    return activity


@ledger.action
def _enter(chain: str, fact: Fact, shift: int) -> None:
    ledger.record(
        fact.kind, chain=chain, at=_at(fact.entered_day, fact, shift), happened_at=_at(fact.day, fact, shift),
        side=fact.side, by=fact.by, about=SimpleNamespace(ref=fact.about),  # type: ignore[arg-type]
        data={name: _shifted(value, shift) for name, value in fact.data.items()},
    )  # fmt: skip


def _at(day: int, fact: Fact, shift: int) -> datetime:
    return _moment(datetime.fromordinal(day + shift).date(), fact.number)


def _moment(day: Any, second: int) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC) + timedelta(seconds=second)


def _shifted(value: object, shift: int) -> object:
    if isinstance(value, list):
        return [_shifted(one, shift) for one in value]
    if isinstance(value, str):
        return value.replace(" ", "_")
    is_day = isinstance(value, int) and not isinstance(value, bool) and value > A_DAY_IN_TIME
    return value + shift if is_day else value  # type: ignore[operator]
