"""A small programme in each of its forms, and the published ones with their schemas where they are here."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from cairn.exchange.schedules import Day, Generator, Link, Person, Room, Schedule, Session, Track

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "schedules"
SCHEMA_OF_JSON, SCHEMA_OF_XML = PUBLISHED / "schema.json", PUBLISHED / "schema.xsd"

OPENING, NIGHT = "11111111-2222-3333-4444-555555555555", "22222222-2222-3333-4444-555555555555"
AMINA, BEN = "aaaaaaaa-2222-3333-4444-555555555555", "bbbbbbbb-2222-3333-4444-555555555555"
HALL, BARN = "cccccccc-2222-3333-4444-555555555555", "dddddddd-2222-3333-4444-555555555555"


def each_published(*endings):
    """Every published programme of these kinds, whose schemas lie beside them."""
    found = [
        path for ending in endings for path in sorted(PUBLISHED.glob(f"*.{ending}")) if path.name != SCHEMA_OF_JSON.name
    ]
    absent = pytest.param(PUBLISHED, marks=pytest.mark.skip(reason="the published programmes are not here"))
    return pytest.mark.parametrize("path", found or [absent], ids=lambda path: path.name[:30])


def needs(schema):
    return pytest.mark.skipif(not schema.exists(), reason="the public schema is not here")


def moment(words):
    return datetime.fromisoformat(words)


def opening(**changed):
    told = {
        "guid": OPENING,
        "number": 7,
        "code": "ABC123",
        "slug": "expo-7-who_decides",
        "title": "Who decides? Łódź & <friends>; all, together",
        "start": moment("2026-10-24T09:30:00+01:00"),
        "duration": timedelta(minutes=90),
        "subtitle": "A beginning",
        "track": "Power",
        "type": "talk",
        "language": "en",
        "abstract": "What we\nwant to know.",
        "description": "Longer words.",
        "url": "https://expo.example/s/7",
        "logo": "https://expo.example/7.png",
        "feedback_url": "https://expo.example/s/7/answer",
        "origin_url": "https://expo.example/s/7",
        "recording_license": "CC BY 4.0",
        "do_not_record": False,
        "persons": (
            Person(name="Amina", guid=AMINA, number=3),
            Person(name="Ben", guid=BEN),
        ),
        "links": (Link(url="https://expo.example/why", title="Why", kind="web"),),
        "attachments": (Link(url="https://expo.example/7.pdf", title="The paper", kind="paper"),),
    }
    return Session(**told | changed)


def night(**changed):
    told = {
        "guid": NIGHT,
        "number": 8,
        "slug": "expo-8-stars",
        "title": "Stars",
        "start": moment("2026-10-25T01:15:00+00:00"),
        "duration": timedelta(hours=25),
        "url": "https://expo.example/s/8",
        "type": "walk",
        "persons": (Person(name="Amina", guid=AMINA, number=3),),
    }
    return Session(**told | changed)


def programme(*, first=None, second=None, **changed):
    days = (
        Day(
            index=1,
            date=date(2026, 10, 24),
            start=moment("2026-10-24T04:00:00+01:00"),
            end=moment("2026-10-25T03:59:00+00:00"),
            rooms={"Great Hall": (first or opening(),), "Barn": (second or night(),)},
        ),
        Day(
            index=2,
            date=date(2026, 10, 25),
            start=moment("2026-10-25T04:00:00+00:00"),
            end=moment("2026-10-26T03:59:00+00:00"),
            rooms={},
        ),
    )
    told = {
        "acronym": "expo",
        "title": "Expo 2026",
        "version": "v2, lunch is longer",
        "start": date(2026, 10, 24),
        "end": date(2026, 10, 25),
        "days": days,
        "zone": "Europe/London",
        "url": "https://expo.example/programme",
        "base_url": "https://expo.example",
        "logo": "https://expo.example/logo.png",
        "colors": {"primary": "#005eb8"},
        "rooms": (
            Room(name="Great Hall", guid=HALL),
            Room(name="Barn", guid=BARN),
        ),
        "tracks": (Track(name="Power", slug="power", color="#005eb8"),),
        "generator": Generator(name="Cairn", version="1"),
    }
    return Schedule(**told | changed)
