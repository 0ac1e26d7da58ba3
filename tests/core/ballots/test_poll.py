"""What a poll and its ballots must be, and the sentence when they are not."""

from dataclasses import replace

import pytest

from cairn.core import ballots
from cairn.core.ballots import Ballot, Poll
from cairn.core.ballots.pile import piled
from cairn.core.ballots.scale import FIVE_GRADES
from tests.core.ballots.polls import SEED, cast, poll

TWO = ("bus", "van")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"options": ()}, "There is no option to vote on."),
        ({"options": ("bus", "bus")}, "The same option stands on the ballot paper twice."),
        (
            {"roll": {"citizen": 0, "staff": 5}},
            "The citizen side has nobody on its roll, so it could never accept",
        ),
        ({"lottery_seed": ""}, "its seed must be announced before the count"),
        (
            {"upheld_objections": frozenset({"tram"})},
            "An objection was upheld to tram, which is not an option.",
        ),
    ],
)
def test_a_poll_that_could_never_be_counted_is_refused(changes, sentence):
    with pytest.raises(ballots.UnfitPoll, match=sentence):
        replace(poll(TWO, citizen=3, staff=5), **changes)


@pytest.mark.parametrize(
    ("pile", "error", "sentence"),
    [
        (
            [Ballot("citizen", {"bus": 5})],
            ballots.BadGrade,
            "There is a grade 5 for bus; grades are 4, 3, 2, 1 and 0.",
        ),
        ([Ballot("citizen", {"bus": -1})], ballots.BadGrade, "There is a grade -1 for bus"),
        ([Ballot("citizen", {"bus": "4"})], ballots.BadGrade, "There is a grade '4' for bus"),
        ([Ballot("citizen", {"bus": None})], ballots.BadGrade, "There is a grade None for bus"),
        (
            [Ballot("citizen", {"tram": 4})],
            ballots.UnknownOption,
            "There is a grade for 'tram', which is not an option",
        ),
        (
            [Ballot("press", {"bus": 4})],
            ballots.UnknownSide,
            "There is a ballot from 'press', which is not a side",
        ),
        (
            [Ballot("staff", {})] * 4,
            ballots.TooManyBallots,
            "The staff side cast 4 ballots and has 3 on its roll.",
        ),
    ],
)
def test_a_ballot_that_does_not_belong_is_refused_in_words(pile, error, sentence):
    with pytest.raises(error, match=sentence) as refusal:
        ballots.rule_named("shared-power/1").count(poll(TWO, citizen=3, staff=3), pile)
    assert isinstance(refusal.value, ballots.BadBallot)
    assert isinstance(refusal.value, ValueError)


def test_grades_lie_by_option_and_side_in_whatever_way_they_come():
    cast_by_hand = cast("citizen", "44-", "012", of=TWO) + cast("staff", "3", "-", of=TWO)
    pile = piled(poll(TWO, citizen=3, staff=3), iter(cast_by_hand), scale=FIVE_GRADES)
    assert (pile.cast("citizen"), pile.cast("staff")) == (3, 1)
    assert list(pile.column("citizen", "bus")) == [4, 4, 255]
    assert [(ballot.side, dict(ballot.grades)) for ballot in pile] == [
        (ballot.side, ballot.grades) for ballot in cast_by_hand
    ]
    assert piled(poll(TWO, citizen=3, staff=3), pile, scale=FIVE_GRADES) is pile


def test_the_roll_is_frozen_when_the_poll_is_made():
    roll = {"citizen": 3, "staff": 3}
    made = Poll(TWO, roll, SEED)
    roll["staff"] = 500
    assert made.roll["staff"] == 3
    with pytest.raises(TypeError):
        made.roll["staff"] = 500


def test_the_five_grades_have_words_from_best_to_worst():
    assert list(ballots.GRADES) == [4, 3, 2, 1, 0]
    assert str(ballots.GRADES[2]) == "I can live with it"
