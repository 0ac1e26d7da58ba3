"""Reading the schedule XML of frab, pretalx and c3voc: all of it, or a sentence with the place and the reason.

Source: c3voc.de/schedule/schema.xsd and pretalx's template. Places are counted from 1, as XPath does it.
"""

from datetime import date, datetime

from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.problems import shown
from cairn.exchange.schedules import checks, fitting
from cairn.exchange.schedules.fitting import Wrong
from cairn.exchange.schedules.schedule import NO_MORE, Day, Generator, Link, Person, Room, Schedule, Session, Track
from cairn.exchange.schedules.xml_tree import Element, tree

YES_OR_NO = {"true": True, "1": True, "false": False, "0": False}


def read_xml(raw: bytes, *, name: str = "schedule.xml", zone: str = "") -> Schedule:
    """The programme in this file. `zone` is the clock of hours told without a date, where the file names none.

    Raises `Unreadable` with the place and the reason; nothing is guessed and nothing left out but how to reach people.
    """
    try:
        return _schedule(Element("schedule", tree(raw)), zone)
    except Wrong as wrong:
        template = f"%(place)s: {wrong.template}" if wrong.place else wrong.template
        raise Unreadable(name, template, place=wrong.place, **wrong.values) from None


def _schedule(file: Element, clock: str) -> Schedule:
    if file.name != "schedule":
        raise Wrong("", "The file begins with <%(name)s>, not with <schedule>.", name=shown(file.name))
    conference = file.child("conference")
    if conference is None:
        raise Wrong(file.at("conference"), "The element is missing.")
    generator = file.child("generator")
    title = conference.text("title", needed=True)
    acronym = conference.text("acronym").strip() or fitting.acronym(title)
    zone = fitting.zone(conference.at("time_zone_name"), conference.text("time_zone_name"))
    seen, rooms = checks.Seen(), dict[str, Room]()
    days = tuple(_day(each, acronym, zone or clock, seen, rooms) for each in file.children("day"))
    if not days:
        raise Wrong(file.at("day"), "There is no day.")
    start, end, told = conference.text("start"), conference.text("end"), conference.text("days").strip()
    count = fitting.whole(conference.at("days"), told, least=0) if told else len(days)
    color = conference.child("color")
    return Schedule(
        acronym=acronym,
        title=title,
        version=file.text("version"),
        start=fitting.day(conference.at("start"), start) if start.strip() else days[0].date,
        end=fitting.day(conference.at("end"), end) if end.strip() else days[-1].date,
        days=days,
        zone=zone,
        url=file.text("url").strip(),
        base_url=conference.text("base_url").strip(),
        logo=conference.text("logo").strip(),
        slot=fitting.slot(conference.at("timeslot_duration"), conference.text("timeslot_duration")),
        days_told=None if count == len(days) else count,
        colors=_colors(color) if color else {},
        rooms=tuple(rooms.values()),
        tracks=tuple(_track(each) for each in conference.children("track")),
        generator=_generator(generator) if generator else Generator(),
        extra=file.rest(),
        conference_extra=conference.rest(),
    )


def _colors(told: Element) -> dict[str, str]:
    """By name, or one alone as older files have it."""
    alone = told.leading_text().strip()
    return {**({"primary": alone} if alone else {}), **told.rest().attributes}


def _generator(told: Element) -> Generator:
    return Generator(name=told.attribute("name"), version=told.attribute("version"), extra=told.rest())


def _track(told: Element) -> Track:
    return Track(
        name=told.attribute("name", needed=True),
        slug=told.attribute("slug"),
        color=told.attribute("color"),
        extra=told.rest(),
    )


def _day(told: Element, acronym: str, zone: str, seen: checks.Seen, rooms: dict[str, Room]) -> Day:
    on = fitting.date_alone(told.at("@date"), told.attribute("date", needed=True))
    first, last = fitting.bounds(on, zone)
    start, end = told.attribute("start"), told.attribute("end")
    found: dict[str, tuple[Session, ...]] = {}
    for room in told.children("room"):
        name = room.attribute("name", needed=True)
        if name in found:
            raise Wrong(room.place, "The room “%(name)s” stands twice in this day.", name=shown(name))
        rooms.setdefault(name, _room(room, name, acronym))
        found[name] = tuple(
            seen.met(each.place, _session(each, name, acronym, on, zone)) for each in room.children("event")
        )
    return Day(
        index=fitting.whole(told.at("@index"), told.attribute("index", needed=True)),
        date=on,
        start=fitting.moment(told.at("@start"), start) if start else first,
        end=fitting.moment(told.at("@end"), end) if end else last,
        rooms=found,
        extra=told.rest(),
    )


def _room(told: Element, name: str, acronym: str) -> Room:
    guid = told.attribute("guid")
    told.children("event")
    return Room(
        name=name,
        guid=fitting.guid(told.at("@guid"), guid) if guid else fitting.derived_guid(acronym, name),
        extra=told.rest(),
    )


def _session(told: Element, room: str, acronym: str, on: date, zone: str) -> Session:
    said = told.text("room")
    if said and said != room:
        why = "It stands under “%(room)s”, but says that it is in “%(said)s”."
        raise Wrong(told.at("room"), why, room=shown(room), said=shown(said))
    title = told.text("title", needed=True)
    guid, number = _names(told, acronym)
    recording = told.child("recording")
    return Session(
        guid=guid,
        number=number,
        slug=told.text("slug").strip() or fitting.slug(acronym, number, title),
        title=title,
        start=_start(told, on, zone),
        duration=fitting.lasting(told.at("duration"), told.text("duration", needed=True)),
        code=told.attribute("code"),
        subtitle=told.text("subtitle"),
        track=told.text("track"),
        type=told.text("type"),
        language=told.text("language"),
        abstract=told.text("abstract"),
        description=told.text("description"),
        url=told.text("url").strip(),
        logo=told.text("logo").strip(),
        feedback_url=told.text("feedback_url").strip(),
        origin_url=told.text("origin_url").strip(),
        recording_license=recording.text("license") if recording else "",
        do_not_record=_optout(recording) if recording else None,
        persons=tuple(_person(each) for each in _listed(told, "persons", "person")),
        links=tuple(_link(each) for each in _listed(told, "links", "link")),
        attachments=tuple(_link(each) for each in _listed(told, "attachments", "attachment")),
        extra=told.rest(),
        recording_extra=recording.rest() if recording else NO_MORE,
    )


def _start(told: Element, on: date, zone: str) -> datetime:
    """When it begins; `start` only repeats it, but in older files it stands alone."""
    raw, clock = told.text("date"), told.text("start")
    if raw.strip() or not clock.strip():
        return fitting.moment(told.at("date"), raw)
    return fitting.by_the_clock(told.at("start"), clock, on, zone)


def _names(told: Element, acronym: str) -> tuple[str, int]:
    """The GUID and the number; one is made of the other where only one is told."""
    said, number = told.attribute("guid"), told.attribute("id")
    if not said and not number:
        raise Wrong(told.at("@guid"), "The session has neither a GUID nor a number.")
    guid = fitting.guid(told.at("@guid"), said) if said else fitting.derived_guid(acronym, number.strip())
    return guid, fitting.whole(told.at("@id"), number) if number else fitting.derived_number(guid)


def _optout(recording: Element) -> bool | None:
    said = recording.text("optout").strip()
    if said and said not in YES_OR_NO:
        raise Wrong(recording.at("optout"), "Either true or false is expected here.")
    return YES_OR_NO.get(said)


def _listed(told: Element, name: str, each: str) -> list[Element]:
    within = told.child(name)
    found = within.children(each) if within else []
    if within and within.rest() != NO_MORE:
        raise Wrong(within.place, "Only <%(each)s> may stand in here.", each=each)
    return found


def _person(told: Element) -> Person:
    guid, number = told.attribute("guid"), told.attribute("id")
    name = told.leading_text()
    if not name.strip():
        raise Wrong(told.place, "The name is missing.")
    return Person(
        name=name,
        guid=fitting.guid(told.at("@guid"), guid) if guid else "",
        number=fitting.whole(told.at("@id"), number) if number else None,
        extra=told.rest(),
    )


def _link(told: Element) -> Link:
    return Link(url=told.attribute("href"), title=told.own_text(), kind=told.attribute("type"), extra=told.rest())
