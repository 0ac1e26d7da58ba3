"""Programmes as iCalendar (RFC 5545): the whole, one session, or what one person takes part in.

Hours are told in the zone of the place, with its rules in the file: a session at ten stays at ten when a country
changes its clocks, and a calendar shows the hour that stands on the door. A programme without a zone is told in
universal time, and so is one that goes on for longer than the rules can be told.

There is no METHOD: nobody is invited, and RFC 5546 would ask for an organiser with an e-mail address.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from cairn.exchange.schedules.fitting import NEVER_IN_XML
from cairn.exchange.schedules.schedule import Schedule, Session

MOST_YEARS = 10
MADE_BY = "-//Cairn//Programme//EN"


def calendar_of_programme(schedule: Schedule, *, at: datetime, host: str) -> bytes:
    """Every session, in the order of the programme. `host` makes the names of sessions ours; `at` is now."""
    return _calendar(schedule, schedule.sessions(), at=at, host=host, name=schedule.title)


def calendar_of_session(schedule: Schedule, guid: str, *, at: datetime, host: str) -> bytes:
    """The session with this GUID; a calendar without any where there is none."""
    found = [(room, session) for room, session in schedule.sessions() if session.guid == guid]
    name = found[0][1].title if found else schedule.title
    return _calendar(schedule, found, at=at, host=host, name=name)


def calendar_of_person(schedule: Schedule, guid: str, *, at: datetime, host: str) -> bytes:
    """The sessions in which the person with this GUID takes part."""
    found = [
        (room, session)
        for room, session in schedule.sessions()
        if any(person.guid == guid for person in session.persons if person.guid)
    ]
    return _calendar(schedule, found, at=at, host=host, name=schedule.title)


def _calendar(
    schedule: Schedule, sessions: Iterable[tuple[str, Session]], *, at: datetime, host: str, name: str
) -> bytes:
    listed = list(sessions)
    years = [session.start.year for _, session in listed] or [at.year]
    zone = _zone(schedule) if max(years) - min(years) < MOST_YEARS else None
    calendar = icalendar.Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", icalendar.vText(_clean(name)))
    if zone and listed:
        calendar.add_component(_zone_rules(zone, min(years), max(years) + 1))
    for room, session in listed:
        calendar.add_component(_event(session, room, zone, at=at, host=host))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def _zone(schedule: Schedule) -> ZoneInfo | None:
    return None if schedule.zone in {"", "UTC", "Etc/UTC"} else ZoneInfo(schedule.zone)


def _event(session: Session, room: str, zone: ZoneInfo | None, *, at: datetime, host: str) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", f"{session.guid}@{host}")
    event.add("dtstamp", (session.changed or at).astimezone(UTC).replace(microsecond=0))
    event.add("sequence", session.sequence)
    event.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    event.add("dtstart", _told(session.start, zone))
    if session.duration:
        event.add("dtend", _told(session.end, zone))
    event.add("summary", _clean(session.title))
    event.add("location", _clean(room))
    event.add("description", _described(session))
    if session.url:
        event.add("url", "".join(_clean(session.url).split()))
    if session.track:
        event.add("categories", [_clean(session.track)])
    return event


def _told(moment: datetime, zone: ZoneInfo | None) -> datetime:
    """The moment by the clock there; in the hour that comes twice by universal time, as calendars differ about it."""
    local = moment.astimezone(zone or UTC)
    comes_once = local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
    return local if comes_once else local.astimezone(UTC)


def _described(session: Session) -> str:
    """What it is about, who takes part, and the link once more: not every calendar shows the field for it."""
    parts = (session.abstract or session.description, ", ".join(person.name for person in session.persons), session.url)
    return "\n\n".join(_clean(part) for part in parts if part)


def _clean(text: str) -> str:
    return NEVER_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _zone_rules(zone: ZoneInfo, first: int, last: int) -> icalendar.Timezone:
    """When clocks change there from the beginning of the first year to that of the last, and what held before."""
    rules = icalendar.Timezone()
    rules.add("tzid", zone.key)
    begin, end = datetime(first, 1, 1, tzinfo=UTC) - timedelta(days=2), datetime(last, 1, 3, tzinfo=UTC)
    rules.add_component(_observance(zone, begin, begin))
    for change in _changes(zone, begin, end):
        rules.add_component(_observance(zone, change, change - timedelta(seconds=1)))
    return rules


def _observance(zone: ZoneInfo, since: datetime, before: datetime) -> icalendar.Component:
    """What holds since a moment; that is told by the clocks that were right until then."""
    then, now = before.astimezone(zone), since.astimezone(zone)
    kind = icalendar.TimezoneDaylight() if now.dst() else icalendar.TimezoneStandard()
    told = then.utcoffset() or timedelta()
    kind.add("dtstart", since.replace(tzinfo=None) + told)
    kind.add("tzoffsetfrom", told)
    kind.add("tzoffsetto", now.utcoffset() or timedelta())
    kind.add("tzname", now.tzname() or zone.key)
    return kind


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterable[datetime]:
    """The moments at which clocks change: looked for day by day, then by halves down to the second."""
    day = begin
    while day < end:
        after = day + timedelta(days=1)
        if _rule(zone, day) != _rule(zone, after):
            low, high = day, after
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                low, high = (middle, high) if _rule(zone, middle) == _rule(zone, day) else (low, middle)
            yield high.replace(microsecond=0)
        day = after


def _rule(zone: ZoneInfo, moment: datetime) -> tuple[timedelta | None, timedelta | None, str | None]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.dst(), local.tzname()
