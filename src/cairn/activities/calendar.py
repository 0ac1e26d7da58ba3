"""The working days that clocks run on: England's, with its bank holidays."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import holidays
from django.utils import timezone

from cairn.core.working_days import WorkingDays

FIRST_YEAR, LAST_YEAR = 2014, 2040


@cache
def working_days() -> WorkingDays:
    """England's working days from 2014 to 2040."""
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))
    return WorkingDays(frozenset(day.toordinal() for day in known))


def due_on(start: datetime, days: int) -> date:
    """The day that is `days` working days after a moment."""
    return date.fromordinal(working_days().after(ordinal(start), days))


def days_since(start: datetime, now: datetime) -> int:
    """How many working days have passed from one moment to another."""
    return working_days().between(ordinal(start), ordinal(now))


def ordinal(at: datetime) -> int:
    """The local day of a moment, as the core counts days."""
    return timezone.localtime(at).date().toordinal()
