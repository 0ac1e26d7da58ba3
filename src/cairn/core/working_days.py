"""Working days: Monday to Friday, less the public holidays the caller names.

Days are proleptic ordinals (1 = Monday 1 January of the year 1), as `date.toordinal()` gives them.
"""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field


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
    _on_weekdays: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lost = sorted({day for day in self.holidays if (day - 1) % 7 < 5})
        object.__setattr__(self, "_on_weekdays", tuple(lost))

    def is_working(self, day: int) -> bool:
        return (day - 1) % 7 < 5 and day not in self.holidays

    def between(self, start: int, end: int) -> int:
        """Working days after `start`, up to and including `end`; 0 when `end` is not later."""
        if end <= start:
            return 0
        weekdays = _weekdays_until(end) - _weekdays_until(start)
        lost = self._on_weekdays
        return weekdays - (bisect_right(lost, end) - bisect_right(lost, start)) if lost else weekdays

    def after(self, start: int, count: int) -> int:
        """The day that is `count` working days after `start`."""
        if count <= 0:
            return start
        day = start + count * 7 // 5
        while self.between(start, day) < count:
            day += 1
        while self.between(start, day - 1) >= count:
            day -= 1
        return day


def _weekdays_until(day: int) -> int:
    """Mondays to Fridays from day 1 to `day`."""
    weeks, rest = divmod(day, 7)
    return weeks * 5 + min(rest, 5)
