"""Checking in, what was reached, and closing a session."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.sessions import actions, may, queries
from tests import make


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_people_check_in_on_the_day_and_not_before(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="on the day"):
        actions.check_in(session, by=world.amina, person=world.amina, at=make.day(9, 20))
    actions.check_in(session, by=world.amina, person=world.amina, at=make.day(10, 8))
    entry = newest(world)
    assert (entry.kind, entry.side, entry.mark) == (
        "sessions.person.checked_in", "citizen", world.amina.mark_in(world.chain),
    )  # fmt: skip
    assert entry.data == {"session": session.ref, "for_person": False}
    with pytest.raises(Refused, match="checked in already"):
        actions.check_in(session, by=world.amina, person=world.amina, at=make.day(10, 9))


def test_after_the_day_only_a_facilitator_adds_people_and_the_record_shows_it_was_later(
    world: make.World,
) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="Tell the facilitator"):
        actions.check_in(session, by=world.amina, person=world.amina, at=make.day(11))
    actions.check_in(session, by=world.cleo, person=world.amina, at=make.day(12))
    entry = newest(world)
    assert entry.mark == world.amina.mark_in(world.chain)
    assert entry.data["for_person"] is True
    assert (entry.happened_at, entry.entered_at) == (session.ends_at, make.day(12))


def test_nobody_is_checked_in_who_has_not_joined(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="Ask them to join first"):
        actions.check_in(session, by=world.cleo, person=world.dana, at=make.day(10, 14))


def test_presence_counts_each_side(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    make.check_in(session, world.amina, world.ben, *world.citizens(2))
    assert queries.numbers_present(session) == {"citizen": 3, "staff": 1, "partner": 0, "unclear": 0}


def test_an_item_reached_names_the_side_that_put_it_forward(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    (item,) = make.items(world, session, citizen=1)
    with pytest.raises(Refused, match="not begun"):
        actions.mark_reached(item, by=world.cleo, at=make.day(10, 13), minutes=15)
    actions.mark_reached(item, by=world.cleo, at=make.day(10, 15), minutes=15)
    assert newest(world).data == {
        "session": session.ref, "item": item.ref, "minutes": 15, "proposed_by": "citizen",
    }  # fmt: skip
    assert newest(world).side == "citizen"  # Cleo's, who wrote it down
    counted = queries.minutes_by_side(list(queries.agenda(session)))
    assert counted == {"citizen": {"planned": 10, "reached": 15}}
    for minutes in (0, 121):
        other = actions.propose_item(session, by=world.ben, at=make.day(1), title="Lamps", minutes=10)
        with pytest.raises(Refused, match="from 1 to 120"):
            actions.mark_reached(other, by=world.cleo, at=make.day(10, 15), minutes=minutes)
    with pytest.raises(Refused, match="written down already"):
        actions.mark_reached(item, by=world.cleo, at=make.day(10, 15), minutes=90)
    with pytest.raises(Refused, match="talked about already"):
        actions.remove_item(item, by=world.amina, at=make.day(10, 15))


def test_a_held_session_is_recorded_at_its_own_time(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    make.check_in(session, world.amina, world.ben)
    with pytest.raises(Refused, match="2 people checked in"):
        actions.hold_session(session, by=world.cleo, at=make.day(11), people=1)
    actions.hold_session(session, by=world.cleo, at=make.day(11), people=3, notes="We talked about noise.")
    entry = newest(world)
    assert (entry.kind, entry.data) == ("sessions.session.held", {"session": session.ref, "people": 3})
    assert (entry.happened_at, entry.entered_at) == (make.day(10, 14), make.day(11))
    with pytest.raises(Refused, match="is closed"):
        actions.check_in(session, by=world.cleo, person=world.amina, at=make.day(11))


def test_a_session_without_anybody_is_not_held(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="at least one person"):
        actions.hold_session(session, by=world.cleo, at=make.day(11), people=0)
    with pytest.raises(Refused, match="not begun"):
        actions.hold_session(session, by=world.cleo, at=make.day(10, 13), people=4)


def test_a_session_people_came_to_is_not_cancelled(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    make.check_in(session, world.amina)
    with pytest.raises(Refused, match="Close it instead"):
        actions.cancel_session(session, by=world.cleo, at=make.day(10, 18), reason="Rain.")


def test_notes_can_be_made_better_after_the_session(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="Close the session first"):
        actions.publish_notes(session, by=world.cleo, at=make.day(10, 18), notes="Early.")
    make.held(world, session)
    actions.publish_notes(session, by=world.cleo, at=make.day(14), notes="Amina asked for lamps.")
    assert newest(world).kind == "sessions.notes.published"
    assert newest(world).content == session.fingerprint("Amina asked for lamps.")


def test_the_decider_is_noted_once_and_only_where_a_card_says_who_decides(world: make.World) -> None:
    session = make.session(world, starts_at=make.day(10, 14))
    with pytest.raises(Refused, match="decision card first"):
        actions.mark_decider_present(session, by=world.cleo, at=make.day(11))
    make.card(world)
    actions.mark_decider_present(session, by=world.cleo, at=make.day(11))
    entry = newest(world)
    assert (entry.kind, entry.data) == ("sessions.decider.present", {"session": session.ref})
    assert entry.happened_at == session.ends_at
    assert not may.mark_decider_present(world.cleo, session, make.day(11))


def test_the_first_session_with_citizens_needs_two_of_them_and_has_to_be_held(world: make.World) -> None:
    early = make.session(world, starts_at=make.day(10, 14))
    later = make.session(world, starts_at=make.day(20, 14))
    (other,) = world.citizens(1)
    make.check_in(early, world.amina, world.ben)
    make.held(world, early)
    make.check_in(later, world.amina, other)
    assert queries.first_with_citizens(world.activity) is None
    make.held(world, later)
    assert queries.first_with_citizens(world.activity) == make.day(20, 14)


def test_lists_of_sessions_cost_the_same_for_one_and_five(world: make.World, django_assert_num_queries) -> None:
    for number in range(1, 6):
        session = make.session(world, starts_at=make.day(number, 14))
        make.items(world, session, citizen=number, staff=1)
        if number in {1, 5}:
            with django_assert_num_queries(1):
                listed = [
                    (s.title, s.activity.title, s.activity.programme.slug) for s in queries.sessions_of(world.activity)
                ]
            assert len(listed) == number
            with django_assert_num_queries(1):
                proposers = [item.proposer.shown_name for item in queries.agenda(session)]
            assert len(proposers) == number + 1


def test_my_sessions_are_those_to_come_where_i_take_part(world: make.World) -> None:
    make.session(world, starts_at=make.day(1, 14))
    coming = make.session(world, starts_at=make.day(5, 14))
    assert list(queries.sessions_of_person(world.amina, since=make.day(3))) == [coming]
    assert not queries.sessions_of_person(world.dana, since=make.day(3)).exists()
