"""A member of staff asks somebody to watch them; what is noticed belongs to these two."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.observations import actions, may, queries
from cairn.observations.models import Observation
from cairn.programmes import actions as programmes
from cairn.sessions import actions as sessions
from cairn.sessions.models import Session
from tests import make, make_meetings

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")


@pytest.fixture
def session(world: make.World) -> Session:
    return make.session(world)


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, found, _at: may.ask_observer(who, found.session, make.MONDAY), "ben"),
        (may.note_moment, "amina"),
        (lambda who, found, _at: may.give_moments(who, found), "amina"),
        (lambda who, found, _at: may.take_back_moment(who, found.moments.get()), "amina"),
        (lambda who, found, _at: may.destroy_observation(who, found), "amina ben"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, session: Session, deed, allowed: str):
    found = make_meetings.observing(world, session)
    make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    for name in EVERYBODY:
        verdict = deed(getattr(world, name, None), found, session.starts_at)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_answering_is_for_whoever_was_asked_and_giving_back_for_the_observer(world: make.World, session: Session):
    found = make_meetings.observation(world, session)
    for name in EVERYBODY:
        person = getattr(world, name, None)
        assert may.answer_asking(person, found).allowed == (name == "amina")
        assert not may.take_back_given(person, found)
        assert not may.give_moments(person, found)


def test_a_whole_observation_leaves_nothing_in_the_record(world: make.World, session: Session):
    before = ledger.newest(world.chain).count()
    found = make_meetings.observing(world, session)
    moment = make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    assert list(queries.moments(found, world.amina)) == [moment]
    assert not queries.moments(found, world.ben)
    actions.give_moments(found, by=world.amina, at=session.ends_at)
    assert list(queries.moments(found, world.ben)) == [moment]
    for name in ("cleo", "dana"):
        assert not queries.moments(found, getattr(world, name))
        assert queries.observation(found.ref, getattr(world, name)) is None
        assert queries.moment(moment.ref, getattr(world, name)) is None
    assert queries.observation(found.ref, None) is None
    assert queries.moment(moment.ref, world.ben) is None
    assert ledger.newest(world.chain).count() == before


def test_the_observer_takes_back_what_was_given_and_each_moment(world: make.World, session: Session):
    found = make_meetings.observing(world, session)
    moment = make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    with pytest.raises(Refused, match="Nothing was given"):
        actions.take_back_given(found, by=world.amina, at=session.ends_at)
    actions.give_moments(found, by=world.amina, at=session.ends_at)
    with pytest.raises(Refused, match="given already"):
        make_meetings.noticed(found, by=world.amina, at=session.ends_at)
    actions.take_back_given(found, by=world.amina, at=session.ends_at)
    assert not queries.moments(found, world.ben)
    actions.take_back_moment(moment, by=world.amina, at=session.ends_at)
    with pytest.raises(Refused, match="Note at least one"):
        actions.give_moments(found, by=world.amina, at=session.ends_at)


@pytest.mark.parametrize("name", ["amina", "ben"])
def test_either_of_the_two_destroys_all_of_it(world: make.World, session: Session, name: str):
    found = make_meetings.observing(world, session)
    make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    actions.destroy_observation(found, by=getattr(world, name), at=session.ends_at)
    assert not Observation.objects.exists()


def test_a_no_destroys_that_somebody_was_asked_and_a_yes_is_said_once(world: make.World, session: Session):
    actions.decline_asking(make_meetings.observation(world, session), by=world.amina, at=make.MONDAY)
    assert not Observation.objects.exists()
    found = make_meetings.observing(world, session)
    with pytest.raises(Refused, match="said yes already"):
        actions.accept_asking(found, by=world.amina, at=make.MONDAY)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"observer": "ben"}, "nobody sees themselves"),
        ({"observer": "dana"}, "takes part here, or belongs"),
        ({"observer": "amina"}, "asked them already"),
        ({"by": "amina", "observer": "ben"}, "for staff"),
    ],
)
def test_who_cannot_be_asked_is_refused_with_the_reason(world: make.World, session: Session, changes, reason: str):
    make_meetings.observation(world, session)
    with pytest.raises(Refused, match=reason):
        make_meetings.observation(world, session, **{key: getattr(world, name) for key, name in changes.items()})


def test_a_colleague_from_the_programme_can_be_asked_by_whoever_belongs_to_it(world: make.World, session: Session):
    assert world.dana not in queries.people_to_ask(world.ben, session)
    programmes.join(world.programme, by=world.dana, at=make.MONDAY)
    assert world.dana in queries.people_to_ask(world.ben, session)
    assert queries.people_to_ask(world.ben, session, containing="AMI") == [world.amina]
    programmes.leave(world.programme, by=world.ben, at=make.MONDAY)
    assert world.dana not in queries.people_to_ask(world.ben, session)


def test_three_people_at_most_and_nobody_once_it_is_over(world: make.World, session: Session):
    for citizen in world.citizens(3):
        make_meetings.observation(world, session, observer=citizen)
    assert "three people already" in may.ask_observer(world.ben, session, make.MONDAY).reason
    other = make.session(world)
    assert "over or cancelled" in may.ask_observer(world.ben, other, other.ends_at).reason
    sessions.cancel_session(other, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert "over or cancelled" in may.ask_observer(world.ben, other, make.MONDAY).reason


def refused_moment(world: make.World, session: Session, at: datetime, **changes) -> str:
    found = make_meetings.observing(world, session)
    with pytest.raises(Refused) as refused:
        make_meetings.noticed(found, by=world.amina, at=at, **changes)
    return str(refused.value)


def test_moments_are_noted_once_it_has_begun_after_a_yes_and_at_a_minute(world: make.World, session: Session):
    assert "not begun" in refused_moment(world, session, make.MONDAY)
    other = make.session(world)
    assert "at which minute" in refused_moment(world, other, other.starts_at, minute=-1)
    third = make.session(world)
    assert "at which minute" in refused_moment(world, third, third.starts_at, kind="yawned")
    fourth = make.session(world)
    with pytest.raises(Refused, match="whether you will observe"):
        make_meetings.noticed(make_meetings.observation(world, fourth), by=world.amina, at=fourth.starts_at)


def test_there_is_an_end_to_moments(world: make.World, session: Session, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.observations.may.MOMENTS_AT_MOST", 1)
    found = make_meetings.observing(world, session)
    make_meetings.noticed(found, by=world.amina, at=session.starts_at)
    assert "great many" in may.note_moment(world.amina, found, session.starts_at).reason


def test_the_database_refuses_whoever_observes_themselves(world: make.World, session: Session):
    with pytest.raises(IntegrityError, match="nobody_observes"), transaction.atomic():
        Observation.objects.create(session=session, staff=world.ben, observer=world.ben, asked_at=make.MONDAY)
