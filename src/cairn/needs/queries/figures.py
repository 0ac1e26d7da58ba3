"""One figure that everybody may read: how often in a year what people need was there, as they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.needs.choices import SHOWN_FROM, Was
from cairn.needs.models import NeedCheck

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

NEARLY_ALL, MOST, HALF = 85, 60, 40  # percent; words instead of numbers, so that nobody can count back to a person


@dataclass(frozen=True, slots=True)
class Met:
    """The year up to a day, the number of needs people said something about, in fives, and how many were there."""

    until_on: date
    needs_at_least: int
    share: str  # "nearly_all", "most", "half" or "some"


def met_in_a_year(programme: Programme, *, on: date) -> Met | None:
    """Of the year before this month. Nothing below five needs of five people, or where all are of one session."""
    until = on.replace(day=1)
    rows = NeedCheck.objects.filter(
        session__activity__programme=programme,
        said_at__gte=_midnight(until.replace(year=until.year - 1)), said_at__lt=_midnight(until),
    ).values_list("need_id", "need__person_id", "session_id", "says")  # fmt: skip
    said = list(rows)
    needs, people, meetings = ({row[place] for row in said} for place in range(3))
    if min(len(needs), len(people)) < SHOWN_FROM or len(meetings) < 2:
        return None
    percent = 100 * sum(row[3] == Was.MET for row in said) / len(said)
    share = (
        "nearly_all" if percent >= NEARLY_ALL else "most" if percent >= MOST else "half" if percent >= HALF else "some"
    )
    return Met(until, len(needs) // SHOWN_FROM * SHOWN_FROM, share)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
