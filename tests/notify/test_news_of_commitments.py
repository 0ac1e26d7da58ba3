"""Every step of a promise is told to those whose words it came from: once to each, and to nobody of their own deed."""

from datetime import date, timedelta

import pytest

from cairn.do import actions as do
from cairn.do.models import Commitment
from cairn.explore import actions as explore
from cairn.explore import queries
from cairn.listen import actions as listen
from cairn.notify import news
from cairn.people.models import Person
from tests import make, make_learning, make_options, make_sharing, make_trail, make_work

pytestmark = pytest.mark.django_db
LATER = date(2026, 3, 2)


def told(person, after: int = 20, before: int = 60) -> list[str]:
    found = news.news_of(person, since=make.day(after), until=make.day(before))
    return [line.words for line in reversed(found) if "promise" in line.words]


@pytest.fixture
def promise(world: make.World) -> Commitment:
    """A promise from a vote whose first option grew out of Amina's words, told by two threads, and of a story."""
    option, _other = make_options.written(world, 2)
    said = make.contribution(world, at=make.day(2))
    make_options.ground(world, option, said)
    (neighbour,) = world.citizens(1)
    make_options.ground(world, option, make.contribution(world, by=neighbour, at=make.day(2), words="The door slams."))
    make_sharing.influence(world, option, contribution=said, at=make.day(3))
    make_trail.used(world, make_trail.open_story(world), about_ref=option.ref, at=make.day(3))
    decision = make.decision(world, [option, _other], at=make.day(4))
    decision = make_work.counted(world, decision)
    return make.commitment(world, decision=decision, at=make.day(21), due_on=date(2026, 2, 9))


def test_each_step_is_told_once_to_whose_words_it_came_from(world: make.World, promise: Commitment) -> None:
    do.accept_commitment(promise, by=world.amina, at=make.day(22))
    do.note_progress(promise, by=world.ben, at=make.day(23), words="Ordered.")
    do.notice_late(promise, by=world.cleo, at=make.day(37))
    do.re_agree(promise, by=world.amina, at=make.day(38), due_on=LATER, words="Fine.")
    do.keep_commitment(promise, by=world.ben, at=make.day(40), evidence="They stand there.")
    do.correct_kept(promise, by=world.ben, at=make.day(41), words="Only two came.")
    do.drop(promise, by=world.ben, at=make.day(42), reason="The shop closed.")
    came = "It came from your words “The chairs stand too close.”."
    words = "“Put four chairs with arms by the window.”"
    assert told(world.amina) == [
        f"From your words “The chairs stand too close.” came a promise: {words}, by 9 February 2026.",
        f"How it goes with the promise {words}: “Ordered.” {came}",
        f"The promise {words} is late. {came}",
        f"The promise {words} was kept. {came}",
        f"The promise {words} was not kept after all: “Only two came.” {came}",
        f"The promise {words} was dropped: “The shop closed.” {came}",
    ]
    assert told(world.ben) == told(world.cleo) == told(world.dana) == []


def test_whose_story_stands_behind_it_is_told_too(world: make.World, promise: Commitment) -> None:
    (neighbour,) = world.staff(1)
    story = make_trail.open_story(world, by=neighbour)
    make_trail.used(world, story, at=make.day(5), about_ref=promise.decision.chosen.ref)
    do.accept_commitment(promise, by=world.amina, at=make.day(22))
    do.keep_commitment(promise, by=world.ben, at=make.day(40), evidence="They stand there.")
    assert told(neighbour, after=30) == [
        "The promise “Put four chairs with arms by the window.” was kept. It came from your story."
    ]
    listen.withdraw_story(story, by=neighbour, at=make.day(41))
    assert told(neighbour, after=30) == []


def test_who_says_that_it_was_not_meant_so_is_told_no_more(world: make.World, promise: Commitment) -> None:
    ground = queries.grounds(promise.decision.chosen, on=None).last()
    neighbour = Person.objects.get(pk=ground.said_by)
    do.note_progress(promise, by=world.ben, at=make.day(24), words="Ordered.")
    assert len(told(neighbour, after=23)) == 1
    explore.deny_ground(ground, by=neighbour, at=make.day(25))
    assert told(neighbour, after=23) == []


def test_a_decision_is_told_to_those_who_were_not_on_its_roll(world: make.World, promise: Commitment) -> None:
    (neighbour,) = world.staff(1)
    story = make_trail.open_story(world, by=neighbour)
    make_trail.used(world, story, at=make.day(5), about_ref=promise.decision.chosen.ref)
    lines = news.news_of(neighbour, since=make.day(5), until=promise.decision.closed_at + timedelta(days=1))
    assert [one.words for one in lines if "decided" in one.words] == [
        f"“{promise.decision.question}” was decided. It came from your story."
    ]
    own = news.news_of(world.amina, since=make.day(5), until=promise.decision.closed_at + timedelta(days=1))
    assert sum("was decided" in one.words for one in own) == 0


def test_the_look_back_is_told_to_whose_words_it_came_from_with_what_citizens_say(
    world: make.World, promise: Commitment
) -> None:
    ground = queries.grounds(promise.decision.chosen, on=None).last()
    neighbour = Person.objects.get(pk=ground.said_by)
    make_learning.published_review(world, at=make.day(50))
    lines = news.news_of(neighbour, since=make.day(45), until=make.day(60))
    (line,) = [one.words for one in lines]
    assert line == (
        "The look back at “A quiet corner” is out, with the citizens' verdict."
        " It came from your words “The door slams.”."
    )
    own = news.news_of(world.amina, since=make.day(45), until=make.day(60))
    assert not any("look back" in one.words for one in own)
