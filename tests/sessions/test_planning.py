"""Planning a session, its agenda and who chairs it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people.models import Person
from cairn.programmes import actions as programmes
from cairn.programmes.models import Role
from cairn.sessions import actions, may, queries
from cairn.sessions.models import AgendaItem, Session
from tests import make


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_a_planned_session_is_in_the_record_with_its_day(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14), is_design=True)
    entry = newest(world)
    assert (entry.kind, entry.about, entry.side) == ("sessions.session.planned", session.ref, "citizen")
    assert entry.data == {"starts": make.day(10).date().toordinal(), "design": True}
    assert session.title not in str(entry.data) + entry.content


def test_the_day_of_a_session_is_the_day_where_people_meet(world: make.World) -> None:
    late_in_june = make.day(150, 23) + timedelta(minutes=30)  # half past midnight in London
    session = make.session(world, starts_at=late_in_june)
    assert session.starts_on == make.day(151).date()


def test_the_database_refuses_a_session_that_ends_before_it_starts(world: make.World) -> None:
    with pytest.raises(IntegrityError, match="a_session_ends_after_it_starts"), transaction.atomic():
        make.session(world, starts_at=make.day(3), ends_at=make.day(2))


def test_an_item_keeps_the_side_of_the_person_who_put_it_forward(world: make.World) -> None:
    session = make.session(world)
    theirs = actions.propose_item(session, by=world.amina, at=make.day(1), title="Noise", minutes=20)
    ours = actions.propose_item(session, by=world.ben, at=make.day(1), title="Budget", minutes=10)
    assert [(item.side, item.position) for item in queries.agenda(session)] == [("citizen", 1), ("staff", 2)]
    entries = {entry.about: entry for entry in ledger.newest(world.chain, kind="sessions.item.added")}
    assert entries[theirs.ref].side == "citizen"
    assert entries[ours.ref].data == {"session": session.ref, "minutes": 10}


def test_the_lead_puts_the_agenda_in_order_and_everything_must_be_on_it(world: make.World) -> None:
    session = make.session(world)
    first, second = make.items(world, session, citizen=1, staff=1)
    actions.order_items(session, by=world.cleo, at=make.day(2), items=[second, first])
    assert list(queries.agenda(session)) == [second, first]
    assert newest(world).data == {"items": [second.ref, first.ref], "how": "by_hand"}
    for incomplete in ([first], [first, first], [first, second, second]):
        with pytest.raises(Refused, match="Somebody changed this agenda"):
            actions.order_items(session, by=world.cleo, at=make.day(2), items=incomplete)


def test_people_take_back_their_own_items_and_leads_say_why_they_take_off_others(world: make.World) -> None:
    session = make.session(world)
    first, second = make.items(world, session, citizen=2)
    with pytest.raises(Refused, match="Only the person who put this item forward"):
        actions.remove_item(first, by=world.ben, at=make.day(2))
    with pytest.raises(Refused, match="Say why"):
        actions.remove_item(first, by=world.cleo, at=make.day(2), reason="  ")
    actions.remove_item(first, by=world.cleo, at=make.day(2), reason="Twice the same.")
    actions.remove_item(second, by=world.amina, at=make.day(2))
    assert not queries.agenda(session).exists()
    assert [item.why_removed for item in queries.taken_off(session)] == ["Twice the same.", ""]
    assert newest(world).data == {"session": session.ref, "proposed_by": "citizen"}


def test_two_chairs_come_from_two_sides(world: make.World) -> None:
    session = make.session(world)
    other, third = world.citizens(2)
    with pytest.raises(Refused, match="come from two sides"):
        actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.amina, other])
    with pytest.raises(Refused, match="two at most"):
        actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.amina, world.ben, third])
    actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.amina, world.ben])
    assert {chair.person for chair in queries.chairs(session)} == {world.amina, world.ben}
    assert newest(world).data == {"session": session.ref, "sides": ["citizen", "staff"]}


def test_a_later_naming_of_chairs_takes_the_place_of_the_earlier(world: make.World) -> None:
    session = make.session(world)
    actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.ben])
    actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.amina])
    assert [chair.side for chair in queries.chairs(session)] == ["citizen"]


def test_somebody_who_does_not_take_part_chairs_nothing(world: make.World) -> None:
    session = make.session(world)
    with pytest.raises(Refused, match="Ask them to join first"):
        actions.name_chair(session, by=world.cleo, at=make.day(1), chairs=[world.dana])


def test_a_cancelled_session_says_why_and_takes_nothing_more(world: make.World) -> None:
    session = make.session(world)
    actions.cancel_session(session, by=world.cleo, at=make.day(1), reason="The hall has flooded.")
    assert (newest(world).kind, newest(world).data) == ("sessions.session.cancelled", {})
    with pytest.raises(Refused, match="was cancelled"):
        actions.propose_item(session, by=world.amina, at=make.day(1), title="Noise", minutes=20)


def test_an_agenda_has_an_end(world: make.World) -> None:
    session = make.session(world)
    make.items(world, session, citizen=may.ITEMS_AT_MOST)
    assert "full" in may.propose_item(world.amina, session).reason


@dataclass
class Case:
    """Somebody who would like to do something with the session."""

    world: make.World
    session: Session
    who: Person | None

    @property
    def item(self) -> AgendaItem:
        return queries.agenda(self.session).get()


DEEDS = {
    "plan a session": lambda c: may.plan_session(c.who, c.world.activity),
    "put an item forward": lambda c: may.propose_item(c.who, c.session),
    "put the agenda in order": lambda c: may.order_items(c.who, c.session),
    "take off an item of Amina's": lambda c: may.remove_item(c.who, c.item),
    "name who chairs": lambda c: may.name_chair(c.who, c.session),
    "cancel it": lambda c: may.cancel_session(c.who, c.session),
    "close it": lambda c: may.hold_session(c.who, c.session, make.day(10, 17)),
    "say that the decider was there": lambda c: may.mark_decider_present(c.who, c.session, make.day(10, 17)),
    "check in": lambda c: may.check_in(c.who, c.session, c.who, make.day(10, 15)),
    "check Amina in": lambda c: may.check_in(c.who, c.session, c.world.amina, make.day(10, 15)),
    "say an item was reached": lambda c: may.mark_reached(c.who, c.item, make.day(10, 15)),
}
ALLOWED = {
    "plan a session": "cleo",
    "put an item forward": "amina ben cleo",
    "put the agenda in order": "cleo",
    "take off an item of Amina's": "amina cleo",
    "name who chairs": "cleo",
    "cancel it": "cleo",
    "close it": "cleo",
    "say that the decider was there": "cleo",
    "check in": "amina ben",
    "check Amina in": "amina cleo",
    "say an item was reached": "cleo",
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana", "nobody"])
def test_each_person_may_do_what_is_theirs_and_hears_why_not(world: make.World, name: str, deed: str) -> None:
    make.card(world)
    session = make.session(world, starts_at=make.day(10, 14))
    make.items(world, session, citizen=1)
    verdict = DEEDS[deed](Case(world, session, getattr(world, name, None)))
    assert verdict.allowed == (name in ALLOWED[deed].split())
    assert verdict.allowed or verdict.reason


def test_a_facilitator_is_not_above_a_lead(world: make.World) -> None:
    programmes.add_member(world.programme, world.dana, by=world.cleo, at=make.MONDAY, role=Role.FACILITATOR)
    assert may.plan_session(world.dana, world.activity)


def test_no_session_is_made_up_before_the_work_was_opened(world: make.World):
    with pytest.raises(Refused, match="opened on 5 January 2026"):
        make.session(world, starts_at=make.day(-1))
