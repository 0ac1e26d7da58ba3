"""Writing the schedule JSON of frab, pretalx and c3voc.

Sessions that were cancelled are left out: the format has no word for them.
"""

import json

from cairn.exchange.schedules.fitting import length
from cairn.exchange.schedules.schedule import Day, Generator, Json, Link, Person, Room, Schedule, Session, Track

SCHEMA = "https://c3voc.de/schedule/schema.json"

type Fields = dict[str, Json]


def written_json(schedule: Schedule) -> str:
    """The text of the file. What the format does not ask for is left out where nothing is told."""
    return json.dumps(_file(schedule), ensure_ascii=False, indent=1)


def _file(schedule: Schedule) -> Fields:
    return {
        "$schema": SCHEMA,
        **_told(generator=_generator(schedule.generator)),
        "schedule": {
            **_told(url=schedule.url),
            "version": schedule.version,
            **_told(base_url=schedule.base_url),
            "conference": _conference(schedule),
            **schedule.extra.fields,
        },
        **schedule.file_extra.fields,
    }


def _told(**fields: Json) -> Fields:
    """Those of these fields in which something stands."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _generator(made_by: Generator) -> Fields:
    return {**_told(name=made_by.name, version=made_by.version, url=made_by.url), **made_by.extra.fields}


def _conference(schedule: Schedule) -> Fields:
    return {
        "acronym": schedule.acronym,
        "title": schedule.title,
        "start": schedule.start.isoformat(),
        "end": schedule.end.isoformat(),
        "daysCount": len(schedule.days) if schedule.days_told is None else schedule.days_told,
        "timeslot_duration": schedule.slot,
        **_told(time_zone_name=schedule.zone, logo=schedule.logo, colors=dict(schedule.colors)),
        "rooms": [_room(each) for each in schedule.rooms],
        "tracks": [_track(each) for each in schedule.tracks],
        "days": [_day(each) for each in schedule.days],
        **schedule.conference_extra.fields,
    }


def _room(room: Room) -> Fields:
    return {
        "name": room.name,
        **_told(slug=room.slug),
        "guid": room.guid,
        "description": room.description or None,
        "capacity": room.capacity,
        **room.extra.fields,
    }


def _track(track: Track) -> Fields:
    return {"name": track.name, **_told(slug=track.slug, color=track.color), **track.extra.fields}


def _day(day: Day) -> Fields:
    return {
        "index": day.index,
        "date": day.date.isoformat(),
        "day_start": day.start.isoformat(),
        "day_end": day.end.isoformat(),
        "rooms": {
            room: [_session(each, room) for each in sessions if not each.cancelled]
            for room, sessions in day.rooms.items()
        },
        **day.extra.fields,
    }


def _session(session: Session, room: str) -> Fields:
    return {
        "guid": session.guid,
        **_told(code=session.code),
        "id": session.number,
        **_told(logo=session.logo),
        "date": session.start.isoformat(),
        "start": session.start.strftime("%H:%M"),
        "end": session.end.isoformat(),
        "duration": length(session.duration),
        "room": room,
        "slug": session.slug,
        "url": session.url,
        "title": session.title,
        "subtitle": session.subtitle,
        "track": session.track or None,
        "type": session.type,
        "language": session.language or None,
        "abstract": session.abstract,
        "description": session.description,
        **_told(recording_license=session.recording_license, do_not_record=session.do_not_record),
        "persons": [_person(each) for each in session.persons],
        "links": [_link(each) for each in session.links],
        **_told(feedback_url=session.feedback_url, origin_url=session.origin_url),
        "attachments": [_link(each) for each in session.attachments],
        **session.extra.fields,
    }


def _person(person: Person) -> Fields:
    """With the older `public_name` only where no number stands beside it: the schema takes one of the two forms."""
    return {
        "name": person.name,
        **({"public_name": person.name} if person.number is None else {"id": person.number}),
        **_told(guid=person.guid, code=person.code, url=person.url),
        **person.extra.fields,
    }


def _link(link: Link) -> Fields:
    return {"url": link.url, **_told(title=link.title, type=link.kind), **link.extra.fields}
