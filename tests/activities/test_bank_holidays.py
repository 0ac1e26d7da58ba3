"""The clocks agree with the bank holidays of three years, taken down from the list the government keeps.

Source: https://www.gov.uk/bank-holidays, the three lists "England and Wales", "Scotland" and "Northern Ireland", with
the day of 15 June 2026 from the proclamation of 4 February 2026 for Scotland. Written here by hand, and not made by the
package the product asks: so each checks the other.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings

from cairn.activities import calendar

LONDON = ZoneInfo("Europe/London")
EVERYWHERE = {
    2025: ("01-01", "04-18", "05-05", "05-26", "12-25", "12-26"),
    2026: ("01-01", "04-03", "05-04", "05-25", "12-25", "12-28"),
    2027: ("01-01", "03-26", "05-03", "05-31", "12-27", "12-28"),
}
ENGLAND_AND_WALES = {
    2025: ("04-21", "08-25"),
    2026: ("04-06", "08-31"),
    2027: ("03-29", "08-30"),
}
SCOTLAND = {
    2025: ("01-02", "08-04", "12-01"),
    2026: ("01-02", "06-15", "08-03", "11-30"),
    2027: ("01-04", "08-02", "11-30"),
}
NORTHERN_IRELAND = {
    2025: ("03-17", "04-21", "07-14", "08-25"),
    2026: ("03-17", "04-06", "07-13", "08-31"),
    2027: ("03-17", "03-29", "07-12", "08-30"),
}
OWN = {
    "england": ENGLAND_AND_WALES,
    "wales": ENGLAND_AND_WALES,
    "scotland": SCOTLAND,
    "northern_ireland": NORTHERN_IRELAND,
    "elsewhere": ENGLAND_AND_WALES,
}
FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)


def free_days(country: str) -> set[date]:
    """The days on which nobody is expected to work though they are no Saturday or Sunday."""
    lists = (EVERYWHERE, OWN[country])
    return {date.fromisoformat(f"{year}-{day}") for days in lists for year, those in days.items() for day in those}


def every_day() -> list[date]:
    return [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=LONDON)


@pytest.mark.parametrize(("country", "many"), [("england", 24), ("scotland", 28), ("northern_ireland", 30)])
def test_the_table_has_as_many_days_as_the_lists(country: str, many: int) -> None:
    days = free_days(country)
    assert len(days) == many
    assert all(day.weekday() < 5 for day in days)


@pytest.mark.parametrize("country", OWN)
def test_the_working_days_of_three_years_are_those_of_the_table(country: str) -> None:
    free = free_days(country)
    with override_settings(COUNTRY=country):
        working = calendar.working_days()
        found = {day for day in every_day() if day.weekday() < 5 and not working.is_working(day.toordinal())}
    assert found == free


@pytest.mark.parametrize("country", OWN)
@pytest.mark.parametrize("days", [5, 10, 20, 30])
def test_a_clock_started_on_any_day_runs_out_on_the_day_that_counting_gives(country: str, days: int) -> None:
    free = free_days(country)
    working = [day for day in every_day() if day.weekday() < 5 and day not in free]
    next_one, due = 0, []
    for day in every_day():
        while next_one < len(working) and working[next_one] <= day:
            next_one += 1
        if next_one + days - 1 < len(working):
            due.append((day, working[next_one + days - 1]))
    assert len(due) > 1_000
    with override_settings(COUNTRY=country):
        assert [calendar.due_on(noon(day), days) for day, _ in due] == [end for _, end in due]
        assert {calendar.days_since(noon(day), noon(end)) for day, end in due} == {days}


def test_a_moment_late_on_a_summer_evening_belongs_to_the_day_where_people_are() -> None:
    evening = datetime(2026, 8, 27, 22, 30, tzinfo=ZoneInfo("UTC")) + timedelta(hours=1)
    assert calendar.due_on(evening, 1) == date(2026, 9, 1)  # Friday by then; Monday is a holiday


def test_ireland_has_days_of_its_own() -> None:
    with override_settings(COUNTRY="ireland"):
        assert calendar.due_on(noon(date(2026, 1, 30)), 1) == date(2026, 2, 3)  # Monday is Saint Brigid's Day
        assert calendar.due_on(noon(date(2026, 8, 28)), 1) == date(2026, 8, 31)


def test_a_site_without_a_country_of_its_own_keeps_englands_days() -> None:
    assert calendar.working_days() == calendar._working_days_in("england")  # noqa: SLF001 - what is kept
