"""Too few of a side have voted at the close: nothing is counted, and the vote stays open once."""

from datetime import timedelta

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.models import Ballot, RollEntry
from cairn.ledger import queries as ledger
from cairn.notify import news
from tests import make, make_votes


@pytest.fixture
def crowd(world: make.World):
    """Six citizens and twelve staff, on the roll of a decision between two options on which only staff have voted."""
    options = make.options(world)
    citizens, staff = [world.amina, *world.citizens(4)], [world.ben, *world.staff(11)]
    decision = make.decision(world, options)
    make_votes.cast(decision, staff, 4, 4)
    return decision, citizens, staff


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def told(person, decision) -> list[str]:
    lines = news.news_of(person, since=decision.opened_at, until=make.day(13))
    return [line.words for line in lines if "is not counted yet" in line.words]


def test_nothing_is_counted_without_a_side_and_the_vote_stays_open_for_seven_days(world: make.World, crowd) -> None:
    decision, citizens, _ = crowd
    with pytest.raises(Refused, match="Too few people of one side have voted"):
        actions.close_decision(decision, by=world.cleo, at=make.day(11))
    assert not decision.is_closed
    actions.extend_decision(decision, by=world.amina, at=make.day(11))
    assert (decision.closes_at, decision.sides_short) == (make.day(18), ["citizen"])
    assert newest(world).kind == "decide.decision.extended"
    assert newest(world).data == {"closes": make.day(18).toordinal(), "sides": ["citizen"]}
    assert "Voting is still open" in may.close_decision(world.cleo, decision, make.day(12)).reason
    make_votes.cast(decision, citizens, 4, 2, at=make.day(12))
    assert actions.close_decision(decision, by=world.cleo, at=make.day(18)).is_decided


def test_more_time_comes_once_and_then_it_is_not_decided(world: make.World, crowd) -> None:
    decision, citizens, _ = crowd
    make_votes.cast(decision, citizens[:1], 4, 4)
    actions.extend_decision(decision, by=world.ben, at=make.day(11))
    for late in (make.day(12), make.day(18)):
        assert "once already" in may.extend_decision(world.ben, decision, late).reason
    actions.close_decision(decision, by=world.ben, at=make.day(18))
    assert (decision.status, decision.chosen) == ("no quorum", None)
    assert "There was more time already" in str(queries.result_of(decision).next_steps[0])
    assert "This decision is closed" in may.extend_decision(world.ben, decision, make.day(19)).reason


def test_there_is_no_more_time_before_the_close_nor_where_enough_have_voted(world: make.World, crowd) -> None:
    decision, citizens, _ = crowd
    assert "still open" in may.extend_decision(world.cleo, decision, make.day(9)).reason
    make_votes.cast(decision, citizens, 4, 4)
    assert "it is counted now" in may.extend_decision(world.cleo, decision, make.day(11)).reason
    assert may.close_decision(world.cleo, decision, make.day(11))


@pytest.mark.parametrize(("name", "allowed"), [("amina", True), ("ben", True), ("cleo", True), ("dana", False)])
def test_anybody_who_takes_part_keeps_it_open(world: make.World, crowd, name: str, *, allowed: bool) -> None:
    decision, _, _ = crowd
    assert bool(may.extend_decision(getattr(world, name), decision, make.day(11))) is allowed
    assert not may.extend_decision(None, decision, make.day(11))


def test_everybody_of_the_side_is_told_the_same_whether_they_have_voted_or_not(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    voter, *others = citizens
    make_votes.cast(decision, [voter], 4, 4)
    actions.extend_decision(decision, by=world.cleo, at=make.day(11))
    assert {line for each in others for line in told(each, decision)} == set(told(voter, decision))
    (line,) = told(voter, decision)
    assert "too few people of your side had voted. You can vote until 23 January 2026." in line
    assert not any(told(each, decision) for each in (*staff, world.cleo, world.dana))


def test_nobody_is_told_once_it_is_counted(world: make.World, crowd) -> None:
    decision, citizens, _ = crowd
    make_votes.closed(world, decision)
    assert decision.extended_at
    assert not told(citizens[0], decision)


def test_the_count_and_what_is_published_know_of_the_time_given(world: make.World, crowd) -> None:
    decision, _, _ = crowd
    make_votes.closed(world, decision)
    assert b'"was_extended":true' in bytes(queries.published_bundle(decision) or b"")


def test_more_time_moves_no_ballot_and_no_mark(world: make.World, crowd) -> None:
    decision, _, _ = crowd
    before = [sorted(model.objects.values_list("pk", flat=True)) for model in (Ballot, RollEntry)]
    actions.extend_decision(decision, by=world.cleo, at=decision.closes_at + timedelta(days=30))
    assert decision.closes_at == make.day(10) + timedelta(days=37)
    assert [sorted(model.objects.values_list("pk", flat=True)) for model in (Ballot, RollEntry)] == before
