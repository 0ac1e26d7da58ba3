"""How a question is put: the rule, the mode, what there is to share. All of it is fixed at opening."""

import pytest
from django.db import IntegrityError, transaction

from cairn.base.verdict import Refused
from cairn.core import ballots as core
from cairn.decide import may, queries
from cairn.decide.models import Decision, DecisionOption
from cairn.decide.terms import Terms
from cairn.ledger import queries as ledger
from tests import make, make_sharing, make_votes


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def test_the_record_and_the_poll_hold_what_a_vote_on_money_was_opened_with(world: make.World) -> None:
    decision = make_votes.opened(world, "budget", is_hard_to_reverse=True, each_side_may_fund_its_own=True)
    data = newest(world).data
    assert {name: data[name] for name in ("mode", "total", "costs", "hard_to_reverse", "each_funds_its_own")} == {
        "mode": "budget", "total": 100_000, "costs": [50_000] * 3, "hard_to_reverse": True, "each_funds_its_own": True,
    }  # fmt: skip
    assert (data["money"], decision.money) == (1_000, 1_000)
    poll = queries.poll(decision)
    assert (poll.mode, poll.is_hard_to_reverse) == ("budget", True)
    assert poll.budget == core.Budget(100_000, dict.fromkeys(poll.options, 50_000), each_side_may_fund_its_own=True)


def test_what_is_fixed_cannot_be_another_with_the_same_fingerprint(world: make.World) -> None:
    options = make.options(world)
    one, other = (make_votes.terms(options, "places", total=total) for total in (10, 11))
    assert one.in_one_line(options) != other.in_one_line(options)


def test_an_agreed_rule_is_used_and_others_are_refused_before_the_vote(world: make.World) -> None:
    options = make.options(world)
    with pytest.raises(Refused, match="Both sides have to agree on this way to decide"):
        make.decision(world, options, terms=Terms(rule="majority/1"))
    make_sharing.agreed(world, make_sharing.agreement(world, decision_rule="majority/1"))
    on = make.day(3).date()
    assert may.decide_under(world.activity, "majority/1", "choose one", on=on)
    assert may.decide_under(world.activity, "shared-power/1", "budget", on=on)
    assert "cannot do that" in may.decide_under(world.activity, "majority/1", "budget", on=on).reason
    assert "agree" in may.decide_under(world.activity, "gradients/1", "choose one", on=on).reason
    assert "offered here" in may.decide_under(world.activity, "loudest/1", "choose one", on=on).reason
    after_it_lapsed = on.replace(year=on.year + 2)
    assert not may.decide_under(world.activity, "majority/1", "choose one", on=after_it_lapsed)
    assert make.decision(world, options, terms=Terms(rule="majority/1")).rule == "majority/1"


def test_consent_is_asked_for_one_proposal_with_a_day_on_which_it_is_looked_at_again(world: make.World) -> None:
    first, second = make.options(world)
    with pytest.raises(Refused, match="one proposal at a time"):
        make.decision(world, [first, second], terms=make_votes.terms([first], "consent"))
    with pytest.raises(Refused, match="Say when it is looked at again"):
        make.decision(world, [first], terms=make_votes.terms([first], "consent", review_on=make.day(10).date()))
    with pytest.raises(Refused, match="belongs to a decision by consent"):
        make.decision(world, [first, second], terms=Terms(review_on=make_votes.REVIEW))
    assert make.decision(world, [first], terms=make_votes.terms([first], "consent")).review_on == make_votes.REVIEW


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"total": None}, "how much there is"),
        ({"total": 0}, "how much there is"),
        ({"costs": {}}, "for each option"),
        ({"total": 1}, "no more than there is"),
        ({"mode": "choose one", "total": 5}, "belongs to a vote that shares"),
    ],
)
def test_what_is_shared_needs_an_amount_and_the_cost_of_each_option(world: make.World, changes, reason: str) -> None:
    options = make.options(world)
    with pytest.raises(Refused, match=reason):
        make.decision(world, options, terms=make_votes.terms(options, **{"mode": "places", **changes}))


def test_the_same_option_twice_is_no_choice(world: make.World) -> None:
    (only,) = make.options(world, 1)
    with pytest.raises(Refused, match="at least two options"):
        make.decision(world, [only, only])


def test_a_question_that_failed_is_put_again_once_and_counts_its_attempts(world: make.World) -> None:
    decision = make_votes.opened(world)
    make_votes.cast(decision, [world.amina], 4, 0, 0)
    make_votes.cast(decision, [world.ben], 0, 4, 0)
    with pytest.raises(Refused, match="that decided nothing"):
        make.decision(world, queries.paper(decision), terms=Terms(follows=decision), at=make.day(5))
    make_votes.closed(world, decision)
    assert queries.failed_decisions(world.activity) == [decision]
    again = make.decision(world, queries.paper(decision), terms=Terms(follows=decision), at=make.day(12))
    assert (again.attempt, queries.poll(again).attempt, queries.put_again(decision)) == (2, 2, again)
    assert (newest(world).data["follows"], newest(world).data["attempt"]) == (decision.ref, 2)
    assert not queries.failed_decisions(world.activity)
    with pytest.raises(Refused, match="each of them once"):
        make.decision(world, queries.paper(decision), terms=Terms(follows=decision), at=make.day(13))


@pytest.mark.parametrize(
    "impossible",
    [{"total": 5}, {"mode": "budget"}, {"mode": "consent"}, {"attempt": 2}, {"attempt": 0}],
)
def test_the_database_knows_which_terms_belong_together(world: make.World, impossible: dict) -> None:
    decision = make_votes.opened(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(**impossible)


def test_the_database_knows_that_what_is_on_a_paper_costs_something(world: make.World) -> None:
    decision = make_votes.opened(world, "places")
    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionOption.objects.filter(decision=decision).update(cost=0)
    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionOption.objects.filter(decision=decision).update(chosen_place=1)


def test_more_time_is_known_to_the_count(world: make.World) -> None:
    decision = make_votes.opened(world)
    assert not queries.poll(decision).was_extended
    make_votes.actions.extend_decision(decision, by=world.cleo, at=decision.closes_at)
    assert queries.poll(decision).was_extended
