"""The foothold that citizens pin stands beside the one the rules pick."""

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.witness import actions, may, queries
from tests import make

pytestmark = pytest.mark.django_db


def pinned(world: make.World, day: int = 3) -> str:
    found = mountain.reading(world.activity, at=make.day(day)).pinned
    return found.condition if found else ""


def test_the_mountain_shows_what_citizens_pinned_last(world: make.World) -> None:
    actions.pin_foothold(world.activity, by=world.amina, at=make.day(1), condition="5.4")
    (neighbour,) = world.citizens(1)
    actions.pin_foothold(world.activity, by=neighbour, at=make.day(2), condition="4.3")
    assert (queries.pinned_condition(world.activity), pinned(world)) == ("4.3", "4.3")
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.side, entry.data) == ("witness.foothold.pinned", "citizen", {"condition": "4.3"})


def test_a_pin_can_be_taken_off_again(world: make.World) -> None:
    actions.pin_foothold(world.activity, by=world.amina, at=make.day(1), condition="5.4")
    actions.unpin(world.activity, by=world.amina, at=make.day(2))
    assert (queries.pinned_condition(world.activity), pinned(world)) == ("", "")
    with pytest.raises(Refused, match="Nothing is pinned"):
        actions.unpin(world.activity, by=world.amina, at=make.day(3))


def test_a_pin_on_what_is_shown_by_now_is_not_shown_any_more(world: make.World) -> None:
    actions.pin_foothold(world.activity, by=world.amina, at=make.day(0), condition="3.1")
    assert pinned(world, 0) == "3.1"
    make.card(world, at=make.day(0, 12))
    make.held(world, make.session(world, starts_at=make.day(1), at=make.day(0, 13)), world.amina)
    assert pinned(world, 2) == ""


def test_the_pin_belongs_to_citizens_who_take_part(world: make.World) -> None:
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.pin_foothold(one, world.activity)) for one in people] == [True, False, False, False, False]
    assert "belongs to the citizens" in may.pin_foothold(world.ben, world.activity).reason
    with pytest.raises(Refused, match="Join this activity first"):
        actions.pin_foothold(world.activity, by=world.dana, at=make.day(1), condition="5.4")
    activities.end_activity(world.activity, by=world.cleo, at=make.day(1))
    assert "has ended" in may.pin_foothold(world.amina, world.activity).reason


@pytest.mark.parametrize(("condition", "reason"), [("9.9", "one of the conditions"), ("5.4", "pinned already")])
def test_only_a_condition_of_the_rules_is_pinned_and_only_once(world: make.World, condition: str, reason: str) -> None:
    actions.pin_foothold(world.activity, by=world.amina, at=make.day(1), condition="5.4")
    with pytest.raises(Refused, match=reason):
        actions.pin_foothold(world.activity, by=world.amina, at=make.day(2), condition=condition)


def test_a_pin_lifts_no_level(world: make.World) -> None:
    before = mountain.reading(world.activity, at=make.day(1)).level
    actions.pin_foothold(world.activity, by=world.amina, at=make.day(1), condition="2.1")
    assert mountain.reading(world.activity, at=make.day(1)).level == before
