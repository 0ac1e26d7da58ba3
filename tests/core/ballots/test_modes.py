"""Consent, lists, hard choices, and what happens when nothing is decided: told in words."""

from dataclasses import replace

import pytest

from cairn.core import ballots
from cairn.core.ballots import Ballot, Budget, gradients, majority, next_steps, ranked_choice, shared_power
from tests.core.ballots.polls import cast, poll

ONE, TWO = ("bus",), ("bus", "van")


def told(words):
    return " ".join(str(each) for each in words)


def consent(citizens, staff="444", **changes):
    pile = cast("citizen", citizens, of=ONE) + cast("staff", staff, of=ONE)
    return shared_power.count(replace(poll(ONE, citizen=12, staff=9), mode="consent", **changes), pile)


def test_a_proposal_nobody_objects_to_is_adopted_until_its_review():
    outcome = consent("2222")
    assert (outcome.status, outcome.chosen) == ("decided", ("bus",))
    assert told(outcome.why) == "Every side can live with bus, and too few object to stop it."
    assert "until its review" in told(outcome.next_steps)


def test_one_objection_is_heard_before_anything_is_decided():
    outcome = consent("22220")
    assert (outcome.status, outcome.winner, outcome.order) == ("objections first", None, ())
    assert "There are objections: 1. Each is heard" in told(outcome.why)
    assert "is changed so that it meets them" in told(outcome.next_steps)
    assert consent("22220", objections_heard=True).status == "decided"
    assert consent("2220", objections_heard=True).status == "not decided"


def test_consent_is_asked_for_one_proposal():
    with pytest.raises(ballots.UnfitPoll, match="one proposal at a time"):
        replace(poll(TWO, citizen=3, staff=3), mode="consent")


def test_priorities_are_a_list_and_each_place_has_its_reason():
    pile = cast("citizen", "444", "222", of=TWO) + cast("staff", "443", "322", of=TWO)
    outcome = shared_power.count(replace(poll(TWO, citizen=3, staff=3), mode="prioritise"), pile)
    assert outcome.chosen == outcome.order == ("bus", "van")
    assert "Every side accepts 2 options. bus comes first." in told(outcome.why)
    assert told(outcome.why_each["van"]).startswith("Every side accepts van. On the list it comes after bus.")


@pytest.mark.parametrize(("column", "accepted"), [("22211", False), ("222211", True), ("22-----1-2", True)])
def test_what_is_hard_to_reverse_needs_two_thirds_of_each_side(column, accepted):
    pile = cast("citizen", column, of=ONE) + cast("staff", "444", of=ONE)
    outcome = shared_power.count(replace(poll(ONE, citizen=12, staff=3), is_hard_to_reverse=True), pile)
    assert outcome.tallies["bus"]["citizen"].accepted is accepted
    if not accepted:
        assert "hard to reverse, so two thirds" in told(outcome.why_each["bus"])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, next_steps.BACK_TO_OPTIONS),
        ({"attempt": 2}, next_steps.DRAFTED),
        ({"attempt": 3}, "answers for it in 3 months"),
        ({"attempt": 7}, "answers for it in 3 months"),
    ],
)
def test_a_deadlock_goes_on_and_ends_by_naming_who_keeps_things_as_they_are(changes, said):
    pile = cast("citizen", "000", of=ONE) + cast("staff", "444", of=ONE)
    outcome = shared_power.count(replace(poll(ONE, citizen=3, staff=3), **changes), pile)
    assert said in told(outcome.next_steps)
    assert outcome.best_per_side == {"citizen": (), "staff": ("bus",)}


def test_a_missing_side_is_waited_for_and_never_decided_without():
    pile = cast("staff", "444", of=ONE)
    outcome = shared_power.count(poll(ONE, citizen=12, staff=9), pile)
    assert told(outcome.next_steps) == next_steps.COME_BACK % {"side": "citizen"}
    again = shared_power.count(replace(poll(ONE, citizen=12, staff=9), was_extended=True), pile)
    assert "The others do not decide without a side." in told(again.next_steps)


def test_gradients_tell_a_lukewarm_yes_and_who_wants_to_talk():
    pile = [Ballot("citizen", {"bus": grade}) for grade in (6, 6, 6, 4)]
    pile += [Ballot("staff", {"bus": 8}) for _ in range(4)]
    outcome = gradients.count(poll(ONE, citizen=4, staff=4), pile)
    assert outcome.winner == "bus"
    assert "Support on the citizen side is lukewarm: 0 of 4" in told(outcome.why)
    assert "1 of 4 on the citizen side want to talk about bus more." in told(outcome.why_each["bus"])
    blocked = gradients.count(poll(ONE, citizen=4, staff=4), [Ballot("citizen", {"bus": 1}), *pile[1:]])
    assert "1 of its 4 ballots block it" in told(blocked.why_each["bus"])


def test_ranks_say_round_by_round_why():
    pile = [Ballot("citizen", {"bus": 1, "van": 2})] * 3 + [Ballot("staff", {"van": 1})] * 3
    outcome = ranked_choice.count(poll(TWO, citizen=3, staff=3), pile)
    assert told(outcome.why_each["bus"]).startswith("The staff side did not accept bus: 0 rank it and 3 leave it out.")
    assert told(outcome.why) == "van is the only option every side accepts."
    both = ranked_choice.count(poll(TWO, citizen=3, staff=3), pile[:3] + [Ballot("staff", {"bus": 1, "van": 2})] * 3)
    assert "van went out in round 1: with each side counting the same, it had the least, 0 in" in told(both.why)


@pytest.mark.parametrize("ranks", [{"bus": 1, "van": 1}, {"bus": 2}, {"bus": 0}, {"bus": 300}])
def test_ranks_that_are_no_ranks_are_refused(ranks):
    with pytest.raises(ballots.BadGrade):
        ranked_choice.count(poll(TWO, citizen=3, staff=3), [Ballot("citizen", ranks)])


def test_two_hundred_staff_do_not_outvote_three_citizens_by_majority():
    pile = cast("citizen", "001", of=ONE) + cast("staff", "1" * 200, of=ONE)
    outcome = majority.count(poll(ONE, citizen=3, staff=200), pile)
    assert outcome.winner is None
    assert outcome.stopped_by("bus") == ("citizen",)


def test_a_shared_budget_says_who_paid_what_fitted_and_what_did_not():
    options = ("bus", "van", "bike", "walk")
    pile = cast("citizen", "4444", "2222", "4422", "0000", of=options)
    pile += cast("staff", "2222", "2222", "4222", "4444", of=options)
    budget = Budget(10, {"bus": 4, "van": 1, "bike": 9, "walk": 1})
    outcome = shared_power.count(replace(poll(options, citizen=4, staff=4), mode="budget", budget=budget), pile)
    assert outcome.chosen == ("bus",)
    assert told(outcome.why) == "1 options are funded, with 4 of 10."
    assert told(outcome.why_each["bus"]).endswith("Of bus the citizen side paid about 4.")
    assert "nobody on the citizen side supports it" in told(outcome.why_each["van"])
    assert told(outcome.why_each["bike"]) == "Every side accepts bike, but it costs 9 and 6 was left."
    assert "The citizen side stopped walk" in told(outcome.why_each["walk"])


@pytest.mark.parametrize(
    ("budget", "sentence"),
    [
        (None, "such a poll needs it"),
        (Budget(0, {"bus": 1, "van": 1}), "nothing to share"),
        (Budget(5, {"bus": 1}), "Every option needs its cost"),
        (Budget(5, {"bus": 1, "van": 0}), "van must cost 1 at least"),
    ],
)
def test_a_budget_that_cannot_be_shared_is_refused(budget, sentence):
    with pytest.raises(ballots.UnfitPoll, match=sentence):
        replace(poll(TWO, citizen=3, staff=3), mode="budget", budget=budget)
