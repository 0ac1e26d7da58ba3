"""Letters about sessions: near, a place, changed, cancelled. Each once, also on the same day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from cairn.activities import actions as activities
from cairn.observations import actions as observations
from cairn.sessions import actions
from tests import make, make_letters, make_meetings

pytestmark = pytest.mark.django_db
SUBJECT, ASKED = "About a session you take part in", "Something is asked of you"


def told(at: datetime) -> dict[str, str]:
    return {to.partition("@")[0]: body for to, body in make_letters.bodies(at, about=SUBJECT).items()}


def test_who_comes_is_reminded_three_days_before_once_with_what_they_need_to_know(world: make.World):
    session = make.session(world, how_to_join="Ring 555 0199 at the door.")
    make_meetings.access_line(world, session)
    make_meetings.sent(make_meetings.paper(world, session), by=world.cleo)
    make_meetings.says(session, world.amina)
    make_meetings.says(session, world.ben, "unsure")
    assert told(make.day(6)) == {}
    letters = told(make.day(8))
    assert set(letters) == {"amina"}
    for words in (
        "You said that you will come: “Around the table”, Thursday 15 January 2026 at 14:00.",
        "The library, ground floor", "Ring 555 0199 at the door.", "A loop in the hall.", "“The three options”",
        f"/p/waiting-well/s/{session.ref}",
    ):  # fmt: skip
        assert words in letters["amina"]
    assert [told(make.day(n)) for n in (8, 9, 10)] == [{}, {}, {}]


def test_whoever_waited_hears_of_their_place_once(world: make.World):
    session = make.session(world, capacity=1)
    make_meetings.says(session, world.ben)
    make_meetings.says(session, world.amina, at=make.day(0, 10))
    assert told(make.day(1)) == {}
    make_meetings.says(session, world.ben, "no", at=make.day(1))
    letters = told(make.day(1))
    assert set(letters) == {"amina"}
    assert "There is a place for you" in letters["amina"]
    assert told(make.day(2)) == {}


def test_who_waits_still_is_not_told_to_come(world: make.World):
    session = make.session(world, capacity=1)
    make_meetings.says(session, world.ben)
    make_meetings.says(session, world.amina, at=make.day(0, 10))
    assert set(told(make.day(8))) == {"ben"}


def test_everybody_hears_of_a_change_and_of_the_cancelling_also_on_one_day(world: make.World):
    session = make.session(world)
    make_meetings.says(session, world.amina, "no")
    make_meetings.says(session, world.cleo)
    make_meetings.changed(world, session, at=make.day(1), place="The school")
    letters = told(make.day(1))
    assert set(letters) == {"amina", "ben", "cleo"}
    assert "The hall is being painted." in letters["amina"]
    assert "The school" in letters["ben"]
    assert told(make.day(2)) == {}
    make_meetings.changed(world, session, at=make.day(2), place="The town hall")
    assert set(told(make.day(2))) == {"amina", "ben", "cleo"}
    actions.cancel_session(session, by=world.cleo, at=make.day(2), reason="The hall has flooded.")
    letters = told(make.day(2))
    assert set(letters) == {"amina", "ben", "cleo"}
    assert "does not take place" in letters["amina"]
    assert "The hall has flooded." in letters["amina"]
    assert told(make.day(3)) == {}


def test_who_joins_later_is_not_told_of_what_was_changed_before(world: make.World):
    session = make.session(world)
    make_meetings.changed(world, session, at=make.day(1), place="The school")
    world.citizens(1, at=make.day(1) + timedelta(hours=1))
    assert set(told(make.day(2))) == {"amina", "ben"}


def test_who_has_left_is_not_told(world: make.World):
    session = make.session(world)
    activities.leave(world.activity, by=world.ben, at=make.MONDAY)
    actions.cancel_session(session, by=world.cleo, at=make.day(1), reason="Snow.")
    assert set(told(make.day(1))) == {"amina"}


def test_a_letter_about_an_observation_tells_nothing_of_it(world: make.World):
    session = make.session(world)
    found = make_meetings.observing(world, session)
    make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    make_meetings.observation(world, session, observer=world.citizens(1)[0])
    bodies = make_letters.bodies(make.day(1), about=ASKED)
    assert set(bodies) == {"citizen1@example.org"}
    observations.give_moments(found, by=world.amina, at=session.ends_at)
    given = make_letters.bodies(session.ends_at, about=ASKED)
    assert "ben@example.org" in given
    for body in (*bodies.values(), given["ben@example.org"]):
        said = body.replace("Hello Ben", "").replace("/observation/", "")
        for words in ("Ben", "Amina", "observ", "too soon", "speaking"):
            assert words not in said
