"""Writing options: after people have met, together, with their times."""

import pytest

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.explore import actions, may, queries
from cairn.explore.stage import STAGE
from cairn.ledger import queries as ledger
from tests import make

A_CORNER = {"title": "A corner with plants", "words": "Plants, two lamps, four chairs."}


def test_no_option_before_the_first_session_with_citizens_and_the_refusal_says_why(world: make.World) -> None:
    make.card(world)
    with pytest.raises(Refused, match="We enter the room without solutions") as refused:
        actions.write_option(world.activity, by=world.ben, at=make.day(1), **A_CORNER)
    assert "at least two citizens" in str(refused.value)
    assert "decision card must say why" in str(refused.value)
    assert not queries.options(world.activity).exists()


def test_a_session_with_one_citizen_is_not_enough(world: make.World) -> None:
    make.held(world, make.session(world, starts_at=make.day(1, 14)), world.amina, world.ben)
    assert not may.write_option(world.ben, world.activity)


def test_after_a_session_with_citizens_anybody_who_takes_part_writes_options(world: make.World) -> None:
    make.met_citizens(world)
    option = actions.write_option(world.activity, by=world.ben, at=make.day(2), **A_CORNER)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.about, entry.side) == ("explore.option.written", option.ref, "staff")
    assert entry.data == {"sides": ["staff"]}
    assert option.written_at == make.day(2)
    assert option.number == 1


def test_an_option_can_come_first_when_the_card_says_why(world: make.World) -> None:
    make.card(world, why_starts_with_option="The grant was for a corner.")
    assert actions.write_option(world.activity, by=world.ben, at=make.day(1), **A_CORNER).is_live


def test_a_joint_option_has_the_sides_of_all_its_authors(world: make.World) -> None:
    make.met_citizens(world)
    actions.write_option(world.activity, by=world.ben, at=make.day(2), co_authors=[world.amina], **A_CORNER)
    assert ledger.newest(world.chain).first().data == {"sides": ["staff", "citizen"]}
    (option,) = queries.options(world.activity)
    assert [(one.person, one.side) for one in option.authors.all()] == [
        (world.ben, "staff"),
        (world.amina, "citizen"),
    ]


def test_nobody_stands_as_an_author_who_does_not_take_part(world: make.World) -> None:
    make.met_citizens(world)
    with pytest.raises(Refused, match="Dana does not take part here"):
        actions.write_option(world.activity, by=world.ben, at=make.day(2), co_authors=[world.dana], **A_CORNER)


def test_an_option_written_earlier_keeps_both_times(world: make.World) -> None:
    make.met_citizens(world)
    actions.write_option(world.activity, by=world.ben, at=make.day(5), happened_at=make.day(2), **A_CORNER)
    entry = ledger.newest(world.chain).first()
    assert (entry.happened_at, entry.entered_at) == (make.day(2), make.day(5))


@pytest.mark.parametrize(("name", "allowed"), [("amina", True), ("ben", True), ("cleo", True), ("dana", False)])
def test_authors_and_who_leads_can_drop_an_option_with_a_reason(world: make.World, name: str, *, allowed: bool) -> None:
    option, _ = make.options(world)
    person = getattr(world, name)
    assert bool(may.drop_option(person, option)) is allowed
    if allowed:
        with pytest.raises(Refused, match="Say why"):
            actions.drop_option(option, by=person, at=make.day(3), why="")
        actions.drop_option(option, by=person, at=make.day(3), why="It is in option 2.")
        assert ledger.newest(world.chain).first().kind == "explore.option.dropped"
        assert option not in queries.live_options(world.activity)
        assert option in queries.options(world.activity)
        assert not may.drop_option(person, option)


@pytest.mark.parametrize("number", [1, 5])
def test_options_with_authors_and_influences_take_three_questions_to_the_database(
    world: make.World, number: int, django_assert_num_queries
) -> None:
    make.options(world, number)
    with django_assert_num_queries(3):
        found = list(queries.options(world.activity))
        assert [[author.person.shown_name for author in option.authors.all()] for option in found] == [
            ["Amina", "Ben"]
        ] * number


def test_explore_may_close_once_there_is_something_to_choose_from(world: make.World) -> None:
    first, _ = make.options(world)
    assert STAGE.may_close(world.activity)
    actions.drop_option(first, by=world.amina, at=make.day(3), why="Too dear.")
    verdict = STAGE.may_close(world.activity)
    assert not verdict
    assert "at least two options" in verdict.reason


@pytest.mark.parametrize("stage", ["do", "learn"])
def test_what_is_decided_takes_no_new_option_until_it_goes_back(world: make.World, stage: str) -> None:
    make.met_citizens(world)
    make.at_stage(world, stage, at=make.day(3))
    with pytest.raises(Refused, match="go back to Explore"):
        actions.write_option(world.activity, by=world.ben, at=make.day(4), **A_CORNER)


@pytest.mark.parametrize("stage", ["decide", "do", "learn"])
def test_what_people_vote_on_is_not_dropped_meanwhile(world: make.World, stage: str) -> None:
    option, _ = make.options(world)
    make.at_stage(world, stage, at=make.day(3))
    option.activity.refresh_from_db()
    for person in (world.amina, world.cleo):
        with pytest.raises(Refused, match="before this work goes to Decide"):
            actions.drop_option(option, by=person, at=make.day(4), why="I would lose.")


@pytest.mark.parametrize("deed", ["edit_option", "drop_option", "merge_into_another", "ask_author"])
def test_an_author_who_no_longer_takes_part_changes_nothing(world: make.World, deed: str) -> None:
    option, _ = make.options(world)
    make.at_stage(world, "explore", at=make.day(2))
    option.activity.refresh_from_db()
    assert getattr(may, deed)(world.ben, option)
    activities.leave(world.activity, by=world.ben, at=make.day(3))
    assert not getattr(may, deed)(world.ben, option)


def test_an_author_who_no_longer_takes_part_brings_nothing_back(world: make.World) -> None:
    options = make.options(world)
    make.at_stage(world, "explore", at=make.day(2))
    for one in options:
        one.activity.refresh_from_db()
    actions.merge_options(options, by=world.amina, at=make.day(3), **A_CORNER)
    assert may.bring_back(world.ben, options[0])
    activities.leave(world.activity, by=world.ben, at=make.day(3))
    assert not may.bring_back(world.ben, options[0])
