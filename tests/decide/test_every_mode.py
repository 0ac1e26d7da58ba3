"""Every rule in every mode is voted on, counted, kept whole, and shown."""

import pytest

from cairn.base.verdict import Refused
from cairn.core.ballots import RULES
from cairn.decide import actions, counted, queries
from cairn.decide.models import Ballot, Objection
from cairn.decide.stage import STAGE
from cairn.ledger import queries as ledger
from tests import make, make_votes

EVERY = [(rule.name, mode) for rule in RULES for mode in rule.modes]
BEST = {"shared-power/1": 4, "gradients/1": 8, "ranked-choice/1": 1, "majority/1": 1}


@pytest.fixture
def crowd(world: make.World):
    """Five citizens and seven staff."""
    return [world.amina, *world.citizens(4)], [world.ben, *world.staff(6)]


@pytest.mark.parametrize(("rule", "mode"), EVERY)
def test_what_everybody_wants_is_chosen_under_every_rule(world: make.World, crowd, rule: str, mode: str) -> None:
    decision = make_votes.opened(world, mode, rule=rule)
    rest = [None] * (len(queries.paper(decision)) - 1)
    for side in crowd:
        make_votes.cast(decision, side, BEST[rule], *rest)
    make_votes.closed(world, decision)
    first = queries.paper(decision)[0]
    result = queries.result_of(decision)
    assert (decision.status, result.rule, result.mode) == ("decided", rule, mode)
    assert queries.chosen(decision) == [first] == list(result.chosen)
    assert decision.chosen == (first if mode in {"choose one", "consent"} else None)
    assert queries.chosen_in([decision]) == {decision.pk: [first]}
    assert not any("%(" in str(words) for option in result.options for words in option.why)


def test_an_order_is_kept_with_all_its_places(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "prioritise")
    for side in crowd:
        make_votes.cast(decision, side, 2, 4, 0)
    make_votes.closed(world, decision)
    first, second, third = queries.paper(decision)
    assert queries.chosen(decision) == [second, first]
    assert decision.chosen is None
    assert [each.place for each in queries.result_of(decision).options] == [2, 1, None]
    data = ledger.newest(world.chain).first().data
    assert (data["option"], data["chosen"], data["from_group"]) == (second.ref, [second.ref, first.ref], True)
    assert [each.option for each in queries.result_of(decision).not_chosen] == [third]


def test_money_is_shared_and_each_side_sees_what_it_paid(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "budget")
    citizens, staff = crowd
    make_votes.cast(decision, citizens, 4, 2, 2)
    make_votes.cast(decision, staff, 2, 4, 2)
    make_votes.closed(world, decision)
    result = queries.result_of(decision)
    first, second, third = result.options
    assert (result.there_was, result.is_left, first.takes) == ("£1,000", "£0", "£500")
    assert (first.paid, second.paid, third.paid) == ((("citizen", "£500"),), (("staff", "£500"),), ())
    assert "with £1,000 of £1,000" in str(result.why[0])
    assert not third.is_chosen
    assert "£500" in str(third.why[0]) or "supports it" in str(third.why[0])


def test_where_a_side_is_small_neither_payments_nor_what_it_likes_best_are_shown(world: make.World) -> None:
    decision = make_votes.opened(world, "budget")
    make_votes.cast(decision, [world.amina, world.ben], 4, 0, 2)
    make_votes.closed(world, decision)
    result = queries.result_of(decision)
    assert not result.has_numbers
    assert all(each.paid == () for each in result.options)
    said = " ".join(str(words) for option in result.options for words in option.why)
    assert "supports it" not in said
    assert "can live with it" not in said


def test_where_nothing_is_decided_the_next_steps_and_what_each_side_likes_best_are_there(
    world: make.World, crowd
) -> None:
    decision = make_votes.opened(world)
    citizens, staff = crowd
    make_votes.cast(decision, citizens, 4, 0, 0)
    make_votes.cast(decision, staff, 0, 4, 0)
    make_votes.closed(world, decision)
    result, (first, second, _third) = queries.result_of(decision), queries.paper(decision)
    assert result.status == "not decided"
    assert result.best_per_side == (("citizen", (first,)), ("staff", (second,)))
    assert "Back to the options" in str(result.next_steps[0])
    assert not queries.chosen(decision)


def test_consent_with_an_objection_waits_and_can_be_counted_again(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "consent")
    citizens, staff = crowd
    make_votes.cast(decision, [*citizens[1:], *staff], 3)
    make_votes.cast(decision, citizens[:1], 0)
    make_votes.closed(world, decision)
    assert (decision.status, decision.taken_at, decision.waits_for_objections) == ("objections first", None, True)
    assert decision.chosen is None
    assert ledger.newest(world.chain).first().data["outcome"] == "objections_first"
    with pytest.raises(Refused, match="objections are heard first"):
        make_votes.closed(world, decision)
    assert not STAGE.may_close(world.activity)
    Objection.objects.update(wants_aside={"citizen": True, "staff": True})
    outcome = counted.counted(decision, at=make.day(15), objections_heard=True)
    assert (outcome.status, decision.chosen) == ("decided", queries.paper(decision)[0])
    assert (decision.closed_at, decision.taken_at) == (make.day(11), make.day(15))


def test_an_upheld_objection_takes_the_proposal_out(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "consent")
    citizens, staff = crowd
    make_votes.cast(decision, [*citizens[1:], *staff], 3)
    make_votes.cast(decision, citizens[:1], 0)
    make_votes.closed(world, decision)
    (proposal,) = queries.paper(decision)
    Objection.objects.update(wants_aside={"citizen": True, "staff": False})
    counted.counted(decision, at=make.day(15), objections_heard=True)
    assert decision.status == "not decided"
    assert queries.poll(decision).upheld_objections == {proposal.ref}
    assert "was upheld" in str(queries.result_of(decision).options[0].why[0])


@pytest.mark.parametrize(
    ("rule", "given", "reason"),
    [
        ("gradients/1", (9, None, None), "one of the sentences"),
        ("gradients/1", (0, None, None), "one of the sentences"),
        ("majority/1", (2, None, None), "one of the sentences"),
        ("ranked-choice/1", (1, 1, None), "Give each place once"),
        ("ranked-choice/1", (1, 3, None), "without a gap"),
        ("ranked-choice/1", (True, None, None), "Give each place once"),
    ],
)
def test_a_ballot_takes_only_what_its_rule_has(world: make.World, rule: str, given, reason: str) -> None:
    decision = make_votes.opened(world, rule=rule)
    with pytest.raises(Refused, match=reason):
        make_votes.cast(decision, [world.amina], *given)
    assert not Ballot.objects.exists()


def test_only_the_grade_that_blocks_needs_a_reason(world: make.World) -> None:
    decision = make_votes.opened(world, rule="gradients/1")
    with pytest.raises(Refused, match="You object to"):
        make_votes.cast(decision, [world.amina], 1, 2, None, why=" ")
    (code,) = make_votes.cast(decision, [world.amina], 1, 2, None)
    assert len(Ballot.objects.get().objections) == 1
    new = make_votes.paper(decision, 8, None, None)
    actions.change_ballot(decision, at=make.day(5), code=code, **new)
    assert Ballot.objects.get().objections == {}


def test_the_reason_to_object_is_no_longer_than_there_is_room(world: make.World) -> None:
    decision = make_votes.opened(world)
    with pytest.raises(Refused, match="too long"):
        make_votes.cast(decision, [world.amina], 0, None, None, why="x" * 1001)


def test_objections_that_are_taken_up_stop_the_proposal_and_the_question_is_put_again(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "consent")
    citizens, staff = crowd
    make_votes.cast(decision, [*citizens[1:], *staff], 3)
    make_votes.cast(decision, citizens[:1], 0)
    make_votes.closed(world, decision)
    with pytest.raises(Refused, match="From 31 Jan 2026 anybody"):
        actions.take_up_objections(decision, by=world.ben, at=make.day(17))
    with pytest.raises(Refused):
        actions.take_up_objections(decision, by=world.dana, at=make.day(30))
    actions.take_up_objections(decision, by=world.cleo, at=make.day(12))
    assert (decision.status, decision.chosen, decision.taken_at) == ("not decided", None, make.day(12))
    assert ledger.newest(world.chain).first().data["seal"] == queries.published_seal(decision) != ""
    with pytest.raises(Refused, match="No objection waits here"):
        actions.take_up_objections(decision, by=world.cleo, at=make.day(13))
    proposal = queries.paper(decision)
    again = make.decision(world, proposal, terms=make_votes.terms(proposal, "consent", follows=decision))
    assert (again.attempt, queries.failed_decisions(world.activity)) == (2, [])


def test_where_nobody_enters_the_draw_anybody_who_takes_part_takes_objections_up(world: make.World, crowd) -> None:
    decision = make_votes.opened(world, "consent")
    citizens, staff = crowd
    make_votes.cast(decision, [*citizens, *staff[1:]], 3)
    make_votes.cast(decision, staff[:1], 0)
    make_votes.closed(world, decision)
    actions.take_up_objections(decision, by=world.amina, at=make.day(26))
    assert decision.status == "not decided"
