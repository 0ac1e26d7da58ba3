"""The activity page says what comes next and on which day; the mountain says why a level is what it is."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.web.contents import ahead
from tests import make


def page(client: Client, world: make.World, name: str) -> str:
    return client.get(reverse(name, args=[world.programme.slug, world.activity.slug])).content.decode()


def test_the_next_session_stands_on_the_activity_page_with_its_day(client: Client, world: make.World) -> None:
    session = make.session(world, starts_at=timezone.now() + timedelta(days=3))
    (step, *_) = ahead.steps(world.activity, at=timezone.now())
    assert step.words.startswith("Session on ")
    assert session.title in step.words
    assert step.url in page(client, world, "activity")


def test_a_vote_that_is_open_says_until_when(world: make.World) -> None:
    decision = make.decision(world, make.options(world))
    words = [step.words for step in ahead.steps(world.activity, at=decision.opened_at)]
    assert any(one.startswith("Voting is open until ") and decision.question in one for one in words)


def test_a_day_for_the_decision_that_has_passed_is_said(world: make.World) -> None:
    card = make.card(world)
    late = make.MONDAY + timedelta(days=400)
    assert ahead.steps(world.activity, at=make.MONDAY)[-1].words.startswith("The decision is taken by ")
    assert card.decide_by_on < late.date()
    assert ahead.steps(world.activity, at=late)[-1].words.endswith("It has not been taken yet.")


def test_nothing_comes_next_without_a_day_and_the_page_says_so(client: Client, world: make.World) -> None:
    assert ahead.steps(world.activity, at=timezone.now()) == []
    assert "No day is set yet for what comes next." in page(client, world, "activity")


@pytest.mark.parametrize("name", ["amina", "ben", "cleo", "dana"])
def test_the_page_offers_one_thing_to_do_first(client: Client, world: make.World, name: str) -> None:
    client.force_login(getattr(world, name))
    html = page(client, world, "activity")
    assert html.count('class="now"') == 1
    main = html[html.index("<main") : html.index("</main>")]
    assert main.count('class="button"') == 1


def test_who_holds_the_activity_is_first_asked_to_answer(client: Client, world: make.World) -> None:
    make.card(world)
    make.invitation(world)
    make.contribution(world)
    client.force_login(world.cleo)
    html = page(client, world, "activity")
    assert "Answer what people said" in html
    assert "1 thing people said waits for an answer in public." in html


def test_the_mountain_says_in_a_sentence_why_the_level_is_what_it_is(client: Client, world: make.World) -> None:
    html = page(client, world, "mountain")
    assert "Everybody starts at level 1. 2 things are missing for level 2, “Explained to us”: " in html
    assert "Free to choose; Explained in time." in html
