"""A released programme as the value that every form is written from.

What an imported programme said stays as it said it; where something was changed here since, ours is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.events import queries
from cairn.events.choices import Feature
from cairn.exchange.event_programmes.kept import tracks, with_kept
from cairn.exchange.schedules import Day, Generator, Person, Room, Schedule, Session, Track, fitting

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from cairn.events.models import Event, Release
    from cairn.events.models import Room as RoomRow

NIGHT_ENDS = 4  # what begins before this hour belongs to the day before


def as_schedule(
    event: Event,
    release: Release,
    sessions: Sequence[queries.PublicSession],
    *,
    page: str,
    is_for_calendars: bool = False,
) -> Schedule:
    """The programme of this version. `page` is the whole address of the programme here.

    In calendars every session leads to its page here; in files an imported one to where it came from.
    """
    told: Mapping[str, Any] = event.kept.get("schedule", {})
    short = told.get("acronym") or fitting.acronym(event.slug.replace("-", "_"))
    zone = queries.zone_of(event)
    placed = [(one, _session(one, short, page, is_ours=is_for_calendars)) for one in sessions]
    days = _days(placed, zone, told.get("days", {})) or (_day(1, release.released_at.date(), (), zone, {}),)
    schedule = Schedule(
        acronym=short, title=event.title, version=release.name, start=days[0].date, end=days[-1].date, days=days,
        zone=zone.key, url=page, rooms=tuple(_room(one, event) for one in queries.rooms_of(event)),
        tracks=_tracks(event, told), generator=Generator(name="Cairn"),
    )  # fmt: skip
    whole = with_kept(schedule, _still_true(event, release, told))
    return with_kept(whole, {"zone": zone.key}) if is_for_calendars else whole


def _still_true(event: Event, release: Release, told: Mapping[str, Any]) -> dict[str, Any]:
    """What the file said of the whole, without what was changed here since."""
    changed = {"days", "tracks", "title_then"}
    if told.get("title_then") != event.title:
        changed |= {"title"}
    if "version" not in release.kept:
        changed |= {"version", "start", "end", "days_told", "generator"}
    return {name: value for name, value in {**told, **release.kept}.items() if name not in changed}


def guid_of(session: queries.PublicSession) -> str:
    """The name of a session in every form, the same for ever: as the file said, or made from its reference."""
    return str(session.kept.get("guid") or fitting.derived_guid("cairn", session.ref))


def _session(one: queries.PublicSession, short: str, page: str, *, is_ours: bool) -> Session:
    ours = f"{page}/s/{one.ref}"
    session = Session(
        guid=guid_of(one), number=one.number, slug=fitting.slug(short, one.number, one.title), title=one.title,
        start=fitting.with_offset_alone(one.starts_at), duration=timedelta(minutes=one.minutes),
        track=one.track, type="" if one.kept else one.manner, language=one.language, abstract=one.abstract,
        url="" if one.kept else ours, persons=tuple(_person(each) for each in one.people),
        cancelled=one.is_cancelled, sequence=one.sequence, changed=one.changed_at,
    )  # fmt: skip
    whole = with_kept(session, {name: value for name, value in one.kept.items() if name != "place"})
    return with_kept(whole, {"url": ours}) if is_ours else whole


def _person(one: queries.Named) -> Person:
    if one.kept:
        return with_kept(Person(name=one.name), one.kept)
    return Person(name=one.name, guid=fitting.derived_guid("cairn", one.name, one.side))


def _room(row: RoomRow, event: Event) -> Room:
    features = [str(Feature(one).label) for one in row.features if one in Feature.values]
    unsaid = [one for one in features if one not in row.description]
    described = f"{row.description} ({', '.join(unsaid)})".strip() if unsaid else row.description
    guid = fitting.derived_guid("cairn", event.ref, row.ref)
    room = Room(name=row.name, guid=guid, description=described, capacity=row.capacity or None)
    return with_kept(room, row.kept)


def _tracks(event: Event, told: Mapping[str, Any]) -> tuple[Track, ...]:
    """Those the file listed and that are still here, and those made here."""
    here = {one.title: one for one in queries.tracks_of(event)}
    listed = [one for one in tracks(told.get("tracks", ())) if one.name in here]
    more = (Track(name=name, slug=row.ref) for name, row in here.items() if not row.kept)
    return (*listed, *more)


type Placed = tuple[queries.PublicSession, Session]


def _days(sessions: Iterable[Placed], zone: ZoneInfo, told: Mapping[str, Any]) -> tuple[Day, ...]:
    """Each day with its rooms, days without sessions too where a file listed them."""
    by_day: dict[str, list[Placed]] = {on: [] for on in told}
    for one, session in sessions:
        by_day.setdefault(_day_of(one), []).append((one, session))
    return tuple(
        with_kept(_day(number, date.fromisoformat(on), by_day[on], zone, told.get(on, {})), _without_rooms(told, on))
        for number, on in enumerate(sorted(by_day), start=1)
    )


def _day_of(one: queries.PublicSession) -> str:
    """The day it stands under: as the file has it, or the one that began before a night."""
    if place := one.kept.get("place"):
        return str(place["day"])
    return (one.starts_at - timedelta(hours=NIGHT_ENDS)).date().isoformat()


def _without_rooms(told: Mapping[str, Any], on: str) -> dict[str, Any]:
    return {name: value for name, value in told.get(on, {}).items() if name != "rooms"}


def _day(number: int, on: date, sessions: Sequence[Placed], zone: ZoneInfo, told: Mapping[str, Any]) -> Day:
    rooms: dict[str, list[Placed]] = {name: [] for name in told.get("rooms", ())}
    for one, session in sessions:
        rooms.setdefault(one.room, []).append((one, session))
    first, last = fitting.bounds(on, zone.key)
    late = max((session.end for _, session in sessions), default=last)
    return Day(
        index=number, date=on, start=first, end=max(last, late.astimezone(last.tzinfo)),
        rooms={name: tuple(session for _, session in sorted(listed, key=_order)) for name, listed in rooms.items()},
    )  # fmt: skip


def _order(placed: Placed) -> tuple[int, datetime]:
    """As the file has them, or by time."""
    one, session = placed
    place = one.kept.get("place")
    return (place["order"] if place else 0, session.start)
