"""Ground rules: put forward by anybody, agreed by each side that is there, changed by agreement."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.moderation.things import Thing
from cairn.people.sides import Side
from cairn.sessions import actions, may, queries
from cairn.sessions.models import Session
from tests import make, make_meetings, make_moderation

pytestmark = pytest.mark.django_db


def begun(world: make.World) -> Session:
    """A session that Amina and Ben are at."""
    session = make.session(world)
    make.check_in(session, world.amina, world.ben)
    return session


def words(session: Session) -> list[str]:
    return [one.words for one in queries.ground_rules(session)]


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, rule: may.propose_rule(who, rule.session), "amina ben cleo"),
        (may.take_back_rule, "amina"),
        (lambda who, rule: may.agree_rules(who, rule.session, rule.session.starts_at), "amina ben"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    rule = make_meetings.rule(begun(world), by=world.amina)
    for name in ("amina", "ben", "cleo", "dana", "nobody"):
        verdict = deed(getattr(world, name, None), rule)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_a_line_stands_once_every_side_that_is_there_has_pressed(world: make.World):
    session = begun(world)
    rule = make_meetings.rule(session, by=world.amina)
    assert make_meetings.agreed(session, world.amina) == []
    assert words(session) == []
    assert make_meetings.agreed(session, world.ben) == [rule]
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.side) == ("sessions.rules.agreed", "staff")
    assert entry.data == {"session": session.ref, "rules": [rule.ref], "stand": [rule.ref]}
    assert words(session) == ["One at a time."]
    with pytest.raises(Refused, match="settled already"):
        actions.take_back_rule(rule, by=world.amina, at=session.starts_at)


def test_one_side_alone_in_the_room_settles_nothing(world: make.World):
    session = make.session(world)
    make.check_in(session, world.amina)
    make_meetings.rule(session, by=world.amina)
    assert make_meetings.agreed(session, world.amina) == []


def test_nobody_agrees_before_it_begins_or_from_elsewhere_or_to_what_was_not_read(world: make.World):
    session = begun(world)
    rule = make_meetings.rule(session, by=world.amina)
    assert "not begun" in may.agree_rules(world.amina, session, make.MONDAY).reason
    assert "Check in first" in may.agree_rules(world.cleo, session, session.starts_at).reason
    make_meetings.rule(session, by=world.ben, words="No jargon.")
    with pytest.raises(Refused, match="changed these lines"):
        actions.agree_rules(session, by=world.amina, at=session.starts_at, rules=[rule])
    make_meetings.agreed(session, world.amina)
    with pytest.raises(Refused, match="has agreed to every line"):
        make_meetings.agreed(session, world.amina)
    session.check_ins.filter(person=world.ben).update(side=Side.UNCLEAR)
    assert "not clear yet" in may.agree_rules(world.ben, session, session.starts_at).reason


def test_lines_stand_in_the_next_session_of_the_same_work_until_the_sides_change_them(world: make.World):
    first = begun(world)
    rule = make_meetings.rule(first, by=world.amina)
    make_meetings.agreed(first, world.amina, world.ben)
    second = make.session(world, starts_at=first.starts_at + timedelta(days=7))
    assert words(second) == ["One at a time."]
    elsewhere = make.another_activity(world)
    assert not queries.ground_rules(Session(activity=elsewhere, ends_at=second.ends_at))
    make.check_in(second, world.amina, world.ben)
    make_meetings.rule(second, by=world.ben, words="Hands up first.", follows=rule)
    make_meetings.agreed(second, world.amina, world.ben)
    assert (words(first), words(second)) == (["One at a time."], ["Hands up first."])
    with pytest.raises(Refused, match="does not stand any more"):
        make_meetings.rule(second, by=world.ben, words="", follows=rule)


def test_a_line_is_ended_by_agreement_without_another(world: make.World):
    session = begun(world)
    rule = make_meetings.rule(session, by=world.amina)
    make_meetings.agreed(session, world.amina, world.ben)
    make_meetings.rule(session, by=world.ben, words="", follows=rule)
    make_meetings.agreed(session, world.amina, world.ben)
    assert words(session) == []


def test_a_line_without_words_is_none_and_what_is_taken_back_is_gone(world: make.World):
    session = begun(world)
    with pytest.raises(Refused, match="no words yet"):
        make_meetings.rule(session, by=world.amina, words=" ")
    rule = make_meetings.rule(session, by=world.amina)
    actions.take_back_rule(rule, by=world.amina, at=session.starts_at)
    assert not queries.ground_rules_proposed(session)


def test_there_is_an_end_to_lines(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.sessions.may.ground_rules.RULES_AT_MOST", 1)
    session = begun(world)
    make_meetings.rule(session, by=world.amina)
    assert "great many" in may.propose_rule(world.ben, session).reason


def test_a_line_that_moderators_hid_is_not_shown_and_nobody_agrees_to_it(world: make.World):
    session = begun(world)
    rule, other = (
        make_meetings.rule(session, by=world.amina),
        make_meetings.rule(session, by=world.ben, words="Slowly."),
    )
    eyes = (make_moderation.moderator(world, "Mo"), world.cleo)
    make_moderation.hidden(Thing(world.activity, "ground_rule", rule.ref, world.amina, "citizen"), by=eyes)
    assert list(queries.ground_rules_proposed(session)) == [other]
    assert make_meetings.agreed(session, world.amina, world.ben) == [other]
    assert [one.words for one in queries.ground_rules_to_moderate([rule.ref])] == ["One at a time."]
