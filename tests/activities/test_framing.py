"""What the problem is, put to the citizens; and saying openly that the question was settled elsewhere."""

from __future__ import annotations

import pytest

from cairn.activities import actions, may, queries
from cairn.base.verdict import Refused
from cairn.core import altitude
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from tests import make, make_sharing

pytestmark = pytest.mark.django_db
PEOPLE = ("amina", "ben", "cleo", "dana", "")


def allowed(world: make.World, gate, *about) -> set[str]:
    return {name for name in PEOPLE if gate(getattr(world, name) if name else None, *about)}


def test_who_may_say_what_the_problem_is_and_that_it_was_settled(world: make.World):
    assert allowed(world, may.state_problem, world.activity) == {"amina", "ben"}
    assert allowed(world, may.note_settled, world.activity) == {"cleo"}
    make.card(world, decision_owner=world.ben)
    assert allowed(world, may.note_settled, world.activity) == {"ben", "cleo"}


def test_a_wording_of_the_problem_is_a_claim_the_citizens_are_asked_about(world: make.World):
    problem = make_sharing.problem(world)
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.about, entry.side) == ("activities.problem.agreed", problem.ref, "citizen")
    assert altitude.is_claim(entry.kind, entry.data)
    assert entry.content == problem.fingerprint(problem.words)


def test_other_words_are_a_new_wording_and_the_same_words_are_not(world: make.World):
    make_sharing.problem(world)
    with pytest.raises(Refused, match="stand here now"):
        make_sharing.problem(world, by=world.ben)
    make_sharing.problem(world, by=world.ben, words="The bell is too loud.")
    assert [(one.number, one.side) for one in queries.problems(world.activity)] == [(2, "staff"), (1, "citizen")]


def test_what_settled_the_question_before_the_decision_fails_4_2(world: make.World):
    make.card(world)
    before = mountain.reading(world.activity, at=make.day(9)).finding("4.2")
    make_sharing.settled(world, at=make.day(8), settled_on=make.day(2).date())
    after = mountain.reading(world.activity, at=make.day(9)).finding("4.2")
    assert (before.state, after.state) == ("shown", "shown not")
    entry = ledger.newest(world.chain).first()
    assert entry is not None
    assert (entry.kind, entry.data) == ("activities.choice.settled", {"how": "contract"})
    assert (entry.happened_at.date(), entry.entered_at) == (make.day(2).date(), make.day(8))


def test_what_was_announced_after_the_decision_settled_nothing(world: make.World):
    make.card(world)
    make.decided(world, at=make.day(3))
    make_sharing.settled(world, at=make.day(8), how="announcement", settled_on=make.day(5).date())
    assert mountain.reading(world.activity, at=make.day(9)).finding("4.2").is_shown


def test_nothing_is_settled_tomorrow_or_in_an_unknown_way(world: make.World):
    with pytest.raises(Refused, match="still to come"):
        make_sharing.settled(world, settled_on=make.day(1).date())
    with pytest.raises(Refused, match="Choose what settled it"):
        make_sharing.settled(world, how="fate")


def test_what_lowers_can_be_said_after_the_end_and_not_after_a_withdrawal(world: make.World):
    actions.end_activity(world.activity, by=world.cleo, at=make.day(1))
    make_sharing.settled(world, at=make.day(2))
    assert "under “Listen”" in may.note_settled(world.amina, world.activity).reason
    world.activity.withdrawn_at = make.day(3)
    assert "withdrawn" in may.note_settled(world.cleo, world.activity).reason
