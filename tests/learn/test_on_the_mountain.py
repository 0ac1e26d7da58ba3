"""What the mountain makes of what people did while they learned: 6.6, 7.5 and 7.7, through the real actions."""

import pytest

from cairn.activities import actions as activities
from cairn.core.altitude import FAILED, MISSING, SHOWN
from cairn.learn import actions
from cairn.ledger import queries as ledger
from cairn.mountain import queries as mountain
from cairn.people.models import Person
from tests import make, make_learning, make_witness

LATE = make.day(60)


def state(world: make.World, condition: str) -> str:
    return mountain.reading(world.activity, at=LATE).finding(condition).state


def why(world: make.World, condition: str) -> str:
    said = mountain.reading(world.activity, at=LATE).finding(condition).why
    return said.template % said.values


def reviewed(world: make.World, neighbour: Person, *, answer: str) -> None:
    """A review with a verdict, published on day 22, and what Amina and her neighbour say of it."""
    make_learning.published_review(world)
    number = ledger.head(world.chain).length
    for person in (world.amina, neighbour):
        make_witness.says(world, person, answer, number, at=make.day(23))
    make_witness.counted(world, number, at=make.day(33))


def test_measures_agreed_before_the_work_a_review_and_a_verdict_show_that_it_was_judged_together(
    world: make.World,
) -> None:
    make_learning.agreed_measures(world, at=make.day(1))
    assert state(world, "7.5") == MISSING
    make.at_stage(world, "do", at=make.day(5))
    reviewed(world, *world.citizens(1), answer="yes")
    assert state(world, "7.5") == SHOWN


def test_a_review_that_citizens_deny_shows_nothing(world: make.World) -> None:
    make_learning.agreed_measures(world, at=make.day(1))
    make.at_stage(world, "do", at=make.day(5))
    reviewed(world, *world.citizens(1), answer="no")
    assert state(world, "7.5") == MISSING


def test_a_yes_to_words_that_were_changed_since_counts_for_nothing(world: make.World) -> None:
    first = make_learning.measures(world, at=make.day(1))
    actions.agree_measures(world.activity, by=world.amina, at=make.day(1), measures=first)
    second = make_learning.measures(world, at=make.day(2))
    actions.agree_measures(world.activity, by=world.ben, at=make.day(2), measures=second)
    assert "have not agreed yet" in why(world, "7.5")
    actions.agree_measures(world.activity, by=world.amina, at=make.day(3), measures=second)
    assert "The work has not started yet" in why(world, "7.5")


def test_without_a_verdict_the_review_was_not_judged_together(world: make.World) -> None:
    make_learning.agreed_measures(world, at=make.day(1))
    make.at_stage(world, "do", at=make.day(5))
    actions.publish_review(make_learning.written_review(world), by=world.amina, at=make.day(22))
    assert state(world, "7.5") == FAILED


def test_a_finished_activity_is_frozen_on_the_day_of_the_review_that_citizens_confirm(world: make.World) -> None:
    (neighbour,) = world.citizens(1)
    make.at_stage(world, "do", at=make.day(5))
    activities.end_activity(world.activity, by=world.cleo, at=make.day(21))
    assert mountain.reading(world.activity, at=LATE).frozen_on is None
    reviewed(world, neighbour, answer="yes")
    assert mountain.reading(world.activity, at=LATE).frozen_on == make.day(22).toordinal()


@pytest.mark.parametrize(("agree", "found"), [(3, SHOWN), (2, FAILED)])
def test_a_joint_statement_of_four_citizens_stands_for_how_it_felt_without_a_number(
    world: make.World, agree: int, found: str
) -> None:
    statement = make_learning.statement(world, citizens=3)
    answers = ["agree"] * agree + ["disagree"] * (4 - agree)
    for person, answer in zip(make_learning.everybody_asked(statement), answers, strict=True):
        make_learning.answered(person, answer, at=make.day(21))
    actions.close_vote(statement, at=make.day(21))
    for condition in ("6.6", "7.7"):
        assert state(world, condition) == found
        assert not any(sign.isdigit() for sign in why(world, condition))


@pytest.mark.parametrize(("yes", "found"), [(4, SHOWN), (3, FAILED)])
def test_the_closing_vote_counts_beside_what_people_said_of_the_sessions(
    world: make.World, yes: int, found: str
) -> None:
    pulse = make.pulse(world, citizens=4)
    for one in list(pulse.invitations.select_related("person")):
        make.answered(one.person, at=make.day(11), score=5)
    actions.close_pulse(pulse, by=world.cleo, at=make.day(11))
    assert "closing vote" in why(world, "7.7")
    make.at_stage(world, "learn", at=make.day(20))
    vote = actions.open_closing_vote(world.activity, by=world.amina, at=make.day(20))
    for person, answer in zip(make_learning.everybody_asked(vote), ["yes"] * yes + ["no"] * (5 - yes), strict=True):
        make_learning.answered(person, answer, at=make.day(21))
    actions.close_vote(vote, at=make.day(21))
    assert state(world, "7.7") == found
