"""Objections are heard by a panel in equal parts; no half alone can set one aside."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.core.ballots import objections, rule_named
from cairn.core.ballots.objections import Heard, Objection
from tests.core.ballots.polls import cast, counts, poll
from tests.core.ballots.ways import WAYS, moneys

HALVES = st.fixed_dictionaries({"citizen": st.integers(0, 3), "staff": st.integers(0, 3)})
SHARED_POWER = rule_named("shared-power/1")


@pytest.mark.parametrize(
    ("set_aside", "is_set_aside"),
    [
        ({"citizen": 2, "staff": 2}, True),
        ({"citizen": 3, "staff": 3}, True),
        ({"citizen": 1, "staff": 3}, False),
        ({"citizen": 3, "staff": 1}, False),
        ({"citizen": 0, "staff": 0}, False),
    ],
)
def test_an_objection_is_set_aside_only_by_most_of_every_half(set_aside, is_set_aside):
    assert Heard("bus", "", True, objections.halves(set_aside)).is_set_aside is is_set_aside


@given(HALVES)
def test_where_one_half_is_silent_nothing_is_set_aside(set_aside):
    for silent in set_aside:
        assert not Heard("bus", "", True, objections.halves({**set_aside, silent: 0})).is_set_aside


def test_what_no_panel_heard_stands():
    assert not Heard("bus", "", True, {}).is_set_aside


def test_the_panel_is_equal_and_without_those_concerned():
    lot = {"citizen": ["c1", "c2", "c3", "c4"], "staff": [f"s{number}" for number in range(200)]}
    panel = objections.equal_panel(lot, not_among={"c2", "s0"})
    assert panel == {"citizen": ("c1", "c3", "c4"), "staff": ("s1", "s2", "s3")}
    with pytest.raises(objections.NoPanel, match="The citizen side has 2 people for 3 seats"):
        objections.equal_panel(lot, not_among={"c1", "c2"})


def test_an_objection_needs_the_harm_and_what_would_change_it():
    assert Objection("No ramp.", "A ramp.").is_reasoned
    assert not Objection("No ramp.", " ").is_reasoned
    assert not Objection("", "A ramp.").is_reasoned


@pytest.mark.parametrize("way", WAYS, ids=str)
@given(counts(most=7), moneys(), st.data())
def test_no_option_is_chosen_while_an_objection_to_it_stands(way, count, money, data):
    fixed, pile = way.fit(*count)
    fixed = way.poll(fixed, money)
    if fixed.budget:
        own = data.draw(st.booleans())
        fixed = replace(fixed, budget=replace(fixed.budget, each_side_may_fund_its_own=own))
    objected = data.draw(st.sets(st.sampled_from(fixed.options)))
    waiting = objections.to_hear(fixed, way.rule.count(fixed, pile), objected)
    again = way.rule.count(replace(fixed, upheld_objections=frozenset(waiting)), pile)
    assert not set(again.chosen) & objected
    if not waiting:
        assert again == way.rule.count(fixed, pile)


def test_while_objections_wait_nothing_is_chosen_and_each_option_says_so():
    pile = cast("citizen", "4444", "3333", "1000") + cast("staff", "4444", "3333", "1111")
    fixed = poll(("bus", "van", "bike"), citizen=4, staff=4)
    outcome = SHARED_POWER.count(fixed, pile)
    assert objections.to_hear(fixed, outcome, {"van", "bike"}) == ("van",)
    put_off = objections.put_off(outcome, ("van",), objections=2)
    assert (put_off.status, put_off.chosen, put_off.order, put_off.winner) == ("objections first", (), (), None)
    assert put_off.tallies == outcome.tallies
    assert "somebody objects to it" in str(put_off.why_each["van"][0])
    assert "Objections are heard before" in str(put_off.why_each["bus"][0])
    assert put_off.why_each["bike"] == outcome.why_each["bike"]


def test_where_too_few_came_no_objection_is_heard():
    fixed = poll(("bus", "van"), citizen=40, staff=4)
    outcome = SHARED_POWER.count(fixed, cast("citizen", "4", "4") + cast("staff", "4444", "4444"))
    assert outcome.status == "no quorum"
    assert objections.to_hear(fixed, outcome, {"bus"}) == ()
