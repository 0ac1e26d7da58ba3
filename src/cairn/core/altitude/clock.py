"""What is due, what is overdue, and how late something came, in working days."""

from cairn.core.working_days import WorkingDays


class Clock:
    """A calendar read on one day.

    >>> clock = Clock(WorkingDays(), today=29)      # 29 is a Monday, four weeks after Monday 1
    >>> clock.is_overdue(1, 20), clock.is_overdue(1, 19)
    (False, True)
    >>> clock.due(1, 20), clock.late(1, 30, 20)
    (29, 1)
    """

    def __init__(self, calendar: WorkingDays, today: int) -> None:
        self.calendar = calendar
        self.today = today
        self._cutoffs: dict[int, int] = {}

    def is_overdue(self, day: int, limit: int) -> bool:
        """Whether more than `limit` working days have passed since `day`."""
        cutoff = self._cutoffs.get(limit)
        if cutoff is None:
            cutoff = self._cutoffs[limit] = self._cutoff(limit)
        return day <= cutoff

    def due(self, day: int, limit: int) -> int:
        """The last day on which something asked on `day` is in time."""
        return self.calendar.after(day, limit)

    def late(self, day: int, done: int, limit: int) -> int:
        """Working days late; 0 when in time."""
        if done - day <= limit:
            return 0
        return max(0, self.calendar.between(day, done) - limit)

    def _cutoff(self, limit: int) -> int:
        """The last day since which more than `limit` working days have passed."""
        day = self.today - limit - 1
        while self.calendar.between(day, self.today) <= limit:
            day -= 1
        return day
