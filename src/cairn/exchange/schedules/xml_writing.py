"""Writing the schedule XML of frab, pretalx and c3voc.

Sessions that were cancelled are left out: the format has no word for them.
"""

from xml.etree import ElementTree as ET

from cairn.exchange.schedules.fitting import NEVER_IN_XML, length
from cairn.exchange.schedules.schedule import Day, Extra, Link, Person, Room, Schedule, Session, Track


def written_xml(schedule: Schedule) -> str:
    """The text of the file. What the format does not ask for is left out where nothing is told."""
    root = ET.Element("schedule")
    made_by = schedule.generator
    if made_by.name or made_by.version:
        _with(_part(root, "generator", _told(name=made_by.name, version=made_by.version)), made_by.extra)
    _optional(root, url=schedule.url)
    _text(root, "version", schedule.version)
    _conference(_part(root, "conference"), schedule)
    rooms = {room.name: room for room in schedule.rooms}
    for day in schedule.days:
        _day(root, day, rooms)
    _with(root, schedule.extra)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return NEVER_IN_XML.sub("", text)


def _part(parent: ET.Element, name: str, attributes: dict[str, str] | None = None) -> ET.Element:
    """A new element, with the end of a line after it."""
    element = ET.SubElement(parent, name, attributes or {})
    element.tail = "\n"
    return element


def _told(**attributes: str) -> dict[str, str]:
    return {name: _clean(value) for name, value in attributes.items() if value}


def _text(parent: ET.Element, name: str, text: str) -> None:
    _part(parent, name).text = _clean(text)


def _optional(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        if text:
            _text(parent, name, text)


def _with(element: ET.Element, extra: Extra) -> None:
    for name, value in extra.attributes.items():
        of, told, attribute = ("", "", name) if name.startswith("{") else name.rpartition("/@")
        at = element.find(of) if told else element
        if at is not None:
            at.set(attribute, value)
    element.extend(ET.fromstring(each) for each in extra.elements)  # noqa: S314 - `xml_tree` wrote them


def _conference(element: ET.Element, schedule: Schedule) -> None:
    _text(element, "title", schedule.title)
    _text(element, "acronym", schedule.acronym)
    _text(element, "start", schedule.start.isoformat())
    _text(element, "end", schedule.end.isoformat())
    _text(element, "days", str(len(schedule.days) if schedule.days_told is None else schedule.days_told))
    _text(element, "timeslot_duration", schedule.slot)
    _optional(element, base_url=schedule.base_url, logo=schedule.logo, time_zone_name=schedule.zone)
    if schedule.colors:
        _part(element, "color", _told(**schedule.colors))
    for track in schedule.tracks:
        _track(element, track)
    _with(element, schedule.conference_extra)


def _track(parent: ET.Element, track: Track) -> None:
    _with(_part(parent, "track", _told(name=track.name, slug=track.slug, color=track.color)), track.extra)


def _day(root: ET.Element, day: Day, rooms: dict[str, Room]) -> None:
    times = {"date": day.date, "start": day.start, "end": day.end}
    told = {name: when.isoformat() for name, when in times.items()}
    element = _part(root, "day", {"index": str(day.index), **told})
    for name, sessions in day.rooms.items():
        room = _part(element, "room", _told(name=name, guid=rooms[name].guid if name in rooms else ""))
        for session in sessions:
            if not session.cancelled:
                _session(_part(room, "event", _told(guid=session.guid, id=str(session.number))), session, name)
        if name in rooms:
            _with(room, rooms[name].extra)
    _with(element, day.extra)


def _session(element: ET.Element, session: Session, room: str) -> None:
    if session.code:
        element.set("code", _clean(session.code))
    _text(element, "room", room)
    _text(element, "title", session.title)
    _text(element, "subtitle", session.subtitle)
    _text(element, "type", session.type)
    _text(element, "date", session.start.isoformat())
    _text(element, "start", session.start.strftime("%H:%M"))
    _text(element, "duration", length(session.duration))
    _text(element, "abstract", session.abstract)
    _text(element, "slug", session.slug)
    _text(element, "track", session.track)
    _optional(element, logo=session.logo)
    persons = _part(element, "persons")
    for person in session.persons:
        _person(persons, person)
    _optional(element, language=session.language, description=session.description)
    _recording(element, session)
    _links(_part(element, "links"), "link", session.links)
    _links(_part(element, "attachments"), "attachment", session.attachments)
    _optional(element, url=session.url, feedback_url=session.feedback_url, origin_url=session.origin_url)
    _with(element, session.extra)


def _person(persons: ET.Element, person: Person) -> None:
    number = "" if person.number is None else str(person.number)
    element = _part(persons, "person", _told(id=number, guid=person.guid))
    element.text = _clean(person.name)
    _with(element, person.extra)


def _recording(element: ET.Element, session: Session) -> None:
    """The schema asks for both of its parts as soon as it is there."""
    if session.recording_license or session.do_not_record is not None or session.recording_extra.elements:
        recording = _part(element, "recording")
        _text(recording, "license", session.recording_license)
        if session.do_not_record is not None:
            _text(recording, "optout", "true" if session.do_not_record else "false")
        _with(recording, session.recording_extra)


def _links(parent: ET.Element, name: str, links: tuple[Link, ...]) -> None:
    for link in links:
        element = _part(parent, name, _told(href=link.url, type=link.kind))
        element.text = _clean(link.title)
        _with(element, link.extra)
