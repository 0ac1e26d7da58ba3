"""What the last edition left: its lessons and its unkept promises stand open in the next one."""

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.do import actions as do
from cairn.learn import actions, may, queries
from cairn.ledger import queries as ledger
from cairn.programmes import actions as programmes
from tests import make, make_learning
from tests.programmes.test_editions import edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def following(world: make.World):
    """The edition after the small world, whose review has two lessons, and which kept one promise of two."""
    make.decided(world)
    kept, _open = (make.accepted(world, words=words) for words in ("Four chairs.", "A lamp."))
    do.keep_commitment(kept, by=world.ben, at=make.day(5), evidence="They stand there.")
    make_learning.written_review(world, lessons=("Ask earlier.", "Bring a ramp."))
    actions.publish_review(make_learning.found_review(world), by=world.amina, at=make.day(22))
    opened = edition(world, "next", at=make.day(300))
    programmes.join(opened, by=world.amina, at=make.day(300))
    return programmes.follow_edition(opened, world.programme, by=world.cleo, at=make.day(301))


@pytest.fixture
def items(world: make.World, following):
    return actions.carry_over(following, by=world.cleo, at=make.day(302))


@pytest.fixture
def group(world: make.World, following):
    opened = activities.open_activity(
        following, by=world.cleo, at=make.day(303), title="Again", slug="again", question="What now?"
    )
    activities.join(opened, by=world.amina, at=make.day(303))
    return opened


def words_of(item) -> str:
    return item.lesson.words if item.lesson else item.commitment.words


def test_lessons_and_promises_that_were_not_kept_come_along_once(world: make.World, following, items):
    assert [words_of(one) for one in queries.open_items(following)] == ["Ask earlier.", "Bring a ramp.", "A lamp."]
    assert all(one.is_open for one in items)
    entry = ledger.newest(following.chain)[0]
    assert (entry.kind, entry.data) == ("learn.items.carried_over", {"lessons": 2, "promises": 1})
    with pytest.raises(Refused, match="here already"):
        actions.carry_over(following, by=world.cleo, at=make.day(303))


def test_without_a_last_edition_nothing_comes_along(world: make.World):
    assert "Name the last edition first" in may.carry_over(world.cleo, world.programme).reason


def test_an_activity_takes_an_item_up_and_its_record_says_so(world: make.World, items, group):
    actions.take_up(items[0], group, by=world.amina, at=make.day(304))
    assert queries.open_items(group.programme).last().taken_up_in == group
    assert ledger.newest(group.chain)[0].kind == "learn.item.taken_up"
    with pytest.raises(Refused, match="taken this up already"):
        actions.take_up(items[0], group, by=world.cleo, at=make.day(305))


def test_into_another_programmes_activity_it_cannot_go(world: make.World, items):
    with pytest.raises(Refused, match="an activity of this programme"):
        actions.take_up(items[0], world.activity, by=world.cleo, at=make.day(304))


def test_what_became_of_it_is_said_in_public_and_once(world: make.World, following, items):
    actions.settle_item(items[2], by=world.cleo, at=make.day(304), words="The lamp hangs there since May.")
    assert queries.open_item(following, items[2].ref).settled_words == "The lamp hangs there since May."
    with pytest.raises(Refused, match="said already"):
        actions.settle_item(items[2], by=world.cleo, at=make.day(305), words="Again.")
    with pytest.raises(Refused, match="no words yet"):
        actions.settle_item(items[1], by=world.cleo, at=make.day(305), words=" ")


def test_who_may_do_what_with_what_was_left(world: make.World, following, items, group):
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.carry_over(one, following)) for one in people] == [False] * 5  # nothing new is left
    assert [bool(may.take_up(one, items[0])) for one in people] == [True, False, True, False, False]
    assert [bool(may.take_up(one, items[0], group)) for one in people] == [True, False, True, False, False]
    assert [bool(may.settle_item(one, items[0])) for one in people] == [False, False, True, False, False]
