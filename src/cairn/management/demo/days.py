"""Days before the demo is filled, as moments; and the diary, which lets things happen in the order of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cairn.activities.calendar import working_days

BREATH = timedelta(seconds=20)  # between two deeds of the same minute

type Deed = Callable[[datetime], object]


@dataclass(frozen=True, slots=True)
class Days:
    """Moments counted back from `now`."""

    now: datetime

    def day(self, ago: int, *, any_day: bool = False) -> date:
        """The day so many days ago, or the last working day before it; negative numbers lie ahead."""
        day = timezone.localdate(self.now) - timedelta(days=ago)
        while not any_day and not working_days().is_working(day.toordinal()):
            day -= timedelta(days=1)
        return day

    def at(self, ago: int, clock: str, *, any_day: bool = False) -> datetime:
        moment = datetime.combine(self.day(ago, any_day=any_day), time.fromisoformat(clock))
        return timezone.make_aware(moment)


@dataclass(frozen=True, slots=True)
class Diary:
    """What will happen in one activity, noted in any order."""

    days: Days
    pages: list[tuple[int, str, Deed]] = field(default_factory=list)

    def note(self, ago: int, clock: str, deed: Deed) -> None:
        self.pages.append((ago, clock, deed))


def live(diaries: Sequence[Diary]) -> None:
    """Let everything happen, in all activities side by side, in the order of days and clocks."""
    moments = [moment for diary in diaries for moment in _moments(diary)]
    for at, deed in sorted(moments, key=lambda one: one[0]):
        deed(at)


def _moments(diary: Diary) -> Iterator[tuple[datetime, Deed]]:
    """Each deed of one activity with its moment, always later than the one before it."""
    last: datetime | None = None
    for ago, clock, deed in sorted(diary.pages, key=lambda page: (-page[0], page[1])):
        at = diary.days.at(ago, clock)
        last = at if last is None or at > last else last + BREATH
        yield last, deed


def clock(number: int) -> str:
    """A time of day between nine and five: another one for each number, the same every time."""
    minutes = 9 * 60 + number * 67 % (8 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
