"""The rule shared-power/1, case by case and at its edges; its promises are in test_promises."""

import hashlib
from dataclasses import replace
from fractions import Fraction

import pytest

from cairn.core import ballots
from cairn.core.ballots import lottery, ranked_choice, reasons, shared_power
from tests.core.ballots.polls import cast, poll

TWO = ("bus", "van")


def told(words):
    return " ".join(str(each) for each in words)


def test_five_citizens_are_not_outvoted_by_two_hundred_staff():
    pile = cast("citizen", "00000", "33222", of=TWO) + cast("staff", "4" * 200, "2" * 200, of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=5, staff=200), pile)
    assert outcome.winner == "van"
    assert outcome.tallies["bus"]["citizen"] == ballots.Tally(
        n=5, yes=0, no=5, support=0, objections=5, quorum=3, objected=True, accepted=False
    )


def test_the_least_supportive_side_decides_not_the_average():
    # bus: 4/4 of citizens and 1/4 of staff support it; van: 2/4 and 2/4
    pile = cast("citizen", "4444", "4422", of=TWO) + cast("staff", "3222", "4422", of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=4, staff=4), pile)
    assert outcome.order == ("van", "bus")
    assert told(outcome.why) == (
        "Of the 2 options every side accepts, van comes first. Counting for each the side that supports it "
        "least, van has more support than bus: 2 of 4 (citizen) against 1 of 4 (staff)."
    )
    assert told(outcome.why_each["bus"]).startswith("Every side accepts bus, but van was chosen.")


def test_it_is_the_least_supportive_side_whichever_side_that_is():
    pile = cast("citizen", "2223", "4422", of=TWO) + cast("staff", "4444", "4422", of=TWO)
    assert shared_power.count(poll(TWO, citizen=4, staff=4), pile).winner == "van"


def test_when_the_least_supportive_sides_are_level_the_next_side_decides():
    pile = cast("citizen", "4422", "4422", of=TWO) + cast("staff", "4422", "4442", of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=4, staff=4), pile)
    assert (outcome.winner, outcome.tie_broken_by) == ("van", None)
    assert "on the next side van has more: 3 of 4 (staff) against 2 of 4" in told(outcome.why)


def test_level_support_is_decided_by_those_who_can_live_with_it():
    pile = cast("citizen", "4412", "4422", of=TWO) + cast("staff", "4422", "4422", of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=4, staff=4), pile)
    assert (outcome.winner, outcome.tie_broken_by) == ("van", "yes")
    assert "more can live with van: 4 of 4 (citizen) against 3 of 4 (citizen)" in told(outcome.why)


@pytest.mark.parametrize("seed", ["draw of 5 May", "draw of 6 May", "1", "2", "3"])
def test_a_full_tie_goes_to_the_lowest_hash_of_seed_and_option(seed):
    pile = cast("citizen", "333", "333", of=TWO) + cast("staff", "333", "333", of=TWO)
    outcome = shared_power.count(replace(poll(TWO, citizen=3, staff=3), lottery_seed=seed), pile)
    hashes = {option: hashlib.sha256(f"{seed}|{option}".encode()).hexdigest() for option in TWO}
    assert outcome.winner == min(TWO, key=hashes.__getitem__)
    assert outcome.tie_broken_by == "lottery"
    assert "the announced lottery chose" in told(outcome.why)


def test_lotteries_with_different_seeds_do_not_always_choose_the_same():
    firsts = {min(TWO, key=lambda option, s=seed: lottery.place(str(s), option)) for seed in range(20)}
    assert firsts == set(TWO)


def test_shares_are_exact_where_floating_point_is_not():
    # 1/3 and 2/6 of a side are the same share; a side of 49 shows where floats round apart
    tally = ballots.Tally(n=49, yes=49, no=0, support=1, objections=0, quorum=3, objected=False, accepted=True)
    assert tally.support_share * 49 == 1
    assert (1 / 49) * 49 != 1
    assert replace(tally, n=98, support=2).support_share == Fraction(1, 49)


@pytest.mark.parametrize(
    ("column", "accepted"),
    [
        ("2222", True),
        ("2211", False),  # as many can as cannot
        ("222110", False),  # likewise, one objecting
        ("222211", True),
        ("2220", False),  # one in four objects: stopped
        ("22220", True),  # one in five: not stopped
        ("22222200", False),
        ("222222200", True),  # two in nine
        ("222-----", True),  # blanks neither help nor stop
        ("22------", False),  # too few can live with it
        ("2220-", True),  # a blank ballot counts among all: it does not say "stop"
    ],
)
def test_what_a_side_accepts_at_the_edges(column, accepted):
    pile = cast("citizen", column, of=("bus",)) + cast("staff", "444", of=("bus",))
    outcome = shared_power.count(poll(("bus",), citizen=len(column), staff=3), pile)
    assert outcome.tallies["bus"]["citizen"].accepted is accepted
    assert outcome.status == ("decided" if accepted else "not decided")
    assert bool(outcome.winner) is accepted


def test_a_blank_counts_in_every_share():
    pile = cast("citizen", "44--", of=("bus",)) + cast("citizen", "22", of=("bus",))
    outcome = shared_power.count(poll(("bus",), citizen=6, staff=3), pile)
    tally = outcome.tallies["bus"]["citizen"]
    assert (tally.n, tally.blank, tally.support_share) == (6, 2, Fraction(1, 3))


@pytest.mark.parametrize(
    ("roll", "needed"),
    [(1, 1), (2, 2), (3, 3), (12, 3), (13, 4), (16, 4), (17, 5), (36, 9), (37, 10), (20_000, 10)],
)
def test_the_quorum_of_a_side(roll, needed):
    assert ballots.quorum(roll) == needed


def test_a_side_that_stays_away_means_no_decision_whatever_the_others_want():
    pile = cast("citizen", "44", of=("bus",)) + cast("staff", "4" * 200, of=("bus",))
    outcome = shared_power.count(poll(("bus",), citizen=12, staff=200), pile)
    assert (outcome.status, outcome.winner, outcome.order) == ("no quorum", None, ())
    assert told(outcome.why) == (
        "Too few of the citizen side took part: 2 of 12 voted and at least 3 must. Nothing is decided without them."
    )
    assert not outcome.turnout["citizen"].is_enough
    assert outcome.turnout["staff"].is_enough


def test_nobody_voting_is_no_quorum_on_every_side():
    outcome = shared_power.count(poll(TWO, citizen=12, staff=200), [])
    assert outcome.status == "no quorum"
    assert [words.values["side"] for words in outcome.why] == ["citizen", "staff"]


def test_no_decision_says_which_side_stopped_what_and_why():
    pile = cast("citizen", "0044", "3344", of=TWO) + cast("staff", "4444", "1112", of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=4, staff=4), pile)
    assert outcome.status == "not decided"
    assert told(outcome.why) == reasons.ALL_STOPPED
    assert [str(words) for words in outcome.why_each["bus"]] == [
        "The citizen side stopped bus: 2 of its 4 ballots object; a quarter is enough.",
        (
            "The citizen side did not accept bus: 2 can live with it, and 2 are unhappy with it or object; "
            "there must be more who can."
        ),
        "The citizen side did not accept bus: 2 can live with it; at least 3 must.",
    ]
    assert {words.values["side"] for words in outcome.why_each["van"]} == {"staff"}


def test_the_only_accepted_option_is_called_that():
    pile = cast("citizen", "0000", "3333", of=TWO) + cast("staff", "4444", "2222", of=TWO)
    outcome = shared_power.count(poll(TWO, citizen=4, staff=4), pile)
    assert told(outcome.why) == "van is the only option every side accepts."
    assert outcome.why == outcome.why_each["van"]


def test_an_upheld_objection_takes_an_option_out_and_says_so():
    pile = cast("citizen", "4444", "2222", of=TWO) + cast("staff", "4444", "2222", of=TWO)
    fixed = replace(poll(TWO, citizen=4, staff=4), upheld_objections=frozenset({"bus"}))
    outcome = shared_power.count(fixed, pile)
    assert outcome.winner == "van"
    assert told(outcome.why_each["bus"]).startswith("An objection to bus was upheld")


def test_three_sides_each_have_the_same_say():
    pile = cast("citizen", "444", of=("bus",)) + cast("staff", "444", of=("bus",))
    outcome = shared_power.count(
        poll(("bus",), citizen=3, staff=3, partner=3), pile + cast("partner", "112", of=("bus",))
    )
    assert outcome.status == "not decided"
    assert outcome.why_each["bus"][0].values["side"] == "partner"


def test_fewer_than_two_sides_cannot_share_power():
    with pytest.raises(ballots.UnfitPoll, match="two sides at least"):
        shared_power.count(poll(("bus",), citizen=3), [])


def test_a_mode_the_rule_does_not_count_is_refused_by_name():
    with pytest.raises(ballots.UnfitPoll, match="'prioritise'"):
        ranked_choice.count(replace(poll(TWO, citizen=3, staff=3), mode="prioritise"), [])


def test_the_outcome_names_the_rule_it_was_counted_under():
    assert shared_power.count(poll(TWO, citizen=3, staff=3), []).rule == "shared-power/1"
    assert ballots.rule_named("shared-power/1") is shared_power.RULE


def test_an_unknown_rule_is_refused_with_the_ones_there_are():
    with pytest.raises(ballots.UnknownRule, match="there are: shared-power/1"):
        ballots.rule_named("loudest-voice/1")


def test_the_quorum_asks_for_people_and_not_for_a_share():
    once, twice = cast("citizen", "22---", of=("bus",)), cast("citizen", "22---" * 2, of=("bus",))
    staff = cast("staff", "444", of=("bus",))
    assert shared_power.count(poll(("bus",), citizen=5, staff=3), once + staff).winner is None
    assert shared_power.count(poll(("bus",), citizen=10, staff=3), twice + staff).winner == "bus"
