"""Thanks are said to one person or to all who came; they alone read them. What one got is noted for oneself."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.sessions import actions as sessions
from cairn.thanks import actions, may, queries
from cairn.thanks.models import GivenInReturn, Thanks
from tests import make, make_thanks

pytestmark = pytest.mark.django_db
EVERYBODY = ("amina", "ben", "cleo", "dana", "nobody")


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, one: may.thank_people(who, one.programme, None, make.day(60)), "cleo"),
        (may.destroy_thanks, "amina cleo"),
    ],
)
def test_who_leads_thanks_and_either_of_the_two_destroys(world: make.World, deed, allowed: str):
    (one,) = make_thanks.thanked(world)
    for name in EVERYBODY:
        verdict = deed(getattr(world, name, None), one)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_each_of_all_who_came_has_their_own_and_nobody_reads_that_of_another(world: make.World):
    (session,) = make_thanks.met(world)
    came = queries.people_to_thank(world.cleo, world.programme, session)
    assert set(came) == {world.amina, world.ben}
    make_thanks.thanked(world, *came, session=session)
    (hers,) = queries.thanks_to(world.amina)
    seen = {name for name in EVERYBODY if queries.thanks(hers.ref, getattr(world, name, None))}
    assert seen == {"amina", "cleo"}
    assert not queries.people_to_thank(world.cleo, world.programme, session)
    with pytest.raises(Refused, match="once for a session"):
        make_thanks.thanked(world, session=session)
    actions.destroy_thanks(hers, by=world.amina, at=make.day(61))
    assert not queries.thanks_to(world.amina)
    assert len(queries.thanks_by(world.cleo, world.programme)) == 1


def test_those_who_take_part_can_be_thanked_at_the_end_and_nobody_thanks_themselves(world: make.World):
    assert set(queries.people_to_thank(world.cleo, world.programme)) == {world.amina, world.ben}
    for people in ([world.dana], [world.cleo]):
        with pytest.raises(Refused, match="who came or take part"):
            make_thanks.thanked(world, *people)
    with pytest.raises(Refused, match="at least one person"):
        make_thanks.thanked(world, people=[])


def test_a_session_is_not_thanked_for_before_it_begins_nor_once_it_is_cancelled(world: make.World):
    session = make.session(world)
    assert "not begun yet" in may.thank_people(world.cleo, world.programme, session, make.MONDAY).reason
    sessions.cancel_session(session, by=world.cleo, at=make.MONDAY, reason="Snow.")
    assert "cancelled" in may.thank_people(world.cleo, world.programme, session, make.day(60)).reason


def test_what_one_got_is_noted_for_oneself_and_taken_back(world: make.World):
    one = make_thanks.noted(world)
    assert [who for who in EVERYBODY if queries.one_given_in_return(one.ref, getattr(world, who, None))] == ["amina"]
    with pytest.raises(Refused, match="somebody else"):
        actions.take_back_return(one, by=world.ben, at=make.day(61))
    actions.take_back_return(one, by=world.amina, at=make.day(61))
    assert not GivenInReturn.objects.exists()
    with pytest.raises(Refused, match="Choose what"):
        make_thanks.noted(world, kind="gold")


def test_there_is_an_end_to_what_is_noted(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.thanks.may.said.NOTED_AT_MOST", 1)
    make_thanks.noted(world)
    with pytest.raises(Refused, match="great many"):
        make_thanks.noted(world)


def test_the_database_refuses_whoever_thanks_themselves(world: make.World):
    (one,) = make_thanks.thanked(world)
    with pytest.raises(IntegrityError, match="nobody_thanks"), transaction.atomic():
        Thanks.objects.filter(pk=one.pk).update(by=world.amina)
