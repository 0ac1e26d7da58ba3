"""The family of decision rules keeps its promises: every rule is held to each promise it declares, in every mode."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cairn.core.ballots import Ballot, Poll, Promise
from cairn.core.ballots.poll import SHARING
from cairn.core.ballots.rule import OF_SHARING
from tests.core.ballots.polls import OPTIONS, SEED, counts, papers
from tests.core.ballots.ways import WAYS, moneys

BETWEEN_OPTIONS = {Promise.UNANIMITY, Promise.LOSERS_DO_NOT_MATTER}
UNITED = (2, 3, 50, 200)
THREE = ("citizen", "staff", "partner")

few = settings(max_examples=12)


def promised(promise: Promise):
    """Run the test for every rule, in every mode, that makes this promise."""
    ways = [way for way in WAYS if promise in way.rule.promises_in(way.mode)]
    if promise in BETWEEN_OPTIONS:
        ways = [way for way in ways if way.mode != "consent"]  # there is one proposal only
    return pytest.mark.parametrize("way", ways, ids=str)


def test_every_promise_that_a_rule_makes_is_tested_here():
    here = Path(__file__).read_text(encoding="utf-8")
    made = {promise.name for way in WAYS for promise in way.rule.promises_in(way.mode)}
    assert {name for name in made if f"@promised(Promise.{name})" not in here} == set()
    assert made == {promise.name for promise in Promise}


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_of_every_promise_a_rule_says_whether_it_makes_it_and_if_not_why(way):
    made, not_made = set(way.rule.promises_in(way.mode)), way.rule.does_not_promise_in(way.mode)
    about = set(Promise) - (set() if way.mode in SHARING else OF_SHARING)
    assert made | set(not_made) == about
    assert made & set(not_made) == set()
    assert all(str(why) for why in not_made.values())


@promised(Promise.NOBODY_OUTVOTED)
@few
@given(counts(sides=THREE), moneys())
def test_what_wins_is_accepted_by_each_side_on_its_own_count(way, count, money):
    poll, pile = way.fit(*count)
    for chosen in way.count(poll, pile, money).chosen:
        for side in poll.roll:
            cast = [ballot.grades.get(chosen) for ballot in pile if ballot.side == side]
            can_live = [grade for grade in cast if way.can_live(grade)]
            assert len(can_live) > sum(way.refuses(grade) for grade in cast)
            assert len(can_live) >= min(3, poll.roll[side])
            assert 4 * sum(way.objects(grade) for grade in cast) < len(cast)


@promised(Promise.NOBODY_OUTVOTED)
@few
@given(counts(least=3, grades=(2, 3, 4)), st.integers(0, 1), moneys())
def test_whatever_the_others_want_a_side_that_rejects_everything_leaves_it_undecided(way, count, grade, money):
    poll, pile = count
    against = [Ballot("citizen", dict.fromkeys(poll.options, grade))] * 3
    pile = against + [ballot for ballot in pile if ballot.side == "staff"] * 20
    poll, pile = way.fit(replace(poll, roll={"citizen": 3, "staff": 400}), pile)
    outcome = way.count(poll, pile, money)
    assert (outcome.winner, outcome.chosen) == (None, ())
    assert all("citizen" in outcome.stopped_by(option) for option in poll.options)


@promised(Promise.SIZE_FREE)
@few
@given(
    counts(least=5, grades=(0, 1, 2, 3, 4), spare=0),
    st.integers(1, 20),
    st.sampled_from(["citizen", "staff"]),
    moneys(),
)
def test_copying_every_person_of_a_side_changes_nothing(way, count, copies, side, money):
    poll, pile = way.fit(*count)  # all of at least five voted without blanks: the floor of three is not what stops
    more = replace(poll, roll={**poll.roll, side: poll.roll[side] * copies})
    copied = pile + [ballot for ballot in pile if ballot.side == side] * (copies - 1)
    before, after = way.count(poll, pile, money), way.count(more, copied, money)
    assert (after.status, after.chosen, after.order) == (before.status, before.chosen, before.order)
    assert (after.tie_broken_by, after.shares) == (before.tie_broken_by, before.shares)


@promised(Promise.MORE_STAFF_NO_MORE_POWER)
@few
@given(counts(sides=("citizen",)), moneys())
def test_a_united_staff_of_any_size_brings_about_what_citizens_accept_and_nothing_more(way, count, money):
    within_reach = []
    for staff in UNITED:
        poll, citizens = way.fit(replace(count[0], roll={**count[0].roll, "staff": staff}), count[1])
        reached = set()
        for wanted in poll.options:
            united = Ballot("staff", way.paper({option: 4 if option == wanted else 0 for option in poll.options}))
            outcome = way.count(poll, citizens + [united] * staff, money)
            assert set(outcome.chosen) <= {wanted}
            reached |= set(outcome.chosen)
        accepted = {option for option in poll.options if outcome.tallies[option]["citizen"].accepted}
        assert reached <= accepted
        assert way.mode in SHARING or reached == accepted
        within_reach.append(reached)
    assert all(reached == within_reach[0] for reached in within_reach)


@promised(Promise.MORE_STAFF_NO_MORE_POWER)
@few
@given(counts(sides=THREE), st.lists(papers(OPTIONS[:1]), max_size=5), moneys())
def test_more_ballots_from_one_side_never_change_what_another_accepts(way, count, rows, money):
    poll, pile = way.fit(*count)
    joining = [Ballot("staff", way.paper(row)) for row in rows]
    more = replace(poll, roll={**poll.roll, "staff": poll.roll["staff"] + len(rows)})
    before, after = way.count(poll, pile, money), way.count(more, pile + joining, money)
    for option in poll.options:
        for side in ("citizen", "partner"):
            assert after.tallies[option][side] == before.tallies[option][side]


@promised(Promise.MONOTONE)
@few
@given(counts(least=1), moneys(), st.data())
def test_a_better_grade_never_harms_an_option(way, count, money, data):
    poll, pile = way.fit(*count)
    before = way.count(poll, pile, money)
    option = data.draw(st.sampled_from(before.chosen or poll.options))
    at = data.draw(st.integers(0, len(pile) - 1))
    scale, now = way.rule.scale, pile[at].grades.get(option)
    least = scale.no_upto + 1 if now is None else now  # a blank is no opinion: only what does not refuse is better
    better = data.draw(st.sampled_from([grade for grade in scale.words if grade >= least]))
    raised = [*pile[:at], Ballot(pile[at].side, {**pile[at].grades, option: better}), *pile[at + 1 :]]
    after = way.count(poll, raised, money)
    if option in before.chosen:
        assert option in after.chosen
    if option in before.order:
        assert after.order.index(option) <= before.order.index(option)
    assert set(after.order) - {option} == set(before.order) - {option}


@promised(Promise.TURNING_UP_HELPS)
@few
@given(counts(spare=12), st.data())
def test_turning_up_never_makes_what_you_can_live_with_fail(way, count, data):
    poll, pile = way.fit(*count)
    side = data.draw(st.sampled_from(list(poll.roll)))
    assume(poll.roll[side] > sum(ballot.side == side for ballot in pile))
    mine = way.paper(data.draw(papers(poll.options)))
    before, after = way.count(poll, pile), way.count(poll, [*pile, Ballot(side, mine)])
    can_live_with = {option for option, grade in mine.items() if way.can_live(grade)}
    assert set(before.order) & can_live_with <= set(after.order)


@promised(Promise.TURNING_UP_IS_SAFE)
@few
@given(counts(spare=12), st.data())
def test_turning_up_to_support_or_object_never_puts_what_you_object_to_in_place_of_what_you_support(way, count, data):
    poll, pile = way.fit(*count)
    side = data.draw(st.sampled_from(list(poll.roll)))
    assume(poll.roll[side] > sum(ballot.side == side for ballot in pile))
    mine = way.paper(data.draw(papers(poll.options, grades=(0, 3, 4))))
    before, after = way.count(poll, pile), way.count(poll, [*pile, Ballot(side, mine)])
    if way.supports(mine.get(before.winner)):
        assert way.supports(mine[after.winner])


@promised(Promise.SIDES_ALIKE)
@few
@given(counts(sides=THREE), st.permutations(THREE), moneys())
def test_swapping_the_sides_swaps_nothing_else(way, count, turned, money):
    poll, pile = way.fit(*count)
    name = dict(zip(THREE, turned, strict=True))
    swapped = replace(poll, roll={name[side]: people for side, people in poll.roll.items()})
    before = way.count(poll, pile, money)
    after = way.count(swapped, [Ballot(name[ballot.side], ballot.grades) for ballot in pile], money)
    assert (after.status, after.chosen, after.order) == (before.status, before.chosen, before.order)


@promised(Promise.OPTIONS_ALIKE)
@few
@given(counts(), st.permutations(OPTIONS), moneys())
def test_renaming_the_options_renames_the_winner(way, count, turned, money):
    poll, pile = way.fit(*count)
    name = dict(zip(OPTIONS, turned, strict=True))
    renamed = Poll(tuple(name[option] for option in reversed(poll.options)), poll.roll, SEED)
    before = way.count(poll, pile, money)
    after = way.count(renamed, [_renamed(ballot, name) for ballot in pile], money.renamed(name))
    if "lottery" not in {before.tie_broken_by, after.tie_broken_by}:
        assert set(after.order) == {name[option] for option in before.order}
        assert after.status == before.status
        assert set(after.chosen) == {name[option] for option in before.chosen}
        assert after.chosen[:1] == tuple(name[option] for option in before.chosen[:1])


def _renamed(ballot, name):
    return Ballot(ballot.side, {name[option]: grade for option, grade in ballot.grades.items()})


@promised(Promise.UNANIMITY)
@few
@given(counts(grades=(0, 1, 2, 3, 4)), moneys(), st.data())
def test_what_everybody_grades_at_least_as_high_comes_behind_by_lottery_only(way, count, money, data):
    poll, pile = count
    poll = replace(poll, options=(*poll.options, "ferry"))
    other = data.draw(st.sampled_from(poll.options[:-1]))
    money = replace(money, costs={**money.costs, "ferry": data.draw(st.integers(1, money.costs[other]))})
    rises = data.draw(st.lists(st.integers(0, 2), min_size=len(pile), max_size=len(pile)))
    pile = [
        Ballot(ballot.side, {**ballot.grades, "ferry": min(4, ballot.grades[other] + rise)})
        for ballot, rise in zip(pile, rises, strict=True)
    ]
    outcome = way.count(*way.fit(poll, pile), money)
    assert other not in outcome.order or "ferry" in outcome.order
    if outcome.tie_broken_by != "lottery":
        assert outcome.winner != other
        assert other not in outcome.chosen or way.mode == "choose one" or "ferry" in outcome.chosen


@promised(Promise.LOSERS_DO_NOT_MATTER)
@few
@given(counts(), moneys(), st.data())
def test_taking_away_a_loser_changes_nothing_else(way, count, money, data):
    poll, pile = way.fit(*count)
    before = way.count(poll, pile, money)
    won = before.chosen if way.mode in SHARING else before.order[:1]
    losers = [option for option in poll.options if option not in won]
    assume(losers and len(poll.options) > 1)
    gone = data.draw(st.sampled_from(losers))
    fewer = replace(poll, options=tuple(option for option in poll.options if option != gone))
    after = way.count(fewer, [_without(ballot, gone) for ballot in pile], money)
    assert (after.status, after.winner) == (before.status, before.winner)
    assert after.order == tuple(option for option in before.order if option != gone)
    assert after.chosen == tuple(option for option in before.chosen if option != gone)


def _without(ballot, gone):
    return Ballot(ballot.side, {option: grade for option, grade in ballot.grades.items() if option != gone})


@promised(Promise.ORDER_DOES_NOT_MATTER)
@few
@given(counts(), moneys(), st.randoms(use_true_random=False))
def test_ballots_may_be_counted_in_any_order(way, count, money, dice):
    poll, pile = way.fit(*count)
    shuffled = dice.sample(pile, len(pile))
    assert way.count(poll, shuffled, money) == way.count(poll, pile, money)


@promised(Promise.WITHIN_BUDGET)
@few
@given(counts(sides=THREE), moneys(), st.booleans())
def test_never_more_is_spent_than_there_is_and_no_purse_pays_more_than_it_holds(way, count, money, own):
    poll, pile = way.fit(*count)
    poll = way.poll(poll, money)
    poll = replace(poll, budget=replace(poll.budget, each_side_may_fund_its_own=own))
    outcome = way.rule.count(poll, pile)
    spent = sum(poll.budget.costs[option] for option in outcome.chosen)
    assert outcome.shares.left == poll.budget.total - spent >= 0
    for option, by_side in outcome.shares.paid.items():
        assert sum(by_side.values()) == poll.budget.costs[option]
    for side in poll.roll:
        assert sum(paid.get(side, 0) for paid in outcome.shares.paid.values()) <= outcome.shares.purse


@promised(Promise.UNITED_SIDE_GETS)
@few
@given(counts(), moneys(), st.sets(st.sampled_from(OPTIONS)), st.integers(3, 30), st.booleans())
def test_a_united_side_gets_what_every_side_accepts_as_far_as_its_own_share_reaches(
    way, count, money, all_want, n, own
):
    poll, pile = count
    wanted = all_want & set(poll.options)
    united = Ballot("citizen", {option: 4 if option in wanted else 2 for option in poll.options})
    pile = [united] * n + [ballot for ballot in pile if ballot.side == "staff"]
    poll = way.poll(replace(poll, roll={**poll.roll, "citizen": n}), money)
    poll = replace(poll, budget=replace(poll.budget, each_side_may_fund_its_own=own))
    outcome = way.rule.count(poll, pile)
    accepted = wanted if own else wanted & set(outcome.order)
    if outcome.status != "no quorum" and sum(poll.budget.costs[one] for one in accepted) <= outcome.shares.purse:
        assert accepted <= set(outcome.chosen)
