"""Every deed that destroys somebody's words empties the log of the database, too."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks

from cairn.care import actions as care
from cairn.learn import actions as learn
from cairn.listen import actions as listen
from cairn.mountain import actions as mountain
from cairn.reflections import actions as reflections
from tests import make, make_beside, make_care, make_learning, make_reflections, make_slips

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL cleans up by itself"),
]
AT = make.day(40)


def refused_reply(world: make.World) -> Any:
    reply = make_reflections.reply(make_reflections.reflection(world))
    return reflections.refuse_reply(reply, by=world.cleo, at=make.MONDAY, why="insults")


def verdict(world: make.World) -> Any:
    make_learning.review(world)
    return make_learning.verdict(world)


MADE: dict[str, Callable[[make.World], Any]] = {
    "a dissent": make_beside.dissent,
    "a verdict": verdict,
    "a draft": make_reflections.draft,
    "a reply": lambda world: make_reflections.reply(make_reflections.reflection(world), by=world.dana),
    "an address": lambda world: make_reflections.reply(make_reflections.reflection(world)),
    "addresses": lambda world: make_reflections.reply(make_reflections.reflection(world)),
    "a refused reply": refused_reply,
    "sealed words": lambda world: make_care.message(make_care.contact(world, world.ben), world.amina),
    "closed words": lambda world: make_care.closed(make_care.message(make_care.contact(world, world.ben))),
    "words on a slip": make_slips.said,
}
DESTROYED: dict[str, Callable[[make.World, Any], Any]] = {
    "a dissent": lambda world, one: mountain.take_back(one, by=world.amina, at=AT),
    "a verdict": lambda world, one: learn.take_back_voice(one, by=world.amina, at=make.day(22)),
    "a draft": lambda world, one: reflections.throw_away(one, by=world.amina, at=AT),
    "a reply": lambda world, one: reflections.take_back_reply(one, by=world.dana, at=AT),
    "an address": lambda _world, one: reflections.take_address(one, at=AT),
    "addresses": lambda _world, _one: reflections.forget_addresses(at=AT),
    "a refused reply": lambda _world, _one: reflections.forget_refused_words(at=AT),
    "sealed words": lambda world, one: care.take_back(one, by=world.amina, at=AT),
    "closed words": lambda _world, _one: care.destroy_over(at=AT),
    "words on a slip": lambda _world, one: listen.take_back_words(one.now, at=AT, proof=one.proof(AT)),
}


@pytest.mark.parametrize("what", MADE)
def test_it_is_emptied_with_the_deed(
    world: make.World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, what: str
) -> None:
    one = MADE[what](world)
    with django_capture_on_commit_callbacks() as afterwards:
        DESTROYED[what](world, one)
    assert [deed.__name__ for deed in afterwards].count("_empty_the_log") == 1
