"""The climb from day to day, and what changed in the last month, in sentences with dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.mountain import queries
from cairn.web.components.words import STATES, day
from cairn.web.contents import conditions, heights
from cairn.web.drawings import climb

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Finding, Reading

A_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from a month ago: `since` is the day it is compared with."""

    since: date
    sentences: tuple[str, ...]


def climb_of(activity: Activity, reading: Reading) -> climb.ClimbPicture:
    """The dated altitudes that were kept, and today's reading at their end."""
    kept = [(one.read_on, one.level, one.promised) for one in queries.altitudes(activity)]
    today = date.fromordinal(reading.read_on)
    before = [row for row in kept if row[0] < today]
    steps = climb.steps_of([*before, (today, reading.level, reading.promised)])
    return climb.ClimbPicture(steps, today, heights.levels())


def changes(activity: Activity, reading: Reading, *, at: datetime) -> Changes:
    """Every condition that stands otherwise than thirty days ago, and the level where it moved."""
    end_of_then = timezone.localtime(at - A_MONTH).replace(hour=23, minute=59, second=59, microsecond=999_999)
    before = queries.reading_until(activity, until=end_of_then)
    changed = [(was, one) for was, one in zip(before.findings, reading.findings, strict=True) if was.state != one.state]
    latest = {one.condition: max(set(one.facts) - set(was.facts), default=0) for was, one in changed}
    told = conditions.told_of(activity, [number for number in latest.values() if number])
    said = [_level(before.level, reading.level)] if before.level != reading.level else []
    for was, one in changed:
        newest = told.get(latest[one.condition])
        said.append(" ".join(_condition(was, one, timezone.localdate(newest.happened_at) if newest else None)))
    return Changes(end_of_then.date(), tuple(said))


def _level(before: int, now: int) -> str:
    words = (
        _("The level rose from %(before)d to %(now)d.")
        if now > before
        else _("The level fell from %(before)d to %(now)d.")
    )
    return words % {"before": before, "now": now}


def _condition(was: Finding, now: Finding, newest: date | None) -> Iterable[str]:
    title = queries.RULES.condition(now.condition).title
    words = {"id": now.condition, "title": _(title), "was": STATES[was.state][1], "now": STATES[now.state][1]}
    yield _("%(id)s %(title)s: %(now)s. It was: %(was)s.") % words
    if now.lapsed_on is not None:
        yield _("It was shown until %(day)s.") % {"day": day(now.lapsed_on - 1)}
    elif newest is not None:
        yield _("It changed with what happened on %(day)s.") % {"day": day(newest)}
    elif now.by_day is not None and not now.is_shown:
        yield _("The day for it: %(day)s.") % {"day": day(now.by_day)}
