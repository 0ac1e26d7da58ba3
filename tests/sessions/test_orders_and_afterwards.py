"""An agenda in an order that is fair by a rule, whether it fits, and notes that are owed afterwards."""

from __future__ import annotations

from datetime import date

import pytest

from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("how", "order"),
    [
        ("citizens_first", ["citizen", "citizen", "staff", "staff", "staff"]),
        ("alternating", ["citizen", "staff", "citizen", "staff", "staff"]),
    ],
)
def test_anybody_who_takes_part_orders_by_a_rule_everybody_can_see(world: make.World, how: str, order: list[str]):
    session = make.session(world)
    for author in (world.ben, world.amina, world.ben, world.amina, world.ben):
        actions.propose_item(session, by=author, at=make.MONDAY, title="Chairs", minutes=10)
    actions.order_items(session, by=world.amina, at=make.MONDAY, how=how)
    assert [one.side for one in queries.agenda(session)] == order
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data["how"]) == ("sessions.agenda.ordered", how)


def test_by_hand_it_is_ordered_by_whoever_holds_it_or_chairs(world: make.World):
    session = make.session(world)
    assert not may.order_items(world.amina, session)
    actions.name_chair(session, by=world.cleo, at=make.MONDAY, chairs=[world.amina])
    assert may.order_items(world.amina, session)
    assert not may.order_items(world.ben, session)


def test_an_agenda_says_whether_it_fits(world: make.World):
    session = make.session(world)
    make.items(world, session, citizen=12)
    assert queries.fit(session, list(queries.agenda(session))).too_many == 0
    actions.propose_item(session, by=world.ben, at=make.MONDAY, title="More", minutes=15, aim="decide")
    fit = queries.fit(session, list(queries.agenda(session)))
    assert (fit.planned, fit.there_are, fit.too_many) == (135, 120, 15)


def test_notes_are_due_five_working_days_after_and_late_is_late(world: make.World):
    session = make.held(world, make.session(world), world.amina)
    assert queries.notes_due_on(session) == date(2026, 1, 22)
    assert [queries.are_notes_late(session, at=make.day(n)) for n in (17, 18)] == [False, True]
    assert list(queries.sessions_without_notes([world.activity], at=make.day(18))) == [session]
    actions.publish_notes(session, by=world.cleo, at=make.day(17), notes="We agreed on lamps.")
    actions.publish_notes(session, by=world.cleo, at=make.day(30), notes="We agreed on green lamps.")
    assert session.notes_at == make.day(17)
    assert not queries.are_notes_late(session, at=make.day(40))
    assert not queries.sessions_without_notes([world.activity], at=make.day(40))


def test_notes_that_come_with_the_close_are_there_from_that_moment(world: make.World):
    session = make.session(world)
    actions.hold_session(session, by=world.cleo, at=session.ends_at, people=3, notes="We agreed on lamps.")
    assert session.notes_at == session.ends_at


def test_a_session_that_is_over_and_was_never_closed_owes_its_notes_too(world: make.World):
    session = make.session(world)
    assert list(queries.sessions_without_notes([world.activity], at=session.ends_at)) == [session]
    assert not queries.sessions_without_notes([world.activity], at=session.starts_at)
    assert not may.close_step_by_step(world.cleo, session, make.MONDAY)
