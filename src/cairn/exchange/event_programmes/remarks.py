"""What is odd about a programme and stays so: said before it is taken in, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from cairn.core.words import Words
from cairn.exchange.problems import shown
from cairn.exchange.schedules import Day, Schedule, Session


def remarks(schedule: Schedule) -> list[Words]:
    """Sessions outside of their day, out of order, two in one room at once, somebody in two places, without length."""
    no_clock = "The file names no time zone. Hours told without one are taken by the clock of this event."
    return [*([] if schedule.zone else [Words(no_clock)]), *_of_days(schedule), *_of_people(schedule)]


def _of_days(schedule: Schedule) -> Iterator[Words]:
    for day in schedule.days:
        for room, listed in day.rooms.items():
            place = {"day": day.date.isoformat(), "room": shown(room)}
            yield from _of_sessions(day, place, listed)


def _of_sessions(day: Day, place: dict[str, str], listed: tuple[Session, ...]) -> Iterator[Words]:
    for one in listed:
        said = {**place, "title": shown(one.title)}
        if not day.start <= one.start <= day.end:
            yield Words("%(day)s, %(room)s: “%(title)s” begins on another day than the one it stands under.", said)
        if one.duration < timedelta(minutes=1):
            yield Words("%(day)s, %(room)s: “%(title)s” takes no time.", said)
    for one, other in pairwise(listed):
        both = {**place, "title": shown(one.title), "other": shown(other.title)}
        if other.start < one.start:
            yield Words("%(day)s, %(room)s: “%(other)s” stands after “%(title)s” and begins before it.", both)
    for one, other in pairwise(sorted(listed, key=lambda session: session.start)):
        if other.start < one.end:
            both = {**place, "title": shown(one.title), "other": shown(other.title)}
            yield Words("%(day)s, %(room)s: “%(title)s” and “%(other)s” are in this room at the same time.", both)


def _of_people(schedule: Schedule) -> Iterator[Words]:
    by_name: dict[str, list[Session]] = {}
    for _, session in schedule.sessions():
        for name in dict.fromkeys(one.name for one in session.persons):
            by_name.setdefault(name, []).append(session)
    for name, listed in by_name.items():
        for one, other in pairwise(sorted(listed, key=lambda session: session.start)):
            if other.start < one.end:
                both = {"name": shown(name), "title": shown(one.title), "other": shown(other.title)}
                yield Words("%(name)s is in “%(title)s” and in “%(other)s” at the same time.", both)
