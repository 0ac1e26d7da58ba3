"""What a rule does not promise, shown failing: nobody should believe it promises more than it says."""

from dataclasses import replace
from pathlib import Path

from cairn.core.ballots import Ballot, Budget, Poll, Promise, ranked_choice, shared_power
from tests.core.ballots.polls import OPTIONS, SEED
from tests.core.ballots.ways import WAYS

THREE = OPTIONS[:3]


def shows_failing(_way: str, _promise: Promise):
    """Names what the test shows, so that none is missing."""
    return lambda test: test


def test_everything_that_is_not_promised_is_shown_failing_here():
    here = Path(__file__).read_text(encoding="utf-8")
    said = {(way.rule.name, way.mode, each) for way in WAYS for each in way.rule.does_not_promise_in(way.mode)}
    missing = [each for each in said if f'@shows_failing("{each[0]} {each[1]}", Promise.{each[2].name})' not in here]
    assert missing == []


def lists(side, *orders):
    return [Ballot(side, {option: at for at, option in enumerate(order.split(), start=1)}) for order in orders]


def grades(side, *rows):
    """Each row four grades, for bus, van, bike and walk."""
    return [Ballot(side, dict(zip(OPTIONS, map(int, row), strict=True))) for row in rows]


def ranked(pile, options=THREE, **roll):
    outcome = ranked_choice.count(Poll(options, roll, SEED), pile)
    assert outcome.tie_broken_by is None
    return outcome.winner


def funded(pile, budget, mode="budget"):
    outcome = shared_power.count(Poll(OPTIONS, {"citizen": 9, "staff": 9}, SEED, mode=mode, budget=budget), pile)
    assert outcome.tie_broken_by is None
    return outcome.chosen


@shows_failing("ranked-choice/1 choose one", Promise.MONOTONE)
def test_ranking_an_option_higher_can_make_it_lose():
    pile = lists("citizen", "bike van bus", "bike bus", "van bus bike", "bike van")
    staff = lists("staff", "bus bike van", "bus van", "van bus bike", "bus bike")
    undecided, keener = lists("staff", "van bus bike", "bike van bus")
    assert ranked([*pile, *staff, undecided], citizen=5, staff=6) == "bike"
    assert ranked([*pile, *staff, keener], citizen=5, staff=6) == "bus"


@shows_failing("ranked-choice/1 choose one", Promise.LOSERS_DO_NOT_MATTER)
def test_taking_away_a_loser_can_change_who_wins_by_ranks():
    citizens = ["van bus", "bike van bus", "bike bus van", "van bike bus"]
    staff = ["van bus bike", "bus bike van", "bus bike van"]
    pile = lists("citizen", *citizens) + lists("staff", *staff)
    fewer = lists("citizen", *(each.replace("bus", "") for each in citizens))
    fewer += lists("staff", *(each.replace("bus", "") for each in staff))
    assert ranked(pile, citizen=5, staff=4) == "van"
    assert ranked(fewer, options=("van", "bike"), citizen=5, staff=4) == "bike"


@shows_failing("ranked-choice/1 choose one", Promise.TURNING_UP_IS_SAFE)
def test_voting_can_put_what_you_leave_out_in_place_of_what_you_rank():
    pile = lists("citizen", "bus bike van", "van bike", "bus van bike")
    pile += lists("staff", "bike bus", "bus van bike", "van bike bus", "bike van bus", "bike bus van")
    assert ranked(pile, citizen=4, staff=6) == "van"
    assert ranked([*pile, *lists("citizen", "bus van")], citizen=4, staff=6) == "bike"


@shows_failing("shared-power/1 budget", Promise.TURNING_UP_HELPS)
def test_where_money_is_shared_voting_can_unfund_what_you_can_live_with():
    pile = grades("citizen", "3231", "2343", "1434", "2212") + grades("staff", "2222", "4233", "4433")
    budget = Budget(4, {"bus": 2, "van": 2, "bike": 3, "walk": 2})
    assert funded(pile, budget) == ("walk", "van")
    assert funded(pile + grades("staff", "3232"), budget) == ("bike",)


@shows_failing("shared-power/1 places", Promise.TURNING_UP_HELPS)
def test_where_places_are_shared_voting_can_cost_what_you_can_live_with_its_place():
    pile = grades("citizen", "4321", "2223", "2323", "2423", "3222") + grades("staff", "3421", "3113", "3133")
    budget = Budget(1, dict.fromkeys(OPTIONS, 1))
    assert funded(pile, budget, "places") == ("bus",)
    assert funded(pile + grades("staff", "2233"), budget, "places") == ("walk",)


@shows_failing("shared-power/1 budget", Promise.TURNING_UP_IS_SAFE)
def test_where_money_is_shared_voting_can_fund_what_you_object_to_for_what_you_support():
    pile = grades("citizen", "1213", "3224", "2331", "3143")
    pile += grades("staff", "2333", "2342", "3421", "4323", "2132")
    budget = Budget(7, {"bus": 2, "van": 3, "bike": 1, "walk": 4})
    assert funded(pile, budget) == ("walk", "bike", "bus")
    assert funded(pile + grades("citizen", "0033"), budget) == ("bike", "van", "bus")


@shows_failing("shared-power/1 places", Promise.TURNING_UP_IS_SAFE)
def test_where_places_are_shared_voting_can_place_what_you_object_to_for_what_you_support():
    pile = grades("citizen", "2143", "3241", "2231", "2232", "3143")
    pile += grades("staff", "4222", "4232", "2322", "3324", "3324")
    budget = Budget(2, dict.fromkeys(OPTIONS, 1))
    assert funded(pile, budget, "places") == ("bus", "walk")
    assert funded(pile + grades("staff", "0303"), budget, "places") == ("bike", "bus")


def test_where_each_side_may_fund_its_own_a_side_can_be_left_with_what_it_rejects():
    pile = grades("citizen", "4111", "4111", "4111") + grades("staff", "0111", "0111", "0111")
    budget = Budget(8, dict.fromkeys(OPTIONS, 4))
    assert funded(pile, budget) == ()
    assert funded(pile, replace(budget, each_side_may_fund_its_own=True)) == ("bus",)
