"""Counting who was there, where not everybody checked in."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.core import altitude
from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def test_whoever_holds_the_work_counts_once_the_session_has_begun(world: make.World):
    session = make.session(world)
    who = {
        name
        for name in PEOPLE
        if may.count_presence(getattr(world, name) if name else None, session, session.starts_at)
    }
    assert who == {"cleo"}
    assert "not begun" in may.count_presence(world.cleo, session, make.day(9)).reason
    actions.cancel_session(session, by=world.cleo, at=make.day(9), reason="Snow.")
    assert "cancelled" in may.count_presence(world.cleo, session, session.starts_at).reason


def test_a_count_is_a_claim_about_the_session_itself(world: make.World):
    session = make.session(world)
    actions.count_presence(session, by=world.cleo, at=make.day(12), citizens=4, others=3)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.about) == ("sessions.presence.counted", session.ref)
    assert entry.data == {"session": session.ref, "citizens": 4, "others": 3}
    assert entry.happened_at == session.ends_at
    assert altitude.is_claim(entry.kind, entry.data)


def test_nobody_who_checked_in_is_counted_out(world: make.World):
    session = make.session(world)
    make.check_in(session, world.amina, world.ben)
    for citizens, others in ((0, 5), (5, 0)):
        with pytest.raises(Refused, match="More people than that checked in"):
            actions.count_presence(session, by=world.cleo, at=session.ends_at, citizens=citizens, others=others)
    count = actions.count_presence(session, by=world.cleo, at=session.ends_at, citizens=5, others=2)
    assert queries.presence_counted(session) == count


def test_a_count_fits_what_the_session_was_closed_with_and_can_be_put_right(world: make.World):
    session = make.held(world, make.session(world), world.amina, world.ben)
    with pytest.raises(Refused, match="That makes 3 people"):
        actions.count_presence(session, by=world.cleo, at=session.ends_at, citizens=2, others=1)
    actions.count_presence(session, by=world.cleo, at=session.ends_at, citizens=1, others=1)
    with pytest.raises(Refused, match="stands here already"):
        actions.count_presence(session, by=world.cleo, at=session.ends_at, citizens=1, others=1)
    empty = make.session(world)
    with pytest.raises(Refused, match="at least one person"):
        actions.count_presence(empty, by=world.cleo, at=empty.ends_at, citizens=0, others=0)
