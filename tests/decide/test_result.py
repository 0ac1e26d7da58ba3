"""Counting, what is shown, the reasons, and decisions taken elsewhere."""

import pytest

from cairn.base.verdict import Refused
from cairn.decide import actions, may, queries
from cairn.decide.stage import STAGE
from cairn.ledger import queries as ledger
from tests import make, make_votes


def newest(world: make.World):
    return ledger.newest(world.chain).first()


def vote(decision, people, *given: int) -> None:
    options = queries.paper(decision)
    for person in people:
        marks = {option.ref: grade for option, grade in zip(options, given, strict=True)}
        why = {ref: make_votes.objection("It blocks the door.") for ref, grade in marks.items() if grade == 0}
        actions.cast_ballot(decision, by=person, at=make.day(4), grades=marks, objections=why)


@pytest.fixture
def crowd(world: make.World):
    """Seven citizens and twelve staff, on the roll of a decision between two options."""
    options = make.options(world)
    citizens, staff = [world.amina, *world.citizens(5)], [world.ben, *world.staff(11)]
    return make.decision(world, options), citizens, staff


def test_a_side_cannot_be_outvoted_and_the_result_says_which_side_stopped_what(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, citizens, 0, 3)
    vote(decision, staff, 4, 2)
    actions.close_decision(decision, by=world.amina, at=make.day(11))
    first, second = queries.paper(decision)
    assert (decision.status, decision.chosen) == ("decided", second)
    result = queries.result_of(decision)
    assert result.sides == ("citizen", "staff")
    stopped, chosen = result.options
    assert chosen.is_chosen
    assert str(stopped.why[0]).startswith("The citizen side stopped “Option 1”: 6 of its 6 ballots object")
    assert [(one.harm, one.what_would_change_it) for one in stopped.objections] == [
        ("It blocks the door.", "A ramp.")
    ] * 6
    assert [(each.support, each.yes) for each in chosen.sides] == [(6, 6), (0, 12)]
    assert first.title not in " ".join(str(words) for words in result.why)


def test_the_record_holds_the_outcome_and_counts_where_every_side_has_five_ballots(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, citizens, 0, 3)
    vote(decision, staff[:5], 4, 2)
    actions.close_decision(decision, by=world.cleo, at=make.day(11))
    first, second = queries.paper(decision)
    entry = newest(world)
    assert (entry.kind, entry.about) == ("decide.decision.closed", decision.ref)
    counts = entry.data.pop("counts")
    assert entry.data == {
        "outcome": "decided", "option": second.ref, "from_group": True, "equal_say": True,
        "ballots": {"citizen": 6, "staff": 5}, "seal": queries.published_seal(decision),
    }  # fmt: skip
    assert counts[first.ref]["citizen"] == {"yes": 0, "no": 6, "support": 0, "objections": 6, "accepted": False}


def test_a_small_side_shows_no_numbers_anywhere(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, citizens, 1, 3)
    vote(decision, staff[:4], 4, 2)
    actions.close_decision(decision, by=world.cleo, at=make.day(11))
    assert newest(world).data["counts"] is None
    result = queries.result_of(decision)
    assert not result.has_numbers
    said = [str(words) for option in result.options for words in (*option.why, *result.why)]
    assert said[0] == "The citizen side did not accept “Option 1”."
    assert "Every side accepts “Option 2”." in said
    assert not any(
        letter.isdigit() for words in said for letter in words.replace("Option 1", "").replace("Option 2", "")
    )
    assert all(each.yes is None for option in result.options for each in option.sides)


def test_the_result_is_hidden_until_the_close(world: make.World, crowd) -> None:
    decision, citizens, _ = crowd
    vote(decision, citizens, 0, 3)
    assert queries.result_of(decision) is None
    assert queries.objections_to(decision) == {}


def test_when_a_side_stays_away_nothing_is_decided_without_it(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, staff, 4, 4)
    vote(decision, citizens[:1], 4, 4)
    make_votes.closed(world, decision)
    assert newest(world).data["outcome"] == "no_quorum"
    assert decision.chosen is None
    result = queries.result_of(decision)
    assert "Too few of the citizen side took part: 1 of 7" in str(result.why[0])
    assert "There was more time already" in str(result.next_steps[0])


@pytest.mark.parametrize(("name", "allowed"), [("amina", True), ("ben", True), ("cleo", True), ("dana", False)])
def test_after_the_closing_time_anybody_who_takes_part_has_it_counted(
    world: make.World, name: str, *, allowed: bool
) -> None:
    decision = make.decision(world, make.options(world))
    vote(decision, [entry.person for entry in decision.roll.exclude(person=world.cleo).select_related("person")], 4, 2)
    person = getattr(world, name)
    assert bool(may.close_decision(person, decision, make.day(10))) is allowed


def test_it_can_be_counted_early_once_everybody_has_voted(world: make.World, crowd) -> None:
    decision, _, _ = crowd
    on_roll = [entry.person for entry in decision.roll.select_related("person")]
    vote(decision, on_roll, 4, 2)
    assert actions.close_decision(decision, by=world.cleo, at=make.day(5)).is_decided


def test_a_full_tie_asks_for_the_announced_draw(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, [*citizens, *staff], 4, 4)
    with pytest.raises(Refused, match="The first public draw after the close"):
        actions.close_decision(decision, by=world.cleo, at=make.day(11))
    assert not queries.decision(world.activity, decision.ref).is_closed
    actions.close_decision(decision, by=world.cleo, at=make.day(11), lottery_drawn="4 8 15 16 23 42")
    assert decision.is_decided
    assert decision.outcome["tie_broken_by"] == "lottery"


def test_reasons_are_published_once_by_who_leads_or_the_decision_owner(world: make.World, crowd) -> None:
    make.card(world)  # Ben is its decision owner
    decision, citizens, staff = crowd
    assert "still open" in may.publish_reasons(world.cleo, decision).reason
    vote(decision, [*citizens, *staff], 4, 2)
    actions.close_decision(decision, by=world.cleo, at=make.day(11))
    assert [bool(may.publish_reasons(person, decision)) for person in (world.amina, world.ben, world.cleo)] == [
        False, True, True,
    ]  # fmt: skip
    actions.publish_reasons(decision, by=world.ben, at=make.day(12), words="Both sides can live with it.")
    entry = newest(world)
    assert (entry.kind, entry.about, entry.data) == ("decide.reasons.published", decision.ref, {})
    assert entry.content == decision.fingerprint(
        "Both sides can live with it.", *queries.why_not_chosen(decision).values()
    )
    with pytest.raises(Refused, match="out already"):
        actions.publish_reasons(decision, by=world.cleo, at=make.day(12), words="Other words.")


def test_a_decision_taken_elsewhere_is_told_with_the_day_it_was_taken(world: make.World) -> None:
    decision = actions.announce_decision(
        world.activity, by=world.cleo, at=make.day(5), taken_at=make.day(-30),
        question="Where do we move?", what_was_decided="To the new building.",
    )  # fmt: skip
    entry = newest(world)
    assert (entry.kind, entry.happened_at, entry.entered_at) == ("decide.decision.closed", make.day(-30), make.day(5))
    assert entry.data == {"outcome": "decided", "option": None, "from_group": False, "equal_say": False}
    assert decision.is_announced
    assert queries.result_of(decision) is None
    with pytest.raises(Refused, match="taken elsewhere"):
        actions.change_ballot(decision, at=make.day(6), code="x", grades={}, objections={})


def test_a_decision_cannot_be_announced_before_it_is_taken_or_by_just_anybody(world: make.World) -> None:
    told = {"question": "Where?", "what_was_decided": "There.", "at": make.day(5)}
    with pytest.raises(Refused, match="lies ahead"):
        actions.announce_decision(world.activity, by=world.cleo, taken_at=make.day(6), **told)
    with pytest.raises(Refused, match="or the decision owner"):
        actions.announce_decision(world.activity, by=world.amina, taken_at=make.day(1), **told)


def test_decide_may_close_once_something_is_decided_with_its_reasons(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    assert "still open" in STAGE.may_close(world.activity).reason
    vote(decision, [*citizens, *staff], 4, 2)
    actions.close_decision(decision, by=world.cleo, at=make.day(11))
    assert "reasons" in STAGE.may_close(world.activity).reason
    actions.publish_reasons(decision, by=world.cleo, at=make.day(12), words="Both sides like it best.")
    assert STAGE.may_close(world.activity)


def test_with_nothing_decided_the_work_does_not_go_on(world: make.World) -> None:
    assert "go back to Explore" in STAGE.may_close(world.activity).reason


@pytest.mark.parametrize("number", [2, 5])
def test_a_ballot_paper_takes_five_questions_to_the_database(
    world: make.World, number: int, django_assert_num_queries
) -> None:
    decision = make.decision(world, make.options(world, number))
    with django_assert_num_queries(5):
        for option in queries.paper(decision):
            assert [author.person.shown_name for author in option.authors.all()] == ["Amina", "Ben"]


def test_each_option_that_was_not_chosen_has_its_reason(world: make.World, crowd) -> None:
    decision, citizens, staff = crowd
    vote(decision, citizens, 0, 3)
    vote(decision, staff, 4, 2)
    actions.close_decision(decision, by=world.cleo, at=make.day(11))
    first, second = queries.paper(decision)
    assert list(queries.why_not_chosen(decision)) == [first.ref]
    actions.publish_reasons(
        decision, by=world.cleo, at=make.day(12), words="Both can live with it.", why_not={second.ref: "Not asked."}
    )
    stopped, chosen = queries.result_of(decision).options
    assert stopped.why_not.startswith("The citizen side stopped “Option 1”")
    assert chosen.why_not == ""
