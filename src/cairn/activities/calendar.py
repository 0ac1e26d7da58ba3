"""The working days that clocks run on: those of the country this site is for, with its bank holidays."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import holidays
from django.conf import settings
from django.utils import timezone

from cairn.core.working_days import WorkingDays
from cairn.programmes.countries import Country

FIRST_YEAR, LAST_YEAR = 2014, 2040
KEPT_BY = {  # the country and the part of it by whose holidays people work there; elsewhere England's
    Country.ENGLAND: ("GB", "ENG"),
    Country.WALES: ("GB", "WLS"),
    Country.SCOTLAND: ("GB", "SCT"),
    Country.NORTHERN_IRELAND: ("GB", "NIR"),
    Country.IRELAND: ("IE", None),
    Country.ELSEWHERE: ("GB", "ENG"),
}


def working_days() -> WorkingDays:
    """The working days from 2014 to 2040 in the country this site is for."""
    return _working_days_in(settings.COUNTRY)


def due_on(start: datetime, days: int) -> date:
    """The day that is `days` working days after a moment."""
    return date.fromordinal(working_days().after(ordinal(start), days))


def days_since(start: datetime, now: datetime) -> int:
    """How many working days have passed from one moment to another."""
    return working_days().between(ordinal(start), ordinal(now))


def ordinal(at: datetime) -> int:
    """The local day of a moment, as the core counts days."""
    return timezone.localtime(at).date().toordinal()


@cache
def _working_days_in(country: str) -> WorkingDays:
    code, part = KEPT_BY[Country(country)]
    known = holidays.country_holidays(code, subdiv=part, years=range(FIRST_YEAR, LAST_YEAR + 1))
    return WorkingDays(frozenset(day.toordinal() for day in known))
