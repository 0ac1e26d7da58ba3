"""Who says that they will come, who waits for a place, and who moves up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people.sides import Side
from cairn.sessions import actions, may, queries
from cairn.sessions.models import Coming
from tests import make, make_meetings

pytestmark = pytest.mark.django_db
LATER = make.MONDAY + timedelta(hours=1)


def names(rows: tuple[Coming, ...]) -> list[str]:
    return [one.person.name for one in rows]


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, session: may.say_coming(who, session, make.MONDAY), "amina ben cleo"),
        (may.set_places, "cleo"),
        (may.see_who_comes, "cleo"),
        (lambda who, session: may.change_session(who, session, make.MONDAY), "cleo"),
        (lambda who, session: may.order_items(who, session, how="alternating"), "amina ben cleo"),
        (may.order_items, "cleo"),
        (lambda who, session: may.close_step_by_step(who, session, session.ends_at), "cleo"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    session = make.session(world)
    for name in ("amina", "ben", "cleo", "dana", "nobody"):
        verdict = deed(getattr(world, name, None), session)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_one_says_yes_no_or_not_sure_and_can_change_it_and_the_record_says_nothing(world: make.World):
    session, before = make.session(world), ledger.newest(world.chain).count()
    for said in ("yes", "unsure", "no", "yes"):
        make_meetings.says(session, world.amina, said)
        found = queries.coming_of(world.amina, session)
        assert found is not None
        assert (found.says, found.how) == (said, "in_person" if said == "yes" else "")
    make_meetings.says(session, world.ben, "unsure")
    numbers = queries.coming_numbers(queries.in_line(session))
    assert (numbers.coming, numbers.citizens, numbers.others, numbers.unsure) == (1, 1, 0, 1)
    assert ledger.newest(world.chain).count() == before


def test_where_people_meet_both_ways_one_says_how(world: make.World):
    session = make.session(world, way="hybrid")
    with pytest.raises(Refused, match="Say how you will come"):
        make_meetings.says(session, world.amina)
    with pytest.raises(Refused, match="Say how you will come"):
        make_meetings.says(make.session(world), world.amina, how="online")
    with pytest.raises(Refused, match="will come, cannot come"):
        make_meetings.says(session, world.amina, "perhaps")
    make_meetings.says(session, world.amina, how="online")
    assert queries.coming_numbers(queries.in_line(session)).online == 1


def test_nobody_says_it_after_the_session_or_once_it_is_cancelled(world: make.World):
    session = make.session(world)
    assert "over" in may.say_coming(world.amina, session, session.ends_at).reason
    actions.cancel_session(session, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert "cancelled" in may.say_coming(world.amina, session, make.MONDAY).reason


def test_places_go_to_whoever_says_it_first_and_the_next_moves_up_by_themselves(world: make.World):
    session = make.session(world, capacity=1)
    (other,) = world.citizens(1)
    for minute, person in enumerate((world.ben, world.amina, other)):
        make_meetings.says(session, person, at=make.MONDAY + timedelta(minutes=minute))
    line = queries.in_line(session)
    assert (names(line.coming), names(line.waiting), line.free) == (["Ben"], ["Amina", "Citizen1"], 0)
    assert (line.waits_as(world.amina), line.waits_as(other), line.waits_as(world.ben)) == (1, 2, 0)
    make_meetings.says(session, world.ben, "no", at=LATER)
    assert names(queries.in_line(session).coming) == ["Amina"]
    make_meetings.says(session, world.ben, at=LATER)  # back, and at the end of the line
    assert names(queries.in_line(session).waiting) == ["Citizen1", "Ben"]


def test_whoever_leads_stands_in_the_same_line(world: make.World):
    session = make.session(world, capacity=1)
    make_meetings.says(session, world.amina)
    make_meetings.says(session, world.cleo, at=LATER)
    assert names(queries.in_line(session).waiting) == ["Cleo"]


def test_online_there_is_room_for_everybody_where_the_places_are_in_a_room(world: make.World):
    session = make.session(world, way="hybrid", capacity=1)
    make_meetings.says(session, world.amina, how="in_person")
    make_meetings.says(session, world.ben, how="online", at=LATER)
    line = queries.in_line(session)
    assert (names(line.coming), line.waiting, line.free) == (["Amina", "Ben"], (), 0)


def test_saying_it_again_keeps_the_place_in_the_line_and_another_way_does_not(world: make.World):
    session = make.session(world, way="hybrid", capacity=1)
    make_meetings.says(session, world.amina, how="in_person")
    make_meetings.says(session, world.ben, how="in_person", at=LATER)
    make_meetings.says(session, world.amina, how="in_person", at=LATER + timedelta(hours=1))
    assert names(queries.in_line(session).waiting) == ["Ben"]
    for how in ("online", "in_person"):
        make_meetings.says(session, world.amina, how=how, at=LATER + timedelta(hours=2))
    assert names(queries.in_line(session).waiting) == ["Amina"]


def test_whoever_leaves_the_work_leaves_the_line_and_comes_back_at_its_end(world: make.World):
    session = make.session(world, capacity=1)
    make_meetings.says(session, world.amina)
    make_meetings.says(session, world.ben, at=LATER)
    activities.leave(world.activity, by=world.amina, at=LATER)
    assert names(queries.in_line(session).coming) == ["Ben"]
    activities.join(world.activity, by=world.amina, at=LATER + timedelta(hours=1))
    assert names(queries.in_line(session).waiting) == ["Amina"]


def test_how_many_places_there_are_is_said_in_the_record_and_nobody_loses_theirs(world: make.World):
    session = make.session(world, capacity=2)
    make_meetings.says(session, world.amina)
    make_meetings.says(session, world.ben, at=LATER)
    with pytest.raises(Refused, match="2 people have a place already"):
        actions.set_places(session, by=world.cleo, at=LATER, places=1)
    with pytest.raises(Refused, match="already"):
        actions.set_places(session, by=world.cleo, at=LATER, places=2)
    with pytest.raises(Refused, match="like 20"):
        actions.set_places(session, by=world.cleo, at=LATER, places=0)
    actions.set_places(session, by=world.cleo, at=LATER, places=3)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data) == ("sessions.places.set", {"session": session.ref, "places": 3})
    actions.set_places(session, by=world.cleo, at=LATER, places=None)
    assert queries.in_line(session).free is None


def test_more_places_let_in_whoever_waited_longest(world: make.World):
    session = make.session(world, capacity=1)
    for minute, person in enumerate((world.ben, world.amina)):
        make_meetings.says(session, person, at=make.MONDAY + timedelta(minutes=minute))
    actions.set_places(session, by=world.cleo, at=LATER, places=2)
    found = queries.coming_of(world.amina, session)
    assert found is not None
    assert (found.has_waited, queries.in_line(session).waiting) == (True, ())


def test_the_database_refuses_somebody_in_line_who_does_not_come(world: make.World):
    session = make.session(world)
    kept = {"session": session, "person": world.amina, "side": Side.CITIZEN, "said_at": make.MONDAY}
    for wrong, name in (
        ({"says": "no", "in_line_since": make.MONDAY}, "stand_in_line"),
        ({"says": "yes", "in_line_since": make.MONDAY}, "say_how"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Coming.objects.create(**kept, **wrong)
