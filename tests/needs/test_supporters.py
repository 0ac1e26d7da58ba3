"""Somebody comes beside a person: named by them, asked if they are a member, and counted on no side."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.needs import actions, may, queries
from cairn.sessions import actions as sessions
from cairn.sessions import queries as session_queries
from tests import make, make_meetings, make_needs


def test_a_supporter_is_named_in_ones_own_words_for_one_session_or_always(world: make.World):
    session, other = make.session(world), make.session(world, title="Another")
    before = ledger.head(world.chain)
    always = make_needs.supporter(world.amina)
    once = make_needs.supporter(world.amina, words="Somebody who signs", what="advocate", session=session)
    assert queries.beside(world.amina, session) == [always, once]
    assert queries.beside(world.amina, other) == [always]
    assert queries.beside(world.ben, session) == []
    actions.part_from_supporter(always, by=world.amina, at=make.MONDAY)
    assert list(queries.supporters_of(world.amina)) == [once]
    assert ledger.head(world.chain) == before


def test_a_member_comes_once_they_agree_and_a_no_leaves_nothing(world: make.World):
    session, (friend, _other) = make.session(world), world.citizens(2)
    sessions_of = make.another_activity(world)
    assert friend in queries.people_to_ask(world.amina)
    with pytest.raises(Refused, match="take part there as themselves"):
        make_needs.supporter(world.amina, member=friend, session=session)
    asked = make_needs.supporter(world.amina, member=friend)
    with pytest.raises(Refused, match="asked them already"):
        make_needs.supporter(world.amina, member=friend)
    assert list(queries.asked_to_support(friend)) == [asked]
    elsewhere = make.session(make.World(**{**vars(world), "activity": sessions_of}))
    assert queries.beside(world.amina, elsewhere) == []
    for name in ("amina", "ben", "cleo", "dana", "nobody"):
        verdict = may.agree_to_support(getattr(world, name, None), asked)
        assert not verdict
        assert verdict.reason
    actions.agree_to_support(asked, by=friend, at=make.MONDAY)
    assert list(queries.supports(friend)) == [asked]
    assert queries.beside(world.amina, elsewhere) == [asked]
    assert queries.beside(world.amina, session) == []  # there they are themselves
    actions.part_from_supporter(asked, by=friend, at=make.MONDAY)
    again = make_needs.supporter(world.amina, member=friend)
    actions.decline_to_support(again, by=friend, at=make.MONDAY)
    assert not queries.supporters_of(world.amina)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"what": "judge"}, "Say what they do"),
        ({"words": " "}, "no words yet"),
        ({"member": "dana"}, "a programme you belong"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(world: make.World, changes: dict, why: str):
    if "member" in changes:
        changes = {"member": getattr(world, changes["member"])}
    with pytest.raises(Refused, match=why):
        make_needs.supporter(world.amina, **changes)


def test_to_a_session_one_comes_oneself_before_bringing_somebody(world: make.World):
    session = make.session(world)
    assert "Join this activity first" in may.bring_supporter(world.dana, session, make.MONDAY).reason
    assert "session is over" in may.bring_supporter(world.amina, session, session.ends_at).reason
    assert "Sign in" in may.bring_supporter(None, None, make.MONDAY).reason


def test_ten_people_are_enough(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.needs.may.supporters.SUPPORTERS_AT_MOST", 1)
    make_needs.supporter(world.amina)
    assert "Ten people" in may.bring_supporter(world.amina, None, make.MONDAY).reason


def test_a_supporter_takes_no_place_counts_on_no_side_and_is_not_in_the_record(world: make.World):
    session = make.session(world, capacity=2)
    make_needs.supporter(world.amina)
    for person in (world.amina, world.ben):
        make_meetings.says(session, person)
    assert session_queries.in_line(session).free == 0
    assert not session_queries.in_line(session).waiting
    found = sessions.check_in(session, by=world.amina, person=world.amina, at=session.starts_at, is_with_supporter=True)
    assert found.is_with_supporter
    assert session_queries.numbers_present(session)["citizen"] == 1
    assert sum(session_queries.numbers_present(session).values()) == 1
    entry = ledger.newest(world.chain)[0]
    assert entry.data == {"session": session.ref, "for_person": False}


def test_parting_is_for_the_two_alone(world: make.World):
    asked = make_needs.supporter(world.amina, member=world.ben)
    for name, allowed in (("amina", True), ("ben", True), ("cleo", False), ("dana", False), ("nobody", False)):
        assert bool(may.part_from_supporter(getattr(world, name, None), asked)) is allowed
        found = queries.supporter(asked.ref, getattr(world, name, None))
        assert (found == asked) is allowed
