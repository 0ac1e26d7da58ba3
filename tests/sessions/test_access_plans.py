"""The access plan: each line has somebody who sees to it, and what will not be there says why."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make, make_meetings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("deed", "allowed"),
    [
        (lambda who, line: may.write_access_line(who, line.session), "cleo"),
        (may.hand_on_access, "ben cleo"),
        (may.mark_access_done, "ben cleo"),
        (may.remove_access_line, "cleo"),
    ],
)
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, deed, allowed: str):
    line = make_meetings.access_line(world, make.session(world))
    for name in ("amina", "ben", "cleo", "dana", "nobody"):
        verdict = deed(getattr(world, name, None), line)
        assert (name, verdict.allowed) == (name, name in allowed.split())
        assert verdict.allowed or verdict.reason


def test_a_line_is_seen_to_done_and_open_again_each_with_an_entry(world: make.World):
    session = make.session(world)
    line = make_meetings.access_line(world, session)
    assert list(queries.access_to_see_to(world.ben, at=make.MONDAY)) == [line]
    actions.mark_access_done(line, by=world.ben, at=make.day(1))
    assert not queries.access_not_done_in([world.activity], at=make.MONDAY)
    with pytest.raises(Refused, match="done already"):
        actions.mark_access_done(line, by=world.ben, at=make.day(1))
    actions.mark_access_open(line, by=world.ben, at=make.day(2))
    with pytest.raises(Refused, match="Nobody has said"):
        actions.mark_access_open(line, by=world.ben, at=make.day(2))
    actions.hand_on_access(line, by=world.ben, at=make.day(2), owner=world.amina)
    assert list(queries.access_to_see_to(world.amina, at=make.MONDAY)) == [line]
    kinds = [entry.kind.rpartition(".")[2] for entry in ledger.newest(world.chain)[:4]]
    assert kinds == ["handed_on", "opened", "done", "planned"]


def test_nobody_from_outside_sees_to_anything(world: make.World):
    with pytest.raises(Refused, match="takes part or leads"):
        make_meetings.access_line(world, make.session(world), owner=world.dana)
    assert make_meetings.access_line(world, make.session(world), owner=world.cleo)


def test_what_will_not_be_there_stays_readable_with_the_reason(world: make.World):
    session = make.session(world)
    line = make_meetings.access_line(world, session)
    with pytest.raises(Refused, match="no words yet"):
        actions.remove_access_line(line, by=world.cleo, at=make.MONDAY, why=" ")
    actions.remove_access_line(line, by=world.cleo, at=make.MONDAY, why="The loop is broken.")
    assert [one.why_removed for one in queries.access_lines_taken_off(session)] == ["The loop is broken."]
    assert not queries.access_lines(session)
    assert "taken off" in may.mark_access_done(world.ben, line).reason
    with pytest.raises(IntegrityError, match="says_why"), transaction.atomic():
        session.access_lines.update(why_removed="")


def test_there_is_an_end_to_a_plan(world: make.World, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cairn.sessions.may.access.LINES_AT_MOST", 1)
    session = make.session(world)
    make_meetings.access_line(world, session)
    assert "very long" in may.write_access_line(world.cleo, session).reason
