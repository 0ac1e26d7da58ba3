"""Tellers read where their stories are used; whoever used one reads that it has to come out. By letter too."""

from datetime import timedelta

import pytest

from cairn.listen import actions
from cairn.notify import news
from tests import make, make_trail

pytestmark = pytest.mark.django_db


NINE_DAYS_ON = make.day(9)


def told(person, *, since=make.MONDAY - timedelta(days=1), until=NINE_DAYS_ON) -> list[str]:
    return [line.words for line in news.news_of(person, since=since, until=until)]


def test_a_teller_reads_that_their_story_is_used_and_that_they_are_asked(world: make.World):
    make_trail.outside(world)
    make_trail.asked(world)
    assert len(told(world.amina)) == 2
    assert any("used in A training day for receptionists" in words for words in told(world.amina))
    assert any("May your story be quoted" in words for words in told(world.amina))


def test_a_teller_who_uses_their_own_story_needs_no_letter(world: make.World):
    make_trail.used(world, by=world.amina)
    assert told(world.amina) == []


def test_whoever_used_a_story_reads_that_it_was_taken_back(world: make.World):
    story = make_trail.open_story(world)
    make_trail.used(world, story)
    make_trail.outside(world, story)
    actions.withdraw_story(story, by=world.amina, at=make.day(1))
    assert ["gone already" in words for words in told(world.ben)] == [True]
    assert ["Take it out: A training day" in words for words in told(world.cleo)] == [True]
    assert told(world.ben, since=make.day(2)) == []


@pytest.mark.parametrize(("deed", "words"), [("allow_use", "said yes"), ("decline_use", "said no")])
def test_whoever_asked_reads_the_answer(world: make.World, deed: str, words: str):
    asked = make_trail.asked(world)
    getattr(actions, deed)(asked, by=world.amina, at=make.day(1))
    [line] = told(world.ben)
    assert words in line


def test_no_words_of_a_story_stand_in_a_letter(world: make.World):
    used = make_trail.used(world, words="The bell rang all morning")
    actions.withdraw_story(used.story, by=world.amina, at=make.day(1))
    assert not any("bell" in words for words in told(world.amina) + told(world.ben))
