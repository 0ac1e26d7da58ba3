"""A programme made and released here, read from its addresses by two calendar libraries that did not write it."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from cairn.events import actions, queries
from tests import make, make_programme, make_timetables
from tests.exchange.test_schedules_calendar import by_ical, by_vobject
from tests.web.looking import body

pytestmark = pytest.mark.django_db
HERE = "/programme/expo"
each_reader = pytest.mark.parametrize("read", [by_vobject, by_ical])


def told(client, read, path="/calendar.ics"):
    """Title, begin, room, status and sequence of each session, by its UID."""
    found = read(body(client.get(HERE + path)))
    return {uid: (one[0], one[1], one[3], one[6], one[7]) for uid, one in found.items()}


@pytest.fixture
def event(world):
    event = make_timetables.placed(world, 2)
    make_timetables.released(world, event)
    return event


@each_reader
def test_a_session_keeps_its_name_and_counts_its_changes(client: Client, world, event, read):
    before = told(client, read)
    assert list(before.values()) == [
        ("Session 1", datetime(2026, 3, 14, 10, tzinfo=UTC), "Hall", "CONFIRMED", 0),
        ("Session 2", datetime(2026, 3, 14, 11, tzinfo=UTC), "Hall", "CONFIRMED", 0),
    ]
    make_timetables.put(world, event.proposals.get(number=1), "13:00", "Attic", moment=make.day(4))
    assert told(client, read) == before, "nothing changes before it is released"
    make_timetables.released(world, event, name="Second", at=make.day(5))
    after = told(client, read)
    assert set(after) == set(before)
    assert sorted(after.values()) == [
        ("Session 1", datetime(2026, 3, 14, 13, tzinfo=UTC), "Attic", "CONFIRMED", 1),
        ("Session 2", datetime(2026, 3, 14, 11, tzinfo=UTC), "Hall", "CONFIRMED", 0),
    ]


@each_reader
def test_a_cancelled_session_is_marked_at_once_and_counts_once(client: Client, world, event, read):
    one = event.proposals.get(number=2)
    actions.cancel_proposal(one, by=world.cleo, at=make.day(4), why="Nobody can come.")
    assert [found[3:] for found in told(client, read).values()] == [("CONFIRMED", 0), ("CANCELLED", 1)]
    make_timetables.released(world, event, name="Second", at=make.day(5))
    assert [found[3:] for found in told(client, read).values()] == [("CONFIRMED", 0), ("CANCELLED", 1)]


@each_reader
def test_one_session_and_the_link_in_its_words(client: Client, world, event, read):
    ref = event.proposals.get(number=1).ref
    (found,) = read(body(client.get(f"{HERE}/s/{ref}.ics"))).values()
    address = f"http://localhost:8000{HERE}/s/{ref}"
    assert found[5] == address
    assert found[4].endswith(address)
    assert "Amina" in found[4]


@each_reader
def test_ordinary_sessions_and_a_personal_calendar_are_read_too(client: Client, world, event, read):
    meeting = make.session(world)
    raw = body(client.get("/p/waiting-well/sessions.ics"))
    (found,) = read(raw).values()
    assert (found[0], found[1], found[6]) == ("Around the table", meeting.starts_at, "CONFIRMED")
    own = actions.make_calendar_link(by=world.amina, at=make.MONDAY)
    raw = body(client.get(f"/calendar/{queries.calendar_token(own)}.ics"))
    assert sorted(one[0] for one in read(raw).values()) == ["Session 1", "Session 2"]


def test_breaks_stand_in_the_timetable(client: Client, world, event):
    html = client.get(f"{HERE}/timetable").content.decode()
    assert '<th scope="row">noon</th><td colspan="1">Lunch</td>' in html


def test_hours_come_with_the_rules_of_the_clock(client: Client, world):
    make_programme.programme(world)
    raw = body(client.get(f"{HERE}/calendar.ics")).decode()
    assert "DTSTART;TZID=Europe/London:20260612T100000" in raw
    assert "BEGIN:VTIMEZONE" in raw
