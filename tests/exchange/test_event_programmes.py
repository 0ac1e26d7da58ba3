"""A programme made elsewhere comes in, goes out the same, and comes in again without doubling anything."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.events import actions, queries
from cairn.events.models import Event, ProgrammeDraft, Proposal, Room, Speaker
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.event_programmes import as_schedule, reading, taking
from cairn.exchange.schedules import Person, Schedule, written_json, written_xml
from cairn.ledger.models import Entry
from tests import make_programme
from tests.exchange.schedule_samples import (
    NIGHT,
    OPENING,
    SCHEMA_OF_JSON,
    SCHEMA_OF_XML,
    each_published,
    needs,
    night,
    opening,
    programme,
)

pytestmark = pytest.mark.django_db
WRITTEN = {"json": written_json, "xml": written_xml}
each_form = pytest.mark.parametrize("form", WRITTEN)
LATER = make_programme.RELEASED + timedelta(days=1)


@pytest.fixture
def event(world) -> Event:
    return make_programme.event(world)


def came_in(world, event, raw, *, name="One", at=make_programme.RELEASED, are_named=True):
    draft = taking.hand_in(event, raw if isinstance(raw, bytes) else raw.encode(), name="f", by=world.cleo, at=at)
    looked = taking.look_at_draft(draft)
    return actions.take_in_programme(
        event, programme=looked.programme, by=world.cleo, at=at, name=name, are_named=are_named
    )


def went_out(event) -> Schedule:
    """The programme as it is written now, without what calendars alone tell."""
    event = queries.event_by_slug(event.slug)
    release = queries.last_release(event)
    schedule = as_schedule(event, release, queries.public_sessions(release, event), page="https://expo.example/p")
    return as_told(schedule)


def as_told(schedule):
    days = [
        replace(
            day,
            rooms={
                room: tuple(
                    replace(one, cancelled=False, sequence=0, changed=None) for one in listed if not one.cancelled
                )
                for room, listed in day.rooms.items()
            },
        )
        for day in schedule.days
    ]
    return replace(schedule, days=tuple(days))


@each_form
def test_what_came_in_goes_out_the_same_and_comes_in_again(world, event, form):
    first = reading.read(WRITTEN[form](programme()).encode(), name="f")
    came_in(world, event, WRITTEN[form](programme()))
    assert went_out(event) == first
    again = WRITTEN[form](went_out(event))
    assert reading.read(again.encode(), name="f") == first
    with pytest.raises(Refused, match="taken in before"):
        came_in(world, event, again, name="Two")
    assert went_out(event) == first


@each_published("json", "xml")
def test_a_published_programme_goes_through_the_database_the_same(world, event, path):
    first = reading.read(path.read_bytes(), name=path.name, zone="Europe/London")
    came_in(world, event, path.read_bytes())
    assert went_out(event) == first
    form = path.suffix.removeprefix(".")
    assert reading.read(WRITTEN[form](went_out(event)).encode(), name="f") == first


def test_a_session_is_known_by_its_guid_and_not_doubled(world, event):
    came_in(world, event, written_json(programme()))
    moved = opening(start=opening().start + timedelta(hours=1), title="Who decides now?")
    came_in(world, event, written_json(programme(first=moved)), name="Two", at=LATER)
    assert Proposal.objects.count() == 2
    found = {one.kept["guid"]: one for one in queries.public_sessions(queries.last_release(event), event)}
    assert found[OPENING].title == "Who decides now?"
    assert (found[OPENING].sequence, found[NIGHT].sequence) == (1, 0)
    assert found[OPENING].changed_at == LATER
    assert Speaker.objects.count() == 3


def test_what_is_gone_from_the_file_is_cancelled_and_comes_back(world, event):
    came_in(world, event, written_json(programme()))
    days = programme().days
    without = replace(programme(), days=(replace(days[0], rooms={"Great Hall": (opening(),)}), days[1]))
    came_in(world, event, written_json(without), name="Two", at=LATER)
    stars = queries.public_sessions(queries.last_release(event), event)[1]
    assert (stars.title, stars.is_cancelled, stars.sequence) == ("Stars", True, 1)
    assert [one.name for one in Room.objects.filter(removed_at=None)] == ["Great Hall", "Barn"], "rooms listed stay"
    came_in(world, event, written_json(programme()), name="Three", at=LATER)
    stars = queries.public_sessions(queries.last_release(event), event)[1]
    assert (stars.is_cancelled, stars.sequence) == (False, 2)


def test_what_was_changed_here_since_is_told_as_it_is(world, event):
    came_in(world, event, written_json(programme()))
    actions.change_event(event, by=world.cleo, at=LATER, title="Our own name")
    assert went_out(event).title == "Our own name"


def test_nobody_is_named_unless_they_are_named_in_public_already(world, event):
    came_in(world, event, written_json(programme()), are_named=False)
    assert not [one for _, session in went_out(event).sessions() for one in session.persons]
    came_in(world, event, written_json(programme(second=night(title="Planets"))), name="Two", at=LATER)
    assert {one.name for _, session in went_out(event).sessions() for one in session.persons} == {"Amina", "Ben"}
    came_in(world, event, written_json(programme()), name="Three", at=LATER, are_named=False)
    assert not [one for _, session in went_out(event).sessions() for one in session.persons]


def test_how_to_reach_people_is_nowhere_kept(world, event):
    told = json.loads(written_json(programme()))
    session = told["schedule"]["conference"]["days"][0]["rooms"]["Great Hall"][0]
    session["persons"][0] |= {"email": "amina@example.org", "phone_number": "0123456", "biography": "Hello"}
    came_in(world, event, json.dumps(told))
    kept = str([*Speaker.objects.values("name", "kept"), *Proposal.objects.values("kept"), event.kept])
    assert "Hello" in kept
    assert "amina@example.org" not in kept
    assert "0123456" not in kept


def test_sessions_from_elsewhere_claim_no_citizens(world, event):
    came_in(world, event, written_json(programme()))
    for one in queries.public_sessions(queries.last_release(event), event):
        assert one.is_from_elsewhere
        assert not one.is_citizen_led
        assert {each.side for each in one.people} == {"unclear"}


def test_the_record_says_how_much_came_and_no_words(world, event):
    came_in(world, event, written_json(programme()))
    entry = Entry.objects.order_by("pk").last()
    assert entry.kind == "events.programme.taken_in"
    assert entry.data == {"number": 1, "sessions": 2, "new": 2, "changed": 0, "cancelled": 0, "named": True}
    assert not ProgrammeDraft.objects.exists()


@pytest.mark.parametrize("who", ["amina", "ben", "dana"])
def test_only_whoever_holds_the_event_takes_a_programme_in(world, event, who):
    person = getattr(world, who)
    with pytest.raises(Refused):
        taking.hand_in(event, written_json(programme()).encode(), name="f", by=person, at=LATER)
    looked = taking.look_at(event, written_json(programme()).encode(), name="f")
    with pytest.raises(Refused):
        actions.take_in_programme(event, programme=looked.programme, by=person, at=LATER, name="One", are_named=True)
    with pytest.raises(Refused):
        actions.throw_draft_away(event, by=person, at=LATER)
    assert not Proposal.objects.exists()


def test_a_programme_made_here_is_not_overwritten(world):
    event = make_programme.programme(world)
    with pytest.raises(Refused, match="would overwrite it"):
        taking.hand_in(event, written_json(programme()).encode(), name="f", by=world.cleo, at=LATER)


def test_a_name_of_a_version_is_used_once(world, event):
    came_in(world, event, written_json(programme()))
    with pytest.raises(Refused, match="version of that name"):
        came_in(world, event, written_json(programme(second=night(title="Planets"))))
    assert [one.title for one in queries.public_sessions(queries.last_release(event), event)][1] == "Stars"


def test_what_would_come_is_told_before_anything_is_kept(world, event):
    looked = taking.look_at(event, written_json(programme()).encode(), name="f")
    assert sorted(looked.expected.new) == ["Stars", opening().title]
    assert looked.expected.rooms == ("Great Hall", "Barn")
    assert looked.expected.tracks == ("Power",)
    assert looked.expected.people == 2
    assert not Room.objects.exists()
    came_in(world, event, written_json(programme()))
    found = taking.look_at(event, written_json(programme(second=night(title="Planets"))).encode(), name="f").expected
    assert (found.new, found.changed, found.same, found.gone) == ((), ("Planets",), 1, ())


def test_a_draft_is_thrown_away(world, event):
    taking.hand_in(event, written_json(programme()).encode(), name="f", by=world.cleo, at=LATER)
    actions.throw_draft_away(event, by=world.cleo, at=LATER)
    assert queries.draft_of(event) is None


SECOND_DAY_AGAIN = replace(programme().days[1], index=1, date=programme().start)
WRONG = {
    "It ends before it begins: on 2026-10-20, after 2026-10-24": {"end": programme().start.replace(day=20)},
    "Day 1: The day 2026-10-24 stands twice": {"days": (programme().days[0], SECOND_DAY_AGAIN)},
    "Day 2 (2026-10-25): It ends before it begins": {
        "days": (programme().days[0], replace(programme().days[1], end=programme().days[0].start))
    },
    "There is no session": {"days": (programme().days[1],)},
    "The name of a track is longer than 120 characters": {"first": opening(track="x" * 121)},
    "The name of a person is longer than 120 characters": {"first": opening(persons=(Person(name="x" * 121),))},
}


@pytest.mark.parametrize("why", WRONG)
def test_what_no_place_can_be_found_for_is_refused_whole(world, event, why):
    with pytest.raises(Unreadable) as refused:
        taking.hand_in(event, written_json(programme(**WRONG[why])).encode(), name="f", by=world.cleo, at=LATER)
    assert why in str(refused.value)
    assert not ProgrammeDraft.objects.exists()


def test_what_is_odd_is_said_with_its_place(event):
    early = opening(start=opening().start - timedelta(days=1))
    both = night(start=early.start, duration=timedelta(hours=1), guid=NIGHT)
    days = programme().days
    told = replace(programme(), days=(replace(days[0], rooms={"Great Hall": (early, both)}), days[1]))
    said = [str(one) for one in taking.look_at(event, written_json(told).encode(), name="f").remarks]
    assert any("begins on another day than the one it stands under" in one for one in said)
    assert any("are in this room at the same time" in one for one in said)
    assert any(one.startswith("Amina is in") for one in said)
    none = replace(
        told,
        days=(replace(days[0], rooms={"Barn": (opening(duration=timedelta(0)), replace(early, guid=NIGHT))}), days[1]),
    )
    said = [str(one) for one in taking.look_at(event, written_json(none).encode(), name="f").remarks]
    assert any("takes no time" in one for one in said)
    assert any("stands after" in one for one in said)


def test_long_titles_odd_lengths_and_strange_languages_come_back_whole(world, event):
    odd = opening(title="Long " * 60, duration=timedelta(minutes=3), language="a language of its own, told in words")
    came_in(world, event, written_json(programme(first=odd)))
    found = next(session for _, session in went_out(event).sessions() if session.guid == OPENING)
    assert (found.title, found.duration, found.language) == (odd.title, odd.duration, odd.language)
    assert Proposal.objects.get(kept__guid=OPENING).title.endswith("…")


@needs(SCHEMA_OF_JSON)
def test_our_own_programme_is_valid_by_both_public_schemas(world):
    import jsonschema
    from lxml import etree

    schedule = went_out(make_programme.programme(world))
    checker = jsonschema.Draft202012Validator(json.loads(SCHEMA_OF_JSON.read_text()))
    assert [error.message for error in checker.iter_errors(json.loads(written_json(schedule)))] == []
    schema = etree.XMLSchema(etree.parse(SCHEMA_OF_XML))
    schema.validate(etree.fromstring(written_xml(schedule).encode()))
    assert [error.message for error in schema.error_log] == []


def test_our_own_programme_is_read_the_same(world):
    schedule = went_out(make_programme.programme(world))
    for form, write in WRITTEN.items():
        again = reading.read(write(schedule).encode(), name="f", form=form)
        assert list(again.sessions()) == list(schedule.sessions())
