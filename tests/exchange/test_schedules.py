"""Published programmes are read whole, written back the same in either form, or refused with place and reason."""

import json
from dataclasses import replace

import pytest

from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.schedules import (
    Extra,
    Person,
    Room,
    fitting,
    read_json,
    read_xml,
    written_json,
    written_xml,
)
from tests.exchange.schedule_samples import (
    BARN,
    HALL,
    OPENING,
    SCHEMA_OF_JSON,
    SCHEMA_OF_XML,
    each_published,
    needs,
    night,
    opening,
    programme,
)

FORMS = {"json": (read_json, written_json), "xml": (read_xml, written_xml)}
each_form = pytest.mark.parametrize("form", FORMS)


def again(schedule, form):
    read, written = FORMS[form]
    return read(written(schedule).encode())


def fields(schedule):
    """The JSON of a programme, to be changed."""
    return json.loads(written_json(schedule))


def event_in(told):
    return told["schedule"]["conference"]["days"][0]["rooms"]["Great Hall"][0]


def why_not(form, raw):
    read, _ = FORMS[form]
    with pytest.raises(Unreadable) as refused:
        read(raw if isinstance(raw, bytes) else raw.encode())
    return str(refused.value)


@each_form
def test_what_is_written_is_read_the_same(form):
    assert again(programme(), form) == programme()


@each_published("json", "xml")
def test_a_published_programme_stays_the_same(path):
    form = path.suffix.removeprefix(".")
    read, _ = FORMS[form]
    clock = {"zone": "Europe/Brussels"} if form == "xml" else {}
    first = read(path.read_bytes(), name=path.name, **clock)
    assert list(first.sessions())
    assert again(first, form) == first


def test_people_and_rooms_tell_more_in_json():
    hall = Room(name="Great Hall", guid=HALL, slug="hall", description="Step-free", capacity=90)
    cellar = Room(name="Cellar", guid=BARN)
    ben = Person(name="Ben", code="BEN", url="https://expo.example/ben")
    schedule = programme(first=opening(persons=(ben,)), rooms=(hall, Room(name="Barn", guid=BARN), cellar))
    assert again(schedule, "json") == schedule


def test_a_room_described_in_two_languages_keeps_both():
    told = fields(programme())
    told["schedule"]["conference"]["rooms"][0]["description"] = {"en": "Step-free", "cy": "Heb risiau"}
    assert fields(read_json(json.dumps(told).encode())) == told


def test_somebody_with_two_names_keeps_both():
    told = fields(programme())
    event_in(told)["persons"][0] |= {"name": "Amina", "public_name": "Amina of the Barn"}
    assert fields(read_json(json.dumps(told).encode())) == told


def test_sessions_that_were_cancelled_are_left_out():
    schedule = programme(first=opening(cancelled=True))
    for form in FORMS:
        assert [session.title for _, session in again(schedule, form).sessions()] == ["Stars"]


def test_fields_that_json_does_not_know_are_kept_in_their_places():
    told = fields(programme())
    conference = told["schedule"]["conference"]
    parts = [told, told["generator"], told["schedule"], conference, conference["rooms"][0], conference["tracks"][0]]
    event = event_in(told)
    parts += [conference["days"][0], event, event["persons"][0], event["links"][0], event["attachments"][0]]
    for number, part in enumerate(parts):
        part["our_own"] = {"of": [number, None, True, 1.5, "words"]}
    first = read_json(json.dumps(told).encode())
    assert again(first, "json") == first
    assert fields(first) == told


def test_what_xml_does_not_know_is_kept_in_its_places():
    text = written_xml(programme())
    for start in ("<conference", "<day index", "<room name", "<event guid", "<person id", "<link href", "<track name"):
        assert start in text
        text = text.replace(start, f'{start.split()[0]} ours="a &amp; b" {start.partition(" ")[2]}')
    text = text.replace("<subtitle>", '<ours n="1">in <b>bold</b>, <i>so</i></ours>\n<subtitle lang="en">')
    text = text.replace("<optout>", "<url>https://expo.example/film</url><optout>")
    first = read_xml(text.encode())
    (_, session), _ = first.sessions()
    assert session.extra.elements == ('<ours n="1">in <b>bold</b>, <i>so</i></ours>',)
    assert session.extra.attributes == {"ours": "a & b", "subtitle/@lang": "en"}
    assert session.recording_extra.elements == ("<url>https://expo.example/film</url>",)
    assert session.persons[0].extra.attributes == {"ours": "a & b"}
    assert again(first, "xml") == first


def test_what_one_form_does_not_know_stays_out_of_the_other():
    extra = Extra(fields={"answers": []}, elements=("<ours />",), attributes={"ours": "1"})
    schedule = programme(first=opening(extra=extra))
    assert "answers" not in written_xml(schedule)
    assert "ours" not in written_json(schedule)


def test_how_to_reach_people_is_never_taken_in():
    extra = Extra(
        fields={"email": "a@example.org", "biography": "Hello"},
        attributes={"phone": "1", "ours": "2"},
        elements=("<email>a@example.org</email>",),
    )
    person = Person(name="Amina", extra=extra)
    assert person.extra == Extra(fields={"biography": "Hello"}, attributes={"ours": "2"})
    told = fields(programme())
    event_in(told)["persons"][0] |= {"E-Mail": "a@example.org", "telephone": "1"}
    (_, session), _ = read_json(json.dumps(told).encode()).sessions()
    assert session.persons == opening().persons


def test_older_files_have_less_and_are_filled_in_the_same_way_each_time():
    told = fields(programme())
    event = event_in(told)
    for name in ("slug", "id", "end", "track", "language", "do_not_record", "feedback_url"):
        event.pop(name)
    event["persons"] = [{"id": 4, "public_name": "jinxx"}]
    event["links"] = ["https://expo.example/why"]
    told["schedule"]["conference"].pop("rooms")
    first = read_json(json.dumps(told).encode())
    (_, session), _ = first.sessions()
    assert (session.persons, session.links[0].url) == ((Person(name="jinxx", number=4),), "https://expo.example/why")
    assert session.number == int(OPENING[:7], 16) + 1
    assert session.slug.startswith(f"expo-{session.number}-who_decides")
    assert [room.name for room in first.rooms] == ["Great Hall", "Barn"]
    assert again(first, "json") == first
    assert [room.guid for room in again(first, "xml").rooms] == [room.guid for room in first.rooms]


def test_an_xml_file_with_the_least_there_is():
    text = """<schedule><conference><title>Expo</title><acronym>expo</acronym></conference>
        <day index="1" date="2026-10-24"><room name="Hall"><event id="3"><title>Hello</title>
        <date>2026-10-24T10:00:00+01:00</date><duration>00:30</duration></event></room></day></schedule>"""
    first = read_xml(text.encode())
    ((room, session),) = first.sessions()
    assert (room, session.number, session.slug) == ("Hall", 3, "expo-3-hello")
    assert session.do_not_record is None
    assert again(first, "xml") == first


def test_a_length_may_count_days():
    assert fitting.lasting("", "1:02:03") == fitting.lasting("", "26:03")
    assert fitting.length(fitting.lasting("", "1:02:03")) == "26:03"


@needs(SCHEMA_OF_JSON)
def test_our_json_is_valid_by_the_public_schema():
    import jsonschema

    schema = json.loads(SCHEMA_OF_JSON.read_text(encoding="utf-8"))
    checker = jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(fields(programme()))] == []
    bare = programme(first=night(guid=OPENING, number=9, slug="expo-9-stars"), colors={}, tracks=(), url="", logo="")
    assert [error.message for error in checker.iter_errors(fields(bare))] == []
    assert list(checker.iter_errors(fields(programme(acronym="No")))), "the schema refuses what it should"


@needs(SCHEMA_OF_XML)
def test_our_xml_is_valid_by_the_public_schema():
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(SCHEMA_OF_XML))

    def complaints(schedule):
        schema.validate(etree.fromstring(written_xml(schedule).encode()))
        return [error.message for error in schema.error_log]

    assert complaints(programme()) == []
    bare = programme(first=night(guid=OPENING, number=9, slug="expo-9-stars"), colors={}, tracks=(), url="", logo="")
    assert complaints(bare) == []
    assert complaints(programme(acronym="No")), "the schema refuses what it should"


def test_names_are_made_as_both_schemas_want_them():
    assert fitting.acronym("Expo -26!") == "expo26"
    assert fitting.acronym("É") == "____"
    assert fitting.slug("Exp", 7, "Łódź: who decides?") == "exp_-7-d_who_decides"
    assert fitting.slug("Expo", 7, "…") == "expo-7-session"


CHANGES = {
    "schedule.conference.days[0].rooms.Great Hall[0].date: “today”": {"date": "today"},
    "Great Hall[0].date: “9999-12-31T23:30:00Z” is not between 1970 and 2200": {"date": "9999-12-31T23:30:00Z"},
    "Great Hall[0].date: “2026-10-24T09:30:00” does not say how far": {"date": "2026-10-24T09:30:00"},
    "Great Hall[0].duration: “long” is no length": {"duration": "long"},
    "Great Hall[0].end: It ends at another time": {"end": "2026-10-24T12:00:00+01:00"},
    "Great Hall[0].guid: “7” is no GUID": {"guid": "7"},
    "Great Hall[0].guid: The session has neither": {"guid": None, "id": None},
    "Great Hall[0].id: A whole number": {"id": "7"},
    "Great Hall[0].id: “0” is no whole number from 1": {"id": 0},
    "Great Hall[0].title: A text is expected": {"title": None},
    "Great Hall[0].room: It stands under “Great Hall”, but says that it is in “Barn”": {"room": "Barn"},
    "Great Hall[0].do_not_record: Either true or false": {"do_not_record": "no"},
    "Great Hall[0].persons[0].name: A text is expected": {"persons": [{"name": " "}]},
    "Great Hall[0].persons: A list is expected": {"persons": {}},
    "Great Hall[0].links[1]: This is not an object": {"links": ["x", 1]},
    "Great Hall[0].abstract: The text holds characters": {"abstract": "\0"},
    "Great Hall[0].ours: The text holds characters": {"ours": [{"in": "\ud800"}]},
    "Great Hall[0].subtitle: The text is longer": {"subtitle": "x" * 200_001},
}


@pytest.mark.parametrize("why", CHANGES)
def test_a_broken_field_is_named(why):
    told = fields(programme())
    event_in(told).update(CHANGES[why])
    assert why in why_not("json", json.dumps(told))


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"\xff", "Line 1: This is not UTF-8"),
        (b'{\n"a":', "Line 2, column 5: This is not well-formed JSON"),
        (b'{"a": 1, "a": 2}', "The field “a” stands twice"),
        (b'{"a": NaN}', "NaN is no number"),
        (b'{"a": 1e999}', "1e999 is too large"),
        (b'{"a": ' + b"1" * 5000 + b"}", "too many digits"),
        (b"[" * 100_000, "too deep"),
        (b"[" * 50 + b"]" * 50, "too deep"),
        (b"[]", "not an object"),
        (b"{}", "schedule: The field is missing"),
        (b'{"schedule": {}}', "schedule.conference: The field is missing"),
    ],
)
def test_what_is_no_such_json_is_refused(raw, why):
    assert why in why_not("json", raw)


BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><schedule>&c;</schedule>'
FETCH = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><schedule>&b;</schedule>'


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (BOMB, "Line 1: A document type is declared"),
        (FETCH, "Line 1: A document type is declared"),
        ('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><schedule/>', "A document type is declared"),
        ("<schedule>\n<day></schedule>", "Line 2, column"),
        ("<schedule>&b;</schedule>", "Line 1, column"),
        ('<?xml version="1.0" encoding="no-such"?><schedule/>', "in letters that cannot be read"),
        ("<a>" * 50, "too deep"),
        ("", "well-formed"),
        ("<rss/>", "begins with <rss>"),
        ("<schedule/>", "schedule/conference: The element is missing"),
    ],
)
def test_what_is_no_such_xml_is_refused(raw, why):
    assert why in why_not("xml", raw)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("<date>2026-10-24", "<date>24 Oct", "schedule/day[1]/room[1]/event[1]/date: “24 Oct"),
        ("<duration>01:30", "<duration>", "event[1]/duration: The element is missing or empty"),
        ('id="7"', 'id="-7"', "event[1]/@id: “-7” is no whole number"),
        ("<optout>false", "<optout>perhaps", "event[1]/recording[1]/optout: Either true or false"),
        ("<title>Who", "<title><b>Who</b>", "event[1]/title[1]/b: Only text may stand here"),
        ("<title>Who", "<title/><title>Who", "event[1]/title[2]: The element stands here twice"),
        ('name="Barn"', 'name="Great Hall"', "room[2]: The room “Great Hall” stands twice"),
        ("<persons>", "<persons><group/>", "persons[1]: Only <person> may stand in here"),
        (">Ben<", "><", "persons[1]/person[2]: The name is missing"),
        (">Europe/London<", ">Europe/Nowhere<", "time_zone_name: There is no time zone “Europe/Nowhere”"),
        ('date="2026-10-25"', 'date="2026-10-25T10:00:00Z"', "day[2]/@date: “2026-10-25T10:00:00Z” is no date"),
    ],
)
def test_a_broken_element_is_named(old, new, why):
    text = written_xml(programme())
    assert old in text
    assert why in why_not("xml", text.replace(old, new, 1))


@each_form
def test_no_two_sessions_have_one_guid(form):
    _, written = FORMS[form]
    twice = written(programme(second=night(guid=OPENING)))
    assert "Its GUID is that of schedule" in why_not(form, twice)


def test_older_files_have_shorter_names_and_none_for_the_whole():
    text = written_xml(programme()).replace(OPENING, "HOqeNIb6G7M4hYFKFRkCmQ")
    text = text.replace("<acronym>expo</acronym>", "<acronym/>").replace(' id="7"', "", 1)
    found = read_xml(text.encode())
    assert found.acronym == "expo2026"
    (_, session), _ = found.sessions()
    assert session.guid == "HOqeNIb6G7M4hYFKFRkCmQ"
    assert session.number > 0
    assert again(found, "xml") == found


def hours_alone(start):
    """The programme as older files tell it: hours without a date or a zone."""
    text = written_xml(programme()).replace("<time_zone_name>Europe/London</time_zone_name>", "")
    return (
        text.replace("<date>2026-10-24T09:30:00+01:00</date>", "").replace("<start>09:30<", f"<start>{start}<").encode()
    )


@pytest.mark.parametrize(
    ("start", "told"), [("09:30", "2026-10-24T09:30:00+02:00"), ("01:30", "2026-10-25T01:30:00+02:00")]
)
def test_hours_without_a_date_are_taken_by_the_clock_that_is_given(start, told):
    (_, session), _ = read_xml(hours_alone(start), zone="Europe/Brussels").sessions()
    assert session.start.isoformat() == told


def test_hours_without_a_date_and_without_a_clock_are_refused():
    assert "Neither the session nor the file says how far" in why_not("xml", hours_alone("09:30"))
    with pytest.raises(Unreadable, match="no time of day"):
        read_xml(hours_alone("soon"), zone="Europe/Brussels")


@each_form
def test_files_that_are_too_large_are_not_read(form, monkeypatch):
    _, written = FORMS[form]
    monkeypatch.setattr(fitting, "MOST_BYTES", 1_000_000)
    assert "larger than 1 million bytes" in why_not(form, written(programme()) + " " * 1_000_000)


@each_form
def test_there_are_only_so_many_sessions(form, monkeypatch):
    monkeypatch.setattr("cairn.exchange.schedules.checks.MOST_SESSIONS", 1)
    _, written = FORMS[form]
    assert "more than 1 sessions" in why_not(form, written(programme()))


def test_a_room_that_nobody_listed_can_be_written():
    schedule = replace(programme(), rooms=())
    assert [room.name for room in again(schedule, "xml").rooms] == ["Great Hall", "Barn"]
