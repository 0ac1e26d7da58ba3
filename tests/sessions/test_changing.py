"""Another time, place or way; how it was before stays; the calendars of others hear of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make, make_meetings

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def test_another_time_keeps_the_one_before_with_the_reason_and_raises_the_sequence(world: make.World):
    session = make.session(world)
    before = session.starts_at
    make_meetings.changed(world, session, starts_at=before + WEEK, ends_at=session.ends_at + WEEK)
    (change,) = queries.changes(session)
    assert (session.sequence, session.starts_at) == (1, before + WEEK)
    assert (change.sequence, change.starts_at, change.why) == (1, before, "The hall is being painted.")
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.about) == ("sessions.session.changed", session.ref)
    assert entry.data == {
        "starts": (before + WEEK).date().toordinal(), "design": False, "sequence": 1,
        "time": True, "place": False, "way": False,
    }  # fmt: skip
    make_meetings.changed(world, session, place="The school")
    assert [one.sequence for one in queries.changes(session)] == [2, 1]
    actions.cancel_session(session, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert session.sequence == 3


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({}, "Nothing is different"),
        ({"starts_at": make.day(-1), "ends_at": make.day(30)}, "opened on"),
        ({"starts_at": make.day(0), "ends_at": make.day(30)}, "Choose a time to come"),
        ({"ends_at": make.day(9)}, "ends after it starts"),
        ({"place": "The school", "why": "  "}, "no words yet"),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_the_reason(world: make.World, wrong: dict, reason: str):
    session = make.session(world)
    with pytest.raises(Refused, match=reason):
        make_meetings.changed(world, session, **wrong)
    assert session.changes.count() == 0


def test_what_has_begun_or_is_cancelled_is_not_moved(world: make.World):
    session = make.session(world)
    assert "begun already" in may.change_session(world.cleo, session, session.starts_at).reason
    actions.cancel_session(session, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert "cancelled" in may.change_session(world.cleo, session, make.MONDAY).reason


def test_with_another_way_places_are_open_again_and_who_cannot_come_that_way_is_asked_again(world: make.World):
    session = make.session(world, way="hybrid", capacity=5)
    make_meetings.says(session, world.amina, how="online")
    make_meetings.says(session, world.ben, how="in_person")
    make_meetings.changed(world, session, way="in_person")
    assert session.capacity is None
    found = {one.person.name: one.says for one in session.coming.select_related("person")}
    assert found == {"Amina": "unsure", "Ben": "yes"}


def test_the_latest_change_and_what_is_cancelled_are_found_until_the_session_would_begin(world: make.World):
    session, other = make.session(world), make.session(world)
    make_meetings.changed(world, session, place="The school")
    make_meetings.changed(world, session, place="The library again")
    actions.cancel_session(other, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert [one.sequence for one in queries.latest_changes_to_come(at=make.day(1))] == [2]
    assert list(queries.cancelled_before_they_began(at=make.day(1))) == [other]
    assert not queries.latest_changes_to_come(at=session.starts_at)
    assert not queries.cancelled_before_they_began(at=other.ends_at)
