"""The family of decision rules keeps its promises: every rule is held to each promise it declares."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cairn.core import ballots
from cairn.core.ballots import Ballot, Poll, Promise
from tests.core.ballots.polls import OPTIONS, SEED, counts, papers

UNITED = (2, 3, 50, 200)

few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def promised(promise: Promise):
    """Run the test for every rule that makes this promise."""
    rules = [rule for rule in ballots.RULES if promise in rule.promises]
    return pytest.mark.parametrize("rule", rules, ids=[rule.name for rule in rules])


def test_every_promise_that_a_rule_makes_is_tested_here():
    here = Path(__file__).read_text(encoding="utf-8")
    made = {promise.name for rule in ballots.RULES for promise in rule.promises}
    assert {name for name in made if f"@promised(Promise.{name})" not in here} == set()


@promised(Promise.NOBODY_OUTVOTED)
@few
@given(counts(sides=("citizen", "staff", "partner")))
def test_what_wins_is_accepted_by_each_side_on_its_own_count(rule, count):
    poll, pile = count
    winner = rule.count(poll, pile).winner
    if winner is None:
        return
    for side in poll.roll:
        cast = [ballot.grades.get(winner) for ballot in pile if ballot.side == side]
        can_live = [grade for grade in cast if grade is not None and grade >= 2]
        cannot = [grade for grade in cast if grade is not None and grade <= 1]
        assert len(can_live) > len(cannot)
        assert len(can_live) >= min(3, poll.roll[side])
        assert cast.count(0) / len(cast) < 0.25


@promised(Promise.NOBODY_OUTVOTED)
@few
@given(counts(least=3, grades=(2, 3, 4)), st.integers(0, 3))
def test_whatever_the_others_want_a_side_that_rejects_everything_leaves_it_undecided(rule, count, most):
    poll, pile = count
    against = [Ballot("citizen", dict.fromkeys(poll.options, min(most, 1)))] * 3
    pile = against + [ballot for ballot in pile if ballot.side == "staff"] * 20
    outcome = rule.count(replace(poll, roll={"citizen": 3, "staff": 400}), pile)
    assert outcome.winner is None


@promised(Promise.SIZE_FREE)
@few
@given(
    counts(least=5, grades=(0, 1, 2, 3, 4), spare=0),
    st.integers(1, 20),
    st.sampled_from(["citizen", "staff"]),
)
def test_copying_every_person_of_a_side_changes_nothing(rule, count, copies, side):
    poll, pile = count  # all of at least five voted without blanks, so that the floor of three is not what stops
    more = replace(poll, roll={**poll.roll, side: poll.roll[side] * copies})
    copied = pile + [ballot for ballot in pile if ballot.side == side] * (copies - 1)
    before, after = rule.count(poll, pile), rule.count(more, copied)
    assert (after.status, after.winner, after.order) == (before.status, before.winner, before.order)
    assert after.tie_broken_by == before.tie_broken_by


@promised(Promise.MORE_STAFF_NO_MORE_POWER)
@few
@given(counts(sides=("citizen",)), st.sampled_from(UNITED))
def test_a_united_staff_of_any_size_brings_about_what_citizens_accept_and_nothing_more(rule, count, staff):
    poll, citizens = count
    poll = replace(poll, roll={**poll.roll, "staff": staff})
    within_reach = set()
    for wanted in poll.options:
        united = Ballot("staff", {option: 4 if option == wanted else 0 for option in poll.options})
        outcome = rule.count(poll, citizens + [united] * staff)
        assert outcome.winner in {wanted, None}
        within_reach |= {outcome.winner} - {None}
    accepted = {option for option in poll.options if outcome.tallies[option]["citizen"].accepted}
    assert within_reach == accepted


@promised(Promise.MORE_STAFF_NO_MORE_POWER)
@few
@given(counts(), st.lists(papers(OPTIONS[:1]), max_size=5))
def test_more_ballots_from_one_side_never_change_what_another_accepts(rule, count, rows):
    poll, pile = count
    joining = [Ballot("staff", row) for row in rows]
    more = replace(poll, roll={**poll.roll, "staff": poll.roll["staff"] + len(rows)})
    before, after = rule.count(poll, pile), rule.count(more, pile + joining)
    for option in poll.options:
        assert after.tallies[option]["citizen"] == before.tallies[option]["citizen"]


@promised(Promise.MONOTONE)
@few
@given(counts(least=1), st.data())
def test_a_better_grade_never_harms_an_option(rule, count, data):
    poll, pile = count
    before = rule.count(poll, pile)
    option = before.winner or data.draw(st.sampled_from(poll.options))
    at = data.draw(st.integers(0, len(pile) - 1))
    now = pile[at].grades.get(option)
    better = data.draw(st.sampled_from([grade for grade in (2, 3, 4, *([1] * (now == 0))) if grade >= (now or 0)]))
    raised = [*pile[:at], Ballot(pile[at].side, {**pile[at].grades, option: better}), *pile[at + 1 :]]
    after = rule.count(poll, raised)
    if before.winner == option:
        assert after.winner == option
    assert {option} & set(before.order) <= set(after.order)
    assert set(after.order) - {option} == set(before.order) - {option}


@promised(Promise.TURNING_UP_HELPS)
@few
@given(counts(spare=12), st.data())
def test_turning_up_never_makes_what_you_can_live_with_fail(rule, count, data):
    poll, pile = count
    side = data.draw(st.sampled_from(list(poll.roll)))
    assume(poll.roll[side] > sum(ballot.side == side for ballot in pile))
    mine = data.draw(papers(poll.options))
    before, after = rule.count(poll, pile), rule.count(poll, [*pile, Ballot(side, mine)])
    can_live_with = {option for option, grade in mine.items() if grade >= 2}
    assert set(before.order) & can_live_with <= set(after.order)


@promised(Promise.TURNING_UP_HELPS)
@few
@given(counts(spare=12), st.data())
def test_turning_up_to_support_or_object_never_puts_what_you_object_to_in_place_of_what_you_support(rule, count, data):
    poll, pile = count
    side = data.draw(st.sampled_from(list(poll.roll)))
    assume(poll.roll[side] > sum(ballot.side == side for ballot in pile))
    mine = data.draw(papers(poll.options, grades=(0, 3, 4)))
    before, after = rule.count(poll, pile), rule.count(poll, [*pile, Ballot(side, mine)])
    if mine.get(before.winner, 0) >= 3:
        assert mine[after.winner] >= 3


@promised(Promise.SIDES_ALIKE)
@few
@given(counts(sides=("citizen", "staff", "partner")), st.permutations(("citizen", "staff", "partner")))
def test_swapping_the_sides_swaps_nothing_else(rule, count, turned):
    poll, pile = count
    name = dict(zip(("citizen", "staff", "partner"), turned, strict=True))
    swapped = replace(poll, roll={name[side]: people for side, people in poll.roll.items()})
    before = rule.count(poll, pile)
    after = rule.count(swapped, [Ballot(name[ballot.side], ballot.grades) for ballot in pile])
    assert (after.status, after.winner, after.order) == (before.status, before.winner, before.order)


@promised(Promise.OPTIONS_ALIKE)
@few
@given(counts(), st.permutations(OPTIONS))
def test_renaming_the_options_renames_the_winner(rule, count, turned):
    poll, pile = count
    name = dict(zip(OPTIONS, turned, strict=True))
    renamed = Poll(tuple(name[option] for option in reversed(poll.options)), poll.roll, SEED)
    before = rule.count(poll, pile)
    after = rule.count(renamed, [_renamed(ballot, name) for ballot in pile])
    assert after.status == before.status
    assert set(after.order) == {name[option] for option in before.order}
    if before.tie_broken_by != "lottery" and before.winner:
        assert after.winner == name[before.winner]
    assert (after.tie_broken_by == "lottery") == (before.tie_broken_by == "lottery")


def _renamed(ballot, name):
    return Ballot(ballot.side, {name[option]: grade for option, grade in ballot.grades.items()})


@promised(Promise.UNANIMITY)
@few
@given(counts(grades=(0, 1, 2, 3, 4)), st.data())
def test_what_everybody_grades_at_least_as_high_comes_behind_by_lottery_only(rule, count, data):
    poll, pile = count
    poll = replace(poll, options=(*poll.options, "ferry"))
    other = data.draw(st.sampled_from(poll.options[:-1]))
    rises = data.draw(st.lists(st.integers(0, 2), min_size=len(pile), max_size=len(pile)))
    pile = [
        Ballot(ballot.side, {**ballot.grades, "ferry": min(4, ballot.grades[other] + rise)})
        for ballot, rise in zip(pile, rises, strict=True)
    ]
    outcome = rule.count(poll, pile)
    assert other not in outcome.order or "ferry" in outcome.order
    assert outcome.winner != other or outcome.tie_broken_by == "lottery"


@promised(Promise.LOSERS_DO_NOT_MATTER)
@few
@given(counts(), st.data())
def test_taking_away_a_loser_changes_nothing_else(rule, count, data):
    poll, pile = count
    before = rule.count(poll, pile)
    losers = [option for option in poll.options if option != before.winner]
    assume(losers and len(poll.options) > 1)
    gone = data.draw(st.sampled_from(losers))
    fewer = replace(poll, options=tuple(option for option in poll.options if option != gone))
    after = rule.count(fewer, [_without(ballot, gone) for ballot in pile])
    assert (after.status, after.winner) == (before.status, before.winner)
    assert after.order == tuple(option for option in before.order if option != gone)


def _without(ballot, gone):
    return Ballot(ballot.side, {option: grade for option, grade in ballot.grades.items() if option != gone})


@promised(Promise.ORDER_DOES_NOT_MATTER)
@few
@given(counts(), st.randoms(use_true_random=False))
def test_ballots_may_be_counted_in_any_order(rule, count, dice):
    poll, pile = count
    shuffled = dice.sample(pile, len(pile))
    assert rule.count(poll, shuffled) == rule.count(poll, pile)
