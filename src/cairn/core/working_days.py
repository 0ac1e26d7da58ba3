"""Working days: Monday to Friday, less the public holidays the caller names.

Days are proleptic ordinals (1 = Monday 1 January of the year 1), as `date.toordinal()` gives them.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A calendar of working days.

    >>> calendar = WorkingDays(frozenset({5}))      # the first Friday ever is a holiday
    >>> calendar.between(1, 8)                      # Monday to the next Monday
    4
    >>> calendar.after(4, 1)                        # one working day after Thursday: the next Monday
    8
    """

    holidays: Collection[int] = frozenset()

    def is_working(self, day: int) -> bool:
        return (day - 1) % 7 < 5 and day not in self.holidays

    def between(self, start: int, end: int) -> int:
        """Working days after `start`, up to and including `end`; 0 when `end` is not later."""
        if end <= start:
            return 0
        weeks, rest = divmod(end - start, 7)
        days = weeks * 5 + sum((day - 1) % 7 < 5 for day in range(end - rest + 1, end + 1))
        return days - sum(start < day <= end and (day - 1) % 7 < 5 for day in self.holidays)

    def after(self, start: int, count: int) -> int:
        """The day that is `count` working days after `start`."""
        day = start
        while count > 0:
            day += 1
            count -= self.is_working(day)
        return day
