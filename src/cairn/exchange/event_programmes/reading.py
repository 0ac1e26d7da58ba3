"""From a programme in a file to one that can come in: what fits into our tables, and what is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from cairn.events.choices import Manner
from cairn.events.coming_in import PersonIn, ProgrammeIn, RoomIn, SessionIn
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.event_programmes.kept import Kept, without_places
from cairn.exchange.problems import shown
from cairn.exchange.schedules import (
    Day,
    Person,
    Room,
    Schedule,
    Session,
    read_json,
    read_xml,
    written_json,
    written_xml,
)

WRITTEN: Mapping[str, Callable[[Schedule], str]] = {"json": written_json, "xml": written_xml}
MOST_SESSIONS, MOST_ROOMS, MOST_DAYS = 1000, 100, 60
LONGEST_NAME, LONGEST_TITLE, LONGEST_DESCRIPTION, LONGEST_LANGUAGE = 120, 250, 300, 20
SHORTEST, LONGEST = 5, 30_000  # minutes
NEW = "elsewhere"
MANNERS = {"workshop": Manner.WORKSHOP, "talk": Manner.TALK, "lecture": Manner.TALK, "discussion": Manner.CONVERSATION}


def form_of(raw: bytes) -> str:
    """Which of the two forms a file has, by how it begins."""
    return "xml" if raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<" else "json"


def read(raw: bytes, *, name: str, form: str = "", zone: str = "") -> Schedule:
    """The programme in a file of either form. Raises `Unreadable` with the place and the reason.

    `zone` is the clock of the event, for older files that tell hours without a date.
    """
    is_xml = (form or form_of(raw)) == "xml"
    schedule = read_xml(raw, name=name, zone=zone) if is_xml else read_json(raw, name=name)
    as_coming_in(schedule, name=name)  # so that what does not fit is said at once
    return schedule


def written(schedule: Schedule, form: str) -> str:
    """The same as it is kept as a draft: whole, but for what reaches people."""
    return WRITTEN[form](schedule)


def as_coming_in(schedule: Schedule, *, name: str) -> ProgrammeIn:
    """The same as it can come in. Raises `Unreadable` for what no place can be found for."""
    _check(schedule, name)
    tracks = dict.fromkeys(session.track for _, session in schedule.sessions() if session.track)
    return ProgrammeIn(
        version=schedule.version,
        zone=schedule.zone,
        days=tuple(one.date for one in schedule.days),
        rooms=tuple(map(_room, schedule.rooms)),
        tracks=tuple({**dict.fromkeys(one.name for one in schedule.tracks), **tracks}),
        sessions=tuple(_sessions(schedule)),
        kept=_kept(schedule),
    )


def _kept(schedule: Schedule) -> Kept:
    """What the whole says; what is told even where it is empty, so that ours does not stand in for it."""
    told = {"url": schedule.url, "zone": schedule.zone, "generator": without_places(schedule.generator)}
    days = {
        one.date.isoformat(): {**without_places(one, "date", "rooms"), "rooms": list(one.rooms)}
        for one in schedule.days
    }
    return {**told, **without_places(schedule, "days", "rooms", "url", "zone", "generator"), "days": days}


def _room(one: Room) -> RoomIn:
    kept = without_places(one, "name", "description", "capacity")
    if len(one.description) > LONGEST_DESCRIPTION:
        kept["description"] = one.description
    if one.capacity == 0:
        kept["capacity"] = 0
    return RoomIn(
        name=one.name, description=one.description[:LONGEST_DESCRIPTION], capacity=one.capacity or 0, kept=kept
    )


def _sessions(schedule: Schedule) -> Iterator[SessionIn]:
    for day in schedule.days:
        for room, listed in day.rooms.items():
            for order, session in enumerate(listed):
                yield _session(session, day, room, order)


def _session(one: Session, day: Day, room: str, order: int) -> SessionIn:
    minutes = int(one.duration.total_seconds()) // 60
    placed = ("title", "start", "duration", "track", "language", "abstract", "persons")
    kept = without_places(one, *placed, "cancelled", "sequence", "changed")
    kept["place"] = {"day": day.date.isoformat(), "order": order}
    if len(one.title) > LONGEST_TITLE:
        kept["title"] = one.title
    if len(one.language) > LONGEST_LANGUAGE:
        kept["language"] = one.language
    if not SHORTEST <= minutes <= LONGEST:
        kept["duration"] = one.duration.total_seconds()
    return SessionIn(
        guid=one.guid,
        title=_cut(one.title, LONGEST_TITLE),
        abstract=one.abstract,
        language=one.language if len(one.language) <= LONGEST_LANGUAGE else "",
        manner=MANNERS.get(one.type.lower(), Manner.CONVERSATION),
        minutes=min(max(minutes, SHORTEST), LONGEST),
        track=one.track,
        room=room,
        starts_at=one.start,
        people=tuple(map(_person, one.persons)),
        kept=kept,
    )


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def _person(one: Person) -> PersonIn:
    return PersonIn(name=one.name, kept={"from": NEW, **without_places(one, "name")})


def _check(schedule: Schedule, name: str) -> None:
    """What has to hold before a programme can stand here."""
    for template, values in _wrong(schedule):
        raise Unreadable(name, template, **values)


def _wrong(schedule: Schedule) -> Iterator[tuple[str, dict[str, Any]]]:
    sessions = sum(1 for _ in schedule.sessions())
    if not sessions:
        yield "There is no session in this programme.", {}
    for number, most, words in (
        (sessions, MOST_SESSIONS, "There are %(number)d sessions; a programme here has at most %(most)d."),
        (len(schedule.rooms), MOST_ROOMS, "There are %(number)d rooms; a programme here has at most %(most)d."),
        (len(schedule.days), MOST_DAYS, "There are %(number)d days; a programme here has at most %(most)d."),
    ):
        if number > most:
            yield words, {"number": number, "most": most}
    if _day(schedule.end) < _day(schedule.start):
        yield "It ends before it begins: on %(end)s, after %(start)s.", {
            "end": _day(schedule.end).isoformat(), "start": _day(schedule.start).isoformat(),
        }  # fmt: skip
    yield from _wrong_days(schedule)
    names = [("room", one.name) for one in schedule.rooms] + [("track", one.name) for one in schedule.tracks]
    for _, session in schedule.sessions():
        names += [("track", session.track), *(("person", one.name) for one in session.persons)]
    for what, found in names:
        if len(found) > LONGEST_NAME:
            yield f"The name of a {what} is longer than %(most)d characters: “%(found)s”.", {
                "most": LONGEST_NAME, "found": shown(found),
            }  # fmt: skip


def _day(when: date) -> date:
    return date(when.year, when.month, when.day)


def _wrong_days(schedule: Schedule) -> Iterator[tuple[str, dict[str, Any]]]:
    met: set[date] = set()
    for one in schedule.days:
        place = {"index": one.index, "on": one.date.isoformat()}
        if one.date in met:
            yield "Day %(index)d: The day %(on)s stands twice.", place
        if one.end < one.start:
            yield "Day %(index)d (%(on)s): It ends before it begins.", place
        met.add(one.date)
