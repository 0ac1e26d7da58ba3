"""A reply that was not published: its writer appeals, and somebody who is new to it decides."""

from __future__ import annotations

import pytest

from cairn.base.verdict import Refused
from cairn.moderation import actions as moderation
from cairn.moderation import may as moderation_may
from cairn.moderation import queries as cases
from cairn.moderation.models import Step
from cairn.reflections import actions, may, queries
from cairn.reflections.models import ReflectionReply
from tests import make, make_moderation, make_reflections

pytestmark = pytest.mark.django_db
DAY = make.MONDAY.date()


@pytest.fixture
def refused(world: make.World) -> ReflectionReply:
    """Amina's reply to what Ben wrote; he refused it as an insult."""
    about = make_reflections.reflection(world, by=world.ben)
    given = make_reflections.reply(about, by=world.amina, name="Amina")
    return actions.refuse_reply(given, by=world.ben, at=make.MONDAY, why="insults", words="Please say it kindly.")


def appealed(refused: ReflectionReply, world: make.World, **changes):
    return actions.appeal_refusal(refused, **{"by": world.amina, "at": make.day(1), "words": "It is true."} | changes)


def test_a_moderator_decides_and_the_reply_is_published(world: make.World, refused: ReflectionReply):
    appealed(refused, world)
    thing = queries.as_a_thing(refused)
    assert [one.what for one in cases.waiting(world.programme, on=DAY)] == ["appeal"]
    actions.decide_refusal(thing, by=world.cleo, at=make.day(2), is_granted=True, words="It is no insult.")
    assert [one.pk for one in queries.replies(refused.reflection, on=DAY)] == [refused.pk]
    refused.refresh_from_db()
    assert (refused.state, refused.why, refused.decided_by) == ("published", "", world.cleo)
    assert cases.waiting(world.programme, on=DAY) == []


def test_turned_down_it_stays_unpublished_and_is_not_appealed_again(world: make.World, refused: ReflectionReply):
    appealed(refused, world)
    thing = queries.as_a_thing(refused)
    actions.decide_refusal(thing, by=world.cleo, at=make.day(2), is_granted=False, words="It hurts.")
    assert not queries.replies(refused.reflection, on=DAY)
    with pytest.raises(Refused, match="decided once"):
        appealed(refused, world)


@pytest.mark.parametrize(
    ("name", "allowed"), [("amina", True), ("ben", False), ("cleo", False), ("dana", False), ("", False)]
)
def test_its_writer_alone_appeals(world: make.World, refused: ReflectionReply, name: str, *, allowed: bool):
    verdict = may.appeal_refusal(getattr(world, name) if name else None, refused)
    assert bool(verdict) is allowed
    assert verdict or verdict.reason


def test_neither_whoever_refused_it_nor_the_author_of_the_reflection_decides(world: make.World):
    about = make_reflections.reflection(world, by=world.cleo)
    mo = make_moderation.moderator(world)
    given = make_reflections.reply(about, by=world.amina, name="Amina")
    refused = actions.refuse_reply(given, by=mo, at=make.MONDAY, why="off_topic")
    appealed(refused, world)
    thing = queries.as_a_thing(refused)
    assert "about you" in moderation_may.decide_appeal(world.cleo, thing).reason
    assert "acted here before" in moderation_may.decide_appeal(mo, thing).reason
    assert moderation_may.decide_appeal(make_moderation.moderator(world, "Nia"), thing)


def test_where_no_moderator_is_left_somebody_is_asked_in(world: make.World):
    about = make_reflections.reflection(world, by=world.ben)
    given = make_reflections.reply(about, by=world.amina, name="Amina")
    refused = actions.refuse_reply(given, by=world.cleo, at=make.MONDAY, why="off_topic")
    appealed(refused, world)
    (noor,) = world.citizens(1)
    thing = queries.as_a_thing(refused)
    assert moderation.ask_in(thing, by=world.cleo, at=make.day(1), lot=0).asked == noor
    actions.decide_refusal(thing, by=noor, at=make.day(1), is_granted=True, words="It belongs here.")
    assert queries.replies(about, on=DAY)


@pytest.mark.parametrize("deed", ["hold", "hide", "keep", "restore", "report"])
def test_nothing_but_the_appeal_is_done_about_it(world: make.World, refused: ReflectionReply, deed: str):
    appealed(refused, world)
    thing = queries.as_a_thing(refused)
    takes_day = {"on": DAY} if deed in {"hold", "hide", "report"} else {}
    assert not getattr(moderation_may, deed)(world.cleo, thing, **takes_day)


def test_only_what_was_refused_and_is_still_there_is_appealed(world: make.World, refused: ReflectionReply):
    about = make_reflections.reflection(world, by=world.ben)
    waiting = make_reflections.reply(about, by=world.amina, name="Amina")
    published = make_reflections.published_reply(about, decided_by=world.ben, by=world.amina)
    for one in (waiting, published):
        with pytest.raises(Refused, match="nothing to appeal"):
            appealed(one, world)
    actions.withdraw_reflection(about, by=world.ben, at=make.day(1))
    waiting.refresh_from_db()
    with pytest.raises(Refused, match="nothing to appeal"):
        appealed(waiting, world)
    actions.forget_refused_words(at=make.day(40))
    refused.refresh_from_db()
    with pytest.raises(Refused, match="words of this reply are destroyed"):
        appealed(refused, world, at=make.day(40))


def test_the_words_stay_while_the_appeal_waits_and_go_after_it(world: make.World, refused: ReflectionReply):
    appealed(refused, world, at=make.day(29))
    actions.forget_refused_words(at=make.day(40))
    refused.refresh_from_db()
    assert refused.words
    thing = queries.as_a_thing(refused)
    actions.decide_refusal(thing, by=world.cleo, at=make.day(40), is_granted=False, words="It hurts.")
    actions.forget_refused_words(at=make.day(41))
    refused.refresh_from_db()
    assert not refused.words


def test_a_refusal_is_counted_beside_the_reflection_and_not_again_in_the_log(
    world: make.World, refused: ReflectionReply
):
    appealed(refused, world)
    assert Step.objects.get().what == "refused"
    assert cases.lines(world.programme, on=DAY) == []
    actions.decide_refusal(
        queries.as_a_thing(refused), by=world.cleo, at=make.day(2), is_granted=True, words="It is no insult."
    )
    assert [one.what for one in cases.lines(world.programme, on=DAY)] == ["granted"]


def test_moderators_read_it_once_its_writer_has_appealed_and_not_before(world: make.World, refused: ReflectionReply):
    assert not queries.replies_to_moderate([refused.ref])
    appealed(refused, world)
    assert [one.words for one in queries.replies_to_moderate([refused.ref])] == [refused.words]
    assert not queries.reply_is_shown(refused.ref, on=DAY)


def test_taken_back_while_it_waits_the_appeal_is_still_decided_and_nothing_is_published(
    world: make.World, refused: ReflectionReply
):
    appealed(refused, world)
    thing = queries.as_a_thing(refused)
    actions.take_back_reply(refused, by=world.amina, at=make.day(2))
    actions.decide_refusal(thing, by=world.cleo, at=make.day(2), is_granted=True, words="It may stand.")
    assert not ReflectionReply.objects.exists()
    assert cases.waiting(world.programme, on=DAY) == []
