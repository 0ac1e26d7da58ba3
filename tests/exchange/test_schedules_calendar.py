"""Calendars of a programme, of a session and of a person, read by two libraries that did not write them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from ical.calendar_stream import IcsCalendarStream

from cairn.exchange.schedules.calendar import calendar_of_person, calendar_of_programme, calendar_of_session
from tests.exchange.schedule_samples import AMINA, BEN, NIGHT, OPENING, moment, night, opening, programme

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
OURS = {"at": NOW, "host": "expo.example"}


def by_vobject(raw):
    return {
        event.uid.value: (
            event.summary.value,
            event.dtstart.value.astimezone(UTC),
            event.dtend.value.astimezone(UTC),
            event.location.value,
            event.description.value,
            event.url.value,
            event.status.value,
            int(event.sequence.value),
        )
        for event in vobject.readOne(raw.decode()).contents.get("vevent", [])
    }


def by_ical(raw):
    return {
        event.uid: (
            event.summary,
            event.dtstart.astimezone(UTC),
            event.dtend.astimezone(UTC),
            event.location,
            event.description,
            event.url,
            event.status.value,
            event.sequence,
        )
        for event in IcsCalendarStream.calendar_from_ics(raw.decode()).events
    }


each_reader = pytest.mark.parametrize("read", [by_vobject, by_ical])


@each_reader
def test_every_session_is_read_as_it_is(read):
    first = opening(sequence=3, cancelled=True)
    raw = calendar_of_programme(programme(first=first), **OURS)
    assert read(raw) == {
        f"{OPENING}@expo.example": (
            first.title,
            first.start,
            first.end,
            "Great Hall",
            "What we\nwant to know.\n\nAmina, Ben\n\nhttps://expo.example/s/7",
            "https://expo.example/s/7",
            "CANCELLED",
            3,
        ),
        f"{NIGHT}@expo.example": (
            "Stars",
            night().start,
            night().end,
            "Barn",
            "Amina\n\nhttps://expo.example/s/8",
            "https://expo.example/s/8",
            "CONFIRMED",
            0,
        ),
    }


@each_reader
def test_one_session_and_one_person_have_calendars_of_their_own(read):
    assert list(read(calendar_of_session(programme(), NIGHT, **OURS))) == [f"{NIGHT}@expo.example"]
    assert len(read(calendar_of_person(programme(), AMINA, **OURS))) == 2
    assert list(read(calendar_of_person(programme(), BEN, **OURS))) == [f"{OPENING}@expo.example"]
    assert read(calendar_of_person(programme(), "", **OURS)) == {}
    assert read(calendar_of_session(programme(), AMINA, **OURS)) == {}


def test_hours_are_those_on_the_door_and_the_rules_of_the_clock_go_with_them():
    text = calendar_of_programme(programme(), **OURS).decode()
    assert "DTSTART;TZID=Europe/London:20261024T093000\r\n" in text
    assert "TZID:Europe/London\r\n" in text
    assert "BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n" in text
    assert "BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n" in text


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
def test_the_rules_alone_lead_to_the_right_hours(zone):
    text = calendar_of_session(programme(zone=zone), OPENING, **OURS).decode()
    rules = tzical(StringIO(text)).get()
    for hours in range(0, 365 * 24, 5):
        local = datetime(2026, 1, 1, 0, 30) + timedelta(hours=hours)  # noqa: DTZ001 - by the clock there
        assert rules.utcoffset(local) == ZoneInfo(zone).utcoffset(local)


@each_reader
def test_the_hour_that_comes_twice_is_told_so_that_it_is_not_mistaken(read):
    first, second = moment("2026-10-25T01:15:00+01:00"), moment("2026-10-25T01:15:00+00:00")
    found = read(calendar_of_programme(programme(first=opening(start=first), second=night(start=second)), **OURS))
    assert [event[1] for event in found.values()] == [first, second]


def test_without_a_zone_hours_are_universal():
    text = calendar_of_programme(programme(zone=""), **OURS).decode()
    assert "DTSTART:20261024T083000Z\r\n" in text
    assert "TZID" not in text


def test_a_programme_of_many_years_does_not_tell_all_their_rules():
    late = night(start=moment("2199-07-10T10:00:00+00:00"))
    raw = calendar_of_programme(programme(second=late), **OURS)
    assert b"TZID" not in raw
    assert by_vobject(raw)[f"{NIGHT}@expo.example"][1] == late.start


def test_a_session_says_when_it_was_changed():
    changed = opening(changed=moment("2026-08-02T12:00:00+02:00"))
    text = calendar_of_session(programme(first=changed), OPENING, **OURS).decode()
    assert "DTSTAMP:20260802T100000Z\r\n" in text
    assert "DTSTAMP:20260901T120000Z\r\n" in calendar_of_session(programme(), OPENING, **OURS).decode()


def test_the_same_programme_is_the_same_file():
    assert calendar_of_programme(programme(), **OURS) == calendar_of_programme(programme(), **OURS)


def test_nothing_a_person_wrote_becomes_a_line_of_its_own():
    evil = opening(
        title="Hello\r\nATTENDEE:mailto:a@example.org\x0b",
        url="https://expo.example/\r\nATTENDEE:x",
        track="a\nATTENDEE:y",
    )
    room = replace(programme().days[0], rooms={"Hall\nATTENDEE:z": (evil,)})
    raw = calendar_of_programme(replace(programme(), days=(room,), title="Expo\nATTENDEE:w"), **OURS)
    assert not [line for line in raw.split(b"\r\n") if line.startswith(b"ATTENDEE")]
    assert b"\x0b" not in raw


def test_what_takes_no_time_has_no_end():
    raw = calendar_of_session(programme(first=opening(duration=timedelta())), OPENING, **OURS)
    assert b"DTEND" not in raw
    assert by_start(raw) == opening().start


def by_start(raw):
    return vobject.readOne(raw.decode()).vevent.dtstart.value.astimezone(UTC)
