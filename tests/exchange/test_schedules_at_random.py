"""Programmes nobody thought of survive both forms, and every text survives the calendar."""

from datetime import UTC, datetime, timedelta

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.exchange.schedules import Link, Person, read_json, read_xml, written_json, written_xml
from cairn.exchange.schedules.calendar import calendar_of_programme
from tests.exchange.schedule_samples import opening, programme

CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], include_characters="\n\t")
words = st.text(CHARACTERS, max_size=30)
a_name = words.filter(str.strip)
addresses = st.text("abc/?&=%.<é", max_size=10).map("https://expo.example/".__add__)
persons = st.builds(Person, name=a_name, guid=st.uuids().map(str), number=st.none() | st.integers(1, 10**9 - 1))
links = st.builds(Link, url=addresses, title=words, kind=st.sampled_from(["", "web"]))
moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis asks for this
sessions = st.builds(
    opening,
    title=a_name,
    subtitle=words,
    abstract=words,
    description=words,
    track=words,
    type=words,
    language=words,
    recording_license=words,
    do_not_record=st.booleans(),
    url=addresses,
    start=moments,
    duration=st.integers(0, 5999).map(lambda minutes: timedelta(minutes=minutes)),
    persons=st.lists(persons, max_size=3).map(tuple),
    links=st.lists(links, max_size=2).map(tuple),
)


@settings(max_examples=25)
@given(session=sessions, title=a_name, version=words)
def test_both_forms_keep_everything(session, title, version):
    first = programme(first=session, title=title, version=version)
    assert read_json(written_json(first).encode()) == first
    assert read_xml(written_xml(first).encode()) == first


@settings(max_examples=25)
@given(session=sessions)
def test_lines_of_a_calendar_are_short_and_say_what_was_said(session):
    raw = calendar_of_programme(programme(first=session), at=datetime(2026, 1, 1, tzinfo=UTC), host="expo.example")
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(set(line) & {10, 13} for line in lines)
    assert all(line.decode() is not None for line in lines), "no letter is cut in two"
    assert vobject.readOne(raw.decode()).vevent_list[0].summary.value == session.title
