"""Objections are public and of nobody; one about harm stops an option until it is heard."""

import json

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions, queries
from cairn.decide.models import Ballot, Decision, Objection
from cairn.ledger import queries as ledger
from tests import make, make_votes


@pytest.fixture
def crowd(world: make.World):
    """Five citizens and seven staff."""
    return [world.amina, *world.citizens(4)], [world.ben, *world.staff(6)]


def objected(world: make.World, crowd, *, is_paramount: bool, mode: str = "choose one") -> Decision:
    decision = make_votes.opened(world, mode)
    voted(decision, crowd, is_paramount=is_paramount)
    return make_votes.closed(world, decision)


def voted(decision: Decision, crowd, *, is_paramount: bool) -> None:
    """All like the first option best, but one citizen who objects to it; the second is accepted, the third is not."""
    (objector, *citizens), staff = crowd
    people = [*citizens, *staff]
    make_votes.cast(decision, people[::2], 4, 3, 1)
    make_votes.cast(decision, people[1::2], 4, 2, 1)
    make_votes.cast(decision, [objector], 0, 2, 0, why="It hurts.", is_paramount=is_paramount)


def test_at_the_count_objections_leave_the_ballots_and_are_of_nobody(world: make.World, crowd) -> None:
    decision = objected(world, crowd, is_paramount=False)
    assert not Ballot.objects.exclude(objections={}).exists()
    fields = {field.name for field in Objection._meta.concrete_fields}  # noqa: SLF001 - Django's name for it
    assert fields == {
        "id", "ref", "salt", "decision", "option", "harm", "what_would_change_it", "is_paramount", "is_heard",
        "wants_aside",
    }  # fmt: skip
    first, _second, third = queries.paper(decision)
    said = queries.objections_to(decision)
    assert {ref: [one.harm for one in found] for ref, found in said.items()} == {
        first.ref: ["It hurts."], third.ref: ["It hurts."],
    }  # fmt: skip


def test_an_objection_about_nothing_paramount_counts_as_a_grade_and_no_more(world: make.World, crowd) -> None:
    decision = objected(world, crowd, is_paramount=False)
    assert decision.chosen == queries.paper(decision)[0]
    assert not Objection.objects.filter(is_heard=True).exists()


@pytest.mark.parametrize("mode", ["choose one", "prioritise", "budget", "places"])
def test_in_every_mode_nothing_is_decided_while_one_about_harm_waits(world: make.World, crowd, mode: str) -> None:
    decision = objected(world, crowd, is_paramount=True, mode=mode)
    first = queries.paper(decision)[0]
    assert decision.waits_for_objections
    assert not queries.chosen(decision)
    assert queries.published_bundle(decision) is None
    assert [one.option for one in Objection.objects.filter(is_heard=True)] == [first]  # the third fails anyway
    actions.take_up_objections(decision, by=world.cleo, at=make.day(12), lottery_drawn="1 2 3")
    assert (decision.status, decision.waits_for_objections) == ("decided", False)
    assert first not in queries.chosen(decision)
    result = queries.result_of(decision)
    assert "was upheld" in str(result.options[0].why[0])
    assert [one.harm for one in result.options[0].objections] == ["It hurts."]
    parts = json.loads(queries.published_bundle(decision))["parts"]
    assert [(each["option"], each["set_aside"]) for each in parts["objections"]] == [(first.ref, False)]
    assert "It hurts" not in json.dumps(parts)
    assert ledger.newest(world.chain).first().data["seal"] == queries.published_seal(decision)


def test_put_for_the_third_time_objections_count_as_grades(world: make.World, crowd) -> None:
    decision = make_votes.opened(world)
    paper, follows = queries.paper(decision), None
    for attempt in (1, 2):
        heard = make.decision(world, paper, at=make.day(3))
        Objection.objects.create(decision=heard, option=paper[0], harm="It hurts.", is_heard=True)
        Decision.objects.filter(pk=heard.pk).update(attempt=attempt, follows=follows)
        follows = heard
    Decision.objects.filter(pk=decision.pk).update(attempt=3, follows=follows)
    decision.refresh_from_db()
    voted(decision, crowd, is_paramount=True)
    make_votes.closed(world, decision)
    assert (decision.status, decision.chosen) == ("decided", queries.paper(decision)[0])


def test_where_numbers_would_tell_whose_an_objection_is_the_file_has_none(world: make.World) -> None:
    citizens, staff = [world.amina, *world.citizens(7)], [world.ben, *world.staff(2)]
    decision = make_votes.opened(world, "consent")
    make_votes.cast(decision, [*citizens, *staff[1:]], 4)
    make_votes.cast(decision, staff[:1], 0)
    make_votes.closed(world, decision)
    actions.take_up_objections(decision, by=world.cleo, at=make.day(12))
    parts = json.loads(queries.published_bundle(decision))["parts"]
    assert parts["ballots"]["shown"] == "accepted"


def test_what_is_not_objected_to_has_nothing_to_take_up(world: make.World, crowd) -> None:
    decision = objected(world, crowd, is_paramount=False)
    with pytest.raises(Refused, match="No objection waits here"):
        actions.take_up_objections(decision, by=world.cleo, at=make.day(12))
