"""The budget: published line by line, corrected in editions, and linked to the votes that decided about it."""

import pytest

from cairn.base.verdict import Refused
from cairn.core.altitude import RULES_V1
from cairn.do import actions, may, queries
from cairn.ledger import queries as ledger
from cairn.ledger.models import Entry
from cairn.mountain import queries as mountain
from tests import make, make_work


def last(world: make.World) -> Entry:
    return ledger.newest(world.chain).first()


def state(world: make.World, condition: str) -> str:
    assert any(rule.id == condition for rule in RULES_V1.conditions)
    return str(mountain.reading(world.activity, at=make.day(20)).finding(condition).state)


def test_a_budget_is_published_with_its_total(world: make.World) -> None:
    budget = make_work.budget(world)
    assert (last(world).kind, last(world).about) == ("do.budget.published", budget.ref)
    assert last(world).data == {"lines": 2, "pence": 55_999, "currency": "pounds"}
    assert [(line.words, line.pence) for line in queries.budget(world.activity).lines.all()] == make_work.LINES


def test_whoever_leads_or_answers_for_the_decision_publishes_it(world: make.World) -> None:
    make.card(world)  # names Ben as decision owner
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.publish_budget(one, world.activity)) for one in people] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "at least one line"),
        ([("Chairs", 0)], "more than nothing"),
        ([("Chairs", -5)], "more than nothing"),
        ([(" ", 5)], "no words yet"),
        ([("Chair", 5)] * 61, "room for 60 lines"),
    ],
)
def test_a_budget_that_says_nothing_is_refused(world: make.World, lines: list[tuple[str, int]], why: str) -> None:
    with pytest.raises(Refused, match=why):
        make_work.budget(world, lines=lines)
    assert queries.budget(world.activity) is None


def test_it_is_corrected_by_an_edition_that_says_what_changed(world: make.World) -> None:
    first = make_work.budget(world)
    with pytest.raises(Refused, match="Say what changed"):
        make_work.budget(world, lines=[("Hire of the hall", 26_000)])
    second = make_work.budget(world, lines=[("Hire of the hall", 26_000)], why_changed="The hall is dearer.")
    assert [one.number for one in queries.budgets(world.activity)] == [2, 1]
    assert queries.budget(world.activity) == second
    assert [line.pence for line in queries.budgets(world.activity)[1].lines.all()] == [24_000, 31_999]
    assert first.total_pence == 55_999


def test_a_vote_about_money_is_linked_and_the_mountain_sees_it(world: make.World) -> None:
    decision = make_work.voted(world, money=300)
    budget = make_work.budget(world, at=make.day(12))
    assert state(world, "7.3") == "not shown yet"
    actions.decide_budget(budget, by=world.amina, at=make.day(13), decision=decision)
    assert (last(world).kind, last(world).about) == ("do.budget.decided", budget.ref)
    assert last(world).data == {"decision": decision.ref}
    assert state(world, "7.3") == "shown"
    assert queries.decided_about(world.activity) == [decision]
    with pytest.raises(Refused, match="no vote to point to"):
        actions.decide_budget(budget, by=world.amina, at=make.day(13), decision=decision)


def test_a_vote_that_said_nothing_of_money_cannot_be_linked_afterwards(world: make.World) -> None:
    decision = make_work.voted(world)
    budget = make_work.budget(world, at=make.day(12))
    assert "no vote to point to" in may.decide_budget(world.cleo, world.activity).reason
    assert not may.have_decided_about(budget, decision)


def test_a_decision_taken_elsewhere_is_no_vote_about_the_budget(world: make.World) -> None:
    told, budget = make.decided(world), make_work.budget(world)
    with pytest.raises(Refused, match="no vote to point to"):
        actions.decide_budget(budget, by=world.cleo, at=make.day(1), decision=told)


def test_a_vote_about_more_money_than_there_is_asks_for_a_correction(world: make.World) -> None:
    decision = make_work.voted(world, money=560)
    budget = make_work.budget(world, at=make.day(12))
    with pytest.raises(Refused, match="Correct the budget first"):
        actions.decide_budget(budget, by=world.cleo, at=make.day(13), decision=decision)


def test_an_old_edition_cannot_be_decided_about(world: make.World) -> None:
    decision = make_work.voted(world, money=100)
    old = make_work.budget(world, at=make.day(12))
    make_work.budget(world, at=make.day(13), why_changed="Chairs are cheaper.")
    with pytest.raises(Refused, match="newer edition"):
        actions.decide_budget(old, by=world.cleo, at=make.day(14), decision=decision)


def test_those_inside_point_to_the_vote(world: make.World) -> None:
    assert "No budget is published" in may.decide_budget(world.amina, world.activity).reason
    make_work.voted(world, money=100)
    make_work.budget(world, at=make.day(12))
    people = (world.amina, world.ben, world.cleo, world.dana, None)
    assert [bool(may.decide_budget(one, world.activity)) for one in people] == [True, True, True, False, False]
