"""The clock of what is due agrees with counting day by day, holidays included."""

from hypothesis import given
from hypothesis import strategies as st

from cairn.core.altitude.clock import Clock
from cairn.core.working_days import WorkingDays

days = st.integers(1, 120)
holidays = st.frozensets(st.integers(1, 160), max_size=25)


def counted(calendar, start, end):
    return sum(calendar.is_working(day) for day in range(start + 1, end + 1))


@given(days, days, st.integers(0, 30), holidays)
def test_overdue_is_more_working_days_than_allowed(asked, today, limit, free):
    calendar = WorkingDays(free)
    assert Clock(calendar, today).is_overdue(asked, limit) == (counted(calendar, asked, today) > limit)


@given(days, days, st.integers(0, 30), holidays)
def test_late_counts_the_working_days_beyond_the_limit(asked, done, limit, free):
    calendar = WorkingDays(free)
    assert Clock(calendar, 200).late(asked, done, limit) == max(0, counted(calendar, asked, done) - limit)


@given(days, st.integers(1, 30), holidays)
def test_the_day_it_is_due_is_the_last_one_in_time(asked, limit, free):
    calendar = WorkingDays(free)
    due = Clock(calendar, 200).due(asked, limit)
    assert counted(calendar, asked, due) == limit
    assert calendar.is_working(due)
