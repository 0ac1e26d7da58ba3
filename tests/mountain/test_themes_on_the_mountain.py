"""The mountain reads themes: one answer for many counts for those who do not dispute it, and cannot be misused."""

from __future__ import annotations

import pytest

from cairn.activities import actions as activities
from cairn.listen import actions
from cairn.mountain import queries as mountain
from cairn.notify import news
from tests import make, make_answers

pytestmark = pytest.mark.django_db
LONG = 40  # days: more than twenty working days


def found(world: make.World, condition: str, *, on: int) -> str:
    (finding,) = [
        one for one in mountain.reading(world.activity, at=make.day(on, 20)).findings if one.condition == condition
    ]
    return finding.state


def test_a_question_in_an_answered_theme_is_answered(world: make.World) -> None:
    theme = make_answers.theme(world)
    make_answers.placed(world, theme, is_question=True)
    assert found(world, "3.2", on=LONG) == "shown not"
    make_answers.theme_answered(world, theme, at=make.day(3))
    assert found(world, "3.2", on=LONG) == "shown"


def test_a_contribution_in_an_answered_theme_is_answered(world: make.World) -> None:
    theme = make_answers.theme(world)
    make_answers.placed(world, theme)
    assert found(world, "4.4", on=5) == "not shown yet"
    make_answers.theme_answered(world, theme, at=make.day(3))
    assert found(world, "4.4", on=5) == "shown"


@pytest.mark.parametrize(("condition", "state"), [("3.2", "shown not"), ("4.4", "not shown yet")])
def test_staff_cannot_hide_a_question_in_a_theme_its_author_knows_and_disputes(
    world: make.World, condition: str, state: str
) -> None:
    """Put beside a handy answer it looks answered. Its author is told, says no in one step, and it is owed again."""
    theme = make_answers.theme(world, title="Biscuits")
    make_answers.placed(world, theme, is_question=True, words="Are there biscuits?")
    make_answers.theme_answered(world, theme, at=make.day(2))
    foreign = make.contribution(world, words="Why was the ward closed?", is_question=condition == "3.2", at=make.day(1))
    actions.place_contribution(foreign, theme, by=world.cleo, at=make.day(3))
    (line,) = [
        one for one in news.news_of(world.amina, since=make.day(2, 12), until=make.day(4)) if "ward" in one.words
    ]
    assert "Is that your point?" in line.words
    actions.dispute(foreign, by=world.amina, at=make.day(LONG - 2))
    assert found(world, condition, on=LONG) == state


def test_what_is_placed_after_the_end_can_still_be_disputed(world: make.World) -> None:
    foreign = make.contribution(world, words="Why was the ward closed?", is_question=True)
    theme = make_answers.theme(world, title="Biscuits")
    activities.end_activity(world.activity, by=world.cleo, at=make.day(LONG))
    assert found(world, "3.2", on=LONG) == "shown not"
    actions.place_contribution(foreign, theme, by=world.cleo, at=make.day(LONG + 1))
    make_answers.theme_answered(world, theme, at=make.day(LONG + 1))
    assert found(world, "3.2", on=LONG + 2) == "shown"
    actions.dispute(foreign, by=world.amina, at=make.day(LONG + 3))
    assert found(world, "3.2", on=LONG + 4) == "shown not"


def test_taking_it_out_of_an_answered_theme_leaves_it_unanswered(world: make.World) -> None:
    theme = make_answers.theme(world)
    said = make_answers.placed(world, theme, is_question=True)
    make_answers.theme_answered(world, theme, at=make.day(3))
    actions.take_out(said, by=world.cleo, at=make.day(4))
    assert found(world, "3.2", on=LONG) == "shown not"
