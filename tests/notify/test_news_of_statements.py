"""Whoever wrote a statement learns what became of it, when a round closes and on their page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cairn.explore import actions, queries
from cairn.explore.models import MapReading
from cairn.notify import news
from tests import make, make_moderation
from tests.web.looking import signed_in


def told(world: make.World, person: str = "amina") -> list[str]:
    return [one.words for one in news.news_of(getattr(world, person), since=make.day(1), until=make.day(9))]


def answered(world: make.World, number: int) -> None:
    """One statement by Amina that so many citizens answered, and a closed round."""
    (statement,) = make.statements(world, 1)
    for someone in world.citizens(number):
        actions.react(statement, by=someone, at=make.day(2), vote=1)
    actions.close_round(world.activity, by=world.cleo, at=make.day(3))


def on_the_map(world: make.World, **result: object) -> None:
    drawn = actions.draw_map(world.activity, at=make.day(2))
    MapReading.objects.filter(pk=drawn.pk).update(result={**drawn.result, **result})


def test_few_answers_are_told_without_their_number(world: make.World) -> None:
    answered(world, 4)
    assert told(world) == ["A few people answered your statement “Statement 1: more light.”."]


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ({"groups": []}, "5 people answered your statement “Statement 1: more light.”."),
        ({"groups": [{}], "common": [["000001", "agree", 0.7]]}, "most say the same about it"),
        ({"groups": [{}], "differing": [["000001", "A", "B"]]}, "People differ on it."),
        ({"groups": [{}]}, "neither common ground nor"),
    ],
)
def test_it_is_told_how_many_answered_and_how_it_stands(world: make.World, result: dict, words: str) -> None:
    answered(world, 5)
    on_the_map(world, **{"common": [], "differing": [], **result})
    (line,) = told(world)
    assert words in line
    assert line.startswith("5 people answered")


def test_nothing_is_told_without_a_closed_round_or_an_answer_or_of_what_is_hidden(world: make.World) -> None:
    first, second = make.statements(world, 2)
    actions.react(first, by=world.ben, at=make.day(2), vote=1)
    assert told(world) == []
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(first, "statement"), by=eyes, at=make.day(2))
    actions.close_round(world.activity, by=world.cleo, at=make.day(3))
    lines = told(world)
    assert not any("answered your statement" in line for line in lines)
    assert any("were hidden because" in line for line in lines)
    assert told(world, "ben") == []
    assert second.words


def test_my_page_says_what_became_of_each(client: Client, world: make.World) -> None:
    first, second, third = make.statements(world, 3)
    for someone in world.citizens(5):
        actions.react(first, by=someone, at=make.day(2), vote=1)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(second, "statement"), by=eyes, at=make.day(2))
    page = signed_in(client, world, "amina").get("/me/words").content.decode()
    assert "What became of my statements" in page
    assert "At least 5 people have answered it." in page
    assert "Nobody has answered it yet." in page
    assert second.words not in page.split("What became of my statements")[1].split("</section>")[0]
    assert third.words in page


@pytest.mark.parametrize("number", [1, 4])
def test_it_costs_the_same_for_one_statement_as_for_four(
    world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for statement in make.statements(world, number):
        actions.react(statement, by=world.ben, at=make.day(2), vote=1)
    actions.close_round(world.activity, by=world.cleo, at=make.day(3))
    with django_assert_num_queries(3):
        until = make.day(3) + timedelta(hours=1)
        assert len(list(queries.answered_by_round([world.amina.pk], since=make.day(2), until=until))) == number
    with django_assert_num_queries(2):
        assert len(queries.became_of(world.amina, on=make.day(3).date(), most=20)) == number
