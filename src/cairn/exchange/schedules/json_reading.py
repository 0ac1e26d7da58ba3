"""Reading the schedule JSON of frab, pretalx and c3voc: all of it, or a sentence with the place and the reason.

Source: c3voc.de/schedule/schema.json and pretalx's exporter. Days and rooms are objects within `schedule.conference`.
"""

import json
from collections.abc import Iterable
from math import isfinite

from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.problems import shown
from cairn.exchange.schedules import checks, fitting
from cairn.exchange.schedules.fitting import Wrong
from cairn.exchange.schedules.json_parts import Object, Part
from cairn.exchange.schedules.schedule import Day, Generator, Json, Link, Person, Room, Schedule, Session, Track

REPEATED = ("start", "end")


def read_json(raw: bytes, *, name: str = "schedule.json") -> Schedule:
    """The programme in this file.

    Raises `Unreadable` with the place and the reason; nothing is guessed and nothing left out but how to reach people.
    """
    try:
        return _schedule(Part("", _value(raw)))
    except Wrong as wrong:
        template = f"%(place)s: {wrong.template}" if wrong.place else wrong.template
        raise Unreadable(name, template, place=wrong.place, **wrong.values) from None


def _value(raw: bytes) -> Json:
    if len(raw) > fitting.MOST_BYTES:
        raise Wrong("", "The file is larger than %(most)d million bytes.", most=fitting.MOST_BYTES // 1_000_000)
    try:
        found: Json = json.loads(
            raw.removeprefix(b"\xef\xbb\xbf").decode(),
            object_pairs_hook=_each_once,
            parse_constant=_no_number,
            parse_float=_finite,
        )
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Wrong("", "Line %(line)d: This is not UTF-8 text.", line=line) from None
    except json.JSONDecodeError as error:
        why = "Line %(line)d, column %(column)d: This is not well-formed JSON."
        raise Wrong("", why, line=error.lineno, column=error.colno) from None
    except ValueError:
        raise Wrong("", "A number in this file has too many digits.") from None
    except RecursionError:
        raise Wrong("", "Lists and objects lie too deep in each other.") from None
    if _deeper_than(found, fitting.MOST_DEPTH):
        raise Wrong("", "Lists and objects lie too deep in each other.")
    return found


def _each_once(pairs: list[tuple[str, Json]]) -> Object:
    found: Object = {}
    for name, value in pairs:
        if name in found:
            raise Wrong("", "The field “%(name)s” stands twice in one object.", name=shown(name))
        found[name] = value
    return found


def _no_number(constant: str) -> Json:
    raise Wrong("", "%(constant)s is no number.", constant=constant)


def _finite(digits: str) -> float:
    found = float(digits)
    if not isfinite(found):
        raise Wrong("", "%(digits)s is too large a number.", digits=shown(digits))
    return found


def _deeper_than(value: Json, most: int) -> bool:
    if most < 0:
        return True
    if isinstance(value, dict):
        return any(_deeper_than(inner, most - 1) for inner in value.values())
    return isinstance(value, list) and any(_deeper_than(inner, most - 1) for inner in value)


def _schedule(file: Part) -> Schedule:
    file.ignore("$schema")
    generator = file.part("generator")
    if not file.has("schedule"):
        raise Wrong("schedule", "The field is missing.")
    schedule = file.part("schedule")
    if not schedule.has("conference"):
        raise Wrong(schedule.at("conference"), "The field is missing.")
    conference = schedule.part("conference")
    title = conference.text("title", needed=True)
    acronym = conference.text("acronym") or fitting.acronym(title)
    zone = fitting.zone(conference.at("time_zone_name"), conference.text("time_zone_name"))
    seen = checks.Seen()
    days = tuple(_day(Part(place, raw), acronym, zone, seen) for place, raw in conference.list("days"))
    told = conference.whole("daysCount", least=0)
    return Schedule(
        acronym=acronym,
        title=title,
        version=schedule.text("version"),
        start=fitting.day(conference.at("start"), conference.text("start", needed=True)),
        end=fitting.day(conference.at("end"), conference.text("end", needed=True)),
        days=days,
        zone=zone,
        url=schedule.text("url"),
        base_url=schedule.text("base_url"),
        logo=conference.text("logo"),
        slot=fitting.slot(conference.at("timeslot_duration"), conference.text("timeslot_duration")),
        days_told=None if told == len(days) else told,
        colors=_colors(conference.part("colors")),
        rooms=checks.all_rooms((_room(Part(*each), acronym) for each in conference.list("rooms")), days, acronym),
        tracks=tuple(_track(Part(*each)) for each in conference.list("tracks")),
        generator=Generator(
            name=generator.text("name"),
            version=generator.text("version"),
            url=generator.text("url"),
            extra=generator.rest(),
        ),
        extra=schedule.rest(),
        conference_extra=conference.rest(),
        file_extra=file.rest(),
    )


def _colors(part: Part) -> dict[str, str]:
    return {name: told for name in part.names() if (told := part.text(name))}


def _room(part: Part, acronym: str) -> Room:
    name = part.text("name", needed=True)
    told = part.text("guid")
    return Room(
        name=name,
        guid=fitting.guid(part.at("guid"), told) if told else fitting.derived_guid(acronym, name),
        slug=part.text("slug"),
        description=part.text("description") if part.is_plain("description") else "",
        capacity=part.whole("capacity", least=0),
        extra=part.rest(),
    )


def _track(part: Part) -> Track:
    return Track(
        name=part.text("name", needed=True), slug=part.text("slug"), color=part.text("color"), extra=part.rest()
    )


def _day(part: Part, acronym: str, zone: str, seen: checks.Seen) -> Day:
    on = fitting.date_alone(part.at("date"), part.text("date", needed=True))
    index = part.whole("index")
    if index is None:
        raise Wrong(part.at("index"), "A whole number is expected here.")
    first, last = fitting.bounds(on, zone)
    start, end = part.text("day_start"), part.text("day_end")
    rooms = part.part("rooms")
    return Day(
        index=index,
        date=on,
        start=fitting.moment(part.at("day_start"), start) if start else first,
        end=fitting.moment(part.at("day_end"), end) if end else last,
        rooms={name: _sessions(rooms, name, acronym, seen) for name in rooms.names()},
        extra=part.rest(),
    )


def _sessions(rooms: Part, name: str, acronym: str, seen: checks.Seen) -> tuple[Session, ...]:
    fitting.text(rooms.place, name)
    return tuple(seen.met(place, _session(Part(place, raw), name, acronym)) for place, raw in rooms.list(name))


def _session(part: Part, room: str, acronym: str) -> Session:
    said = part.text("room")
    if said and said != room:
        why = "It stands under “%(room)s”, but says that it is in “%(said)s”."
        raise Wrong(part.at("room"), why, room=shown(room), said=shown(said))
    start = fitting.moment(part.at("date"), part.text("date", needed=True))
    duration = fitting.lasting(part.at("duration"), part.text("duration", needed=True))
    if (end := part.text("end")) and fitting.moment(part.at("end"), end) != start + duration:
        raise Wrong(part.at("end"), "It ends at another time than its length says.")
    title = part.text("title", needed=True)
    guid, number = _names(part, acronym)
    part.ignore(*REPEATED)
    return Session(
        guid=guid,
        number=number,
        slug=part.text("slug") or fitting.slug(acronym, number, title),
        title=title,
        start=start,
        duration=duration,
        code=part.text("code"),
        subtitle=part.text("subtitle"),
        track=part.text("track"),
        type=part.text("type"),
        language=part.text("language"),
        abstract=part.text("abstract"),
        description=part.text("description"),
        url=part.text("url"),
        logo=part.text("logo"),
        feedback_url=part.text("feedback_url"),
        origin_url=part.text("origin_url"),
        recording_license=part.text("recording_license"),
        do_not_record=part.yes_or_no("do_not_record"),
        persons=_persons(part.list("persons")),
        links=_links(part.list("links")),
        attachments=_links(part.list("attachments")),
        extra=part.rest(),
    )


def _names(part: Part, acronym: str) -> tuple[str, int]:
    """The GUID and the number; one is made of the other where only one is told."""
    told, number = part.text("guid"), part.whole("id")
    if told:
        guid = fitting.guid(part.at("guid"), told)
        return guid, number or fitting.derived_number(guid)
    if number is None:
        raise Wrong(part.at("guid"), "The session has neither a GUID nor a number.")
    return fitting.derived_guid(acronym, str(number)), number


def _persons(listed: Iterable[tuple[str, Json]]) -> tuple[Person, ...]:
    return tuple(_person(Part(*each)) for each in listed)


def _person(part: Part) -> Person:
    guid = part.text("guid")
    shown_as = part.text("public_name")
    name = part.text("name") or shown_as
    if not name.strip():
        raise Wrong(part.at("name"), "A text is expected here.")
    if shown_as and shown_as != name:
        part.leave("public_name")
    return Person(
        name=name,
        guid=fitting.guid(part.at("guid"), guid) if guid else "",
        number=part.whole("id"),
        code=part.text("code"),
        url=part.text("url"),
        extra=part.rest(),
    )


def _links(listed: Iterable[tuple[str, Json]]) -> tuple[Link, ...]:
    return tuple(_link(place, raw) for place, raw in listed)


def _link(place: str, raw: Json) -> Link:
    """A link, which old files tell as its address alone."""
    part = Part(place, {"url": raw} if isinstance(raw, str) else raw)
    return Link(url=part.text("url"), title=part.text("title"), kind=part.text("type"), extra=part.rest())
