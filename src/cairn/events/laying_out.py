"""The times of a day, laid out from when it begins and ends, how long sessions are, and its breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Pause:
    """A break for everybody, with its name."""

    starts: time
    ends: time
    title: str


@dataclass(frozen=True, slots=True)
class Time:
    """A time of a day: for sessions, or a break where it has a title."""

    starts: time
    minutes: int
    title: str = ""


def minute(of: time) -> int:
    """Minutes since midnight."""
    return of.hour * 60 + of.minute


def clock(minutes: int) -> time:
    """The time of day so many minutes after midnight."""
    return time(minutes // 60, minutes % 60)


def times(starts: time, ends: time, *, minutes: int, gap: int, pauses: Iterable[Pause]) -> Iterator[Time]:
    """Times for sessions of so many minutes one after the other, `gap` minutes apart, none of them in a break.

    >>> lunch = Pause(time(11), time(12), "Lunch")
    >>> [(str(one.starts), one.title) for one in times(time(10), time(13), minutes=50, gap=10, pauses=[lunch])]
    [('10:00:00', ''), ('11:00:00', 'Lunch'), ('12:00:00', '')]
    """
    ahead = sorted(pauses, key=lambda pause: pause.starts)
    now, close = minute(starts), minute(ends)
    while ahead or now + minutes <= close:
        before = min(minute(ahead[0].starts), close) if ahead else close
        if now + minutes <= before:
            yield Time(clock(now), minutes)
            now += minutes + gap
        elif ahead:
            pause = ahead.pop(0)
            yield Time(pause.starts, minute(pause.ends) - minute(pause.starts), pause.title)
            now = minute(pause.ends)
        else:
            return
