"""The programme of the last Expo, as it stood on the printed sheet: taken in, so that everybody can look at it again."""

from __future__ import annotations

import json
import uuid
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.events import actions as events
from cairn.events import queries
from cairn.exchange.event_programmes import taking
from cairn.management.demo.between import OVER_AFTER
from cairn.management.demo.days import Days, Diary
from cairn.management.demo.telling import World

if TYPE_CHECKING:
    from cairn.activities.models import Activity

OPENED, HANDED_IN = 150, 149  # days ago
SLUG = "last-year"
HALL, CHAPEL, CORNER = "Wool hall", "Old chapel", "Quiet corner"
SHEETS = uuid.UUID("5a3c3b0e-6f1b-4a53-9d0b-6f6f0f7b6a11")  # the name space of its sessions


class Slot(NamedTuple):
    """One line of the sheet. The Expo lasted two days, numbered from 0."""

    day: int
    begins: str
    minutes: int
    room: str
    track: str
    title: str
    words: str


SHEET = (
    Slot(0, "10:00", 30, HALL, "All of us", "Welcome", "Who is here, where things are, and how to be quiet."),
    Slot(0, "10:45", 60, HALL, "Getting there", "Four buses", "How the routes were chosen, and who was left at the stop."),
    Slot(0, "10:45", 60, CHAPEL, "Waiting", "A year on a list", "Told by people who waited. Questions only if they ask for them."),
    Slot(0, "13:30", 45, HALL, "All of us", "What the kitchen heard", "Lunch, sold out at noon, and what the cooks would do next time."),
    Slot(0, "13:30", 45, CORNER, "All of us", "Nothing", "Forty-five minutes in which nobody says anything."),
    Slot(0, "14:45", 60, CHAPEL, "Waiting", "The letter I would have liked", "Write it, and read it out if you want to."),
    Slot(0, "16:00", 30, HALL, "All of us", "Before you go", "One thing each of us takes home."),
    Slot(1, "10:00", 45, HALL, "Money", "Thirty-four letters", "What people asked about travel money, and why most had no answer."),
    Slot(1, "10:00", 45, CHAPEL, "Getting there", "The valley", "What it is like to live where no bus goes."),
    Slot(1, "11:15", 60, HALL, "Money", "Who pays before the day?", "Two people from finance, and everybody who ever lent us a fare."),
    Slot(1, "13:30", 45, CORNER, "All of us", "Nothing, again", "It was the best attended session of the first day."),
    Slot(1, "14:30", 60, HALL, "All of us", "What must not happen again", "We write the list together, and it is read out as it is."),
)  # fmt: skip


def diary(this: World, last: World) -> Diary:
    found = Diary(this.days)
    found.note(OPENED, "10:20", partial(_open, this))
    found.note(HANDED_IN, "16:10", partial(_take_in, this, last.days))
    return found


def _open(this: World, at: datetime) -> None:
    events.open_event(
        _activity(this), by=this.people["Cleo"], at=at, title="The last Expo", slug="expo-before",
        about="Two days in September. This is its programme as it was printed.", place="The wool market",
    )  # fmt: skip


def _take_in(this: World, then: Days, at: datetime) -> None:
    event, cleo = queries.event(_activity(this)), this.people["Cleo"]
    assert event is not None
    taking.hand_in(event, json.dumps(_file(then)).encode(), name="printed-sheet.json", by=cleo, at=at)
    draft = queries.draft_of(event)
    assert draft is not None
    events.take_in_programme(
        event, by=cleo, at=at, programme=taking.look_at_draft(draft).programme, name="As it was printed",
        words="Typed from the sheet that lay on every chair.", are_named=False,
    )  # fmt: skip


def _activity(this: World) -> Activity:
    found = activities.activity(this.programme.slug, SLUG)
    assert found is not None
    return found


def _file(then: Days) -> dict[str, Any]:
    """The sheet in the form other programs write."""
    first = then.now - timedelta(days=OVER_AFTER)
    dates = [(first + timedelta(days=number)).date() for number in (0, 1)]
    return {
        "schedule": {
            "version": "printed",
            "conference": {
                "acronym": "expo-before", "title": "The last Expo", "start": f"{dates[0]}", "end": f"{dates[-1]}",
                "daysCount": len(dates), "timeslot_duration": "00:15",
                "time_zone_name": timezone.get_current_timezone_name(),
                "rooms": [{"name": name, "guid": _guid(name)} for name in (HALL, CHAPEL, CORNER)],
                "days": [_day(number, on.isoformat()) for number, on in enumerate(dates)],
            },
        }
    }  # fmt: skip


def _day(number: int, on: str) -> dict[str, Any]:
    rooms: dict[str, list[dict[str, Any]]] = {}
    for place, slot in enumerate(SHEET):
        if slot.day == number:
            rooms.setdefault(slot.room, []).append(_session(place + 1, slot, on))
    return {
        "index": number + 1,
        "date": on,
        "day_start": _moment(on, "09:30"),
        "day_end": _moment(on, "17:00"),
        "rooms": rooms,
    }


def _session(number: int, slot: Slot, on: str) -> dict[str, Any]:
    hours, minutes = divmod(slot.minutes, 60)
    return {
        "guid": _guid(slot.title), "id": number, "slug": f"expo-before-{number}", "title": slot.title,
        "date": _moment(on, slot.begins), "start": slot.begins, "duration": f"{hours:02}:{minutes:02}",
        "room": slot.room, "track": slot.track, "type": "talk", "language": "en", "abstract": slot.words,
        "persons": [],
    }  # fmt: skip


def _moment(on: str, clock: str) -> str:
    return timezone.make_aware(datetime.fromisoformat(f"{on}T{clock}")).isoformat()


def _guid(name: str) -> str:
    return str(uuid.uuid5(SHEETS, name))
