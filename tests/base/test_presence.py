"""Which of many lists hold anything is asked in one question, and a list nobody knows is a mistake."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from cairn.base import presence
from cairn.listen import queries as listen
from cairn.web.contents import there
from tests import make


def test_one_question_tells_which_lists_hold_something(
    world: make.World, django_assert_num_queries: DjangoAssertNumQueries
):
    make.contribution(world, words="Fifty percent of chairs: 100%.")
    lists = {
        "said": listen.contributions_of(world.amina),
        "told": listen.stories_of(world.amina),
        "nothing": listen.stories_of(world.amina).none(),
        "a few": listen.contributions_of(world.amina)[:2],
    }
    with django_assert_num_queries(1):
        assert presence.with_rows(lists) == {"said": True, "told": False, "nothing": False, "a few": True}


def test_nothing_is_asked_where_no_list_can_hold_anything(
    world: make.World, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(0):
        assert presence.with_rows({"nothing": listen.stories_of(world.amina).none()}) == {"nothing": False}


def test_a_list_of_my_page_that_is_not_known_is_a_mistake(world: make.World):
    lists = there.for_me(world.amina, ["stories"], at=make.MONDAY)
    with pytest.raises(KeyError):
        lists.read("storys", list)


def test_what_is_not_there_is_not_read(world: make.World):
    lists = there.for_me(world.amina, ["stories"], at=make.MONDAY)
    assert lists.read("stories", lambda: ["one"]) == []
    make.story(world)
    assert there.for_me(world.amina, ["stories"], at=make.MONDAY).read("stories", lambda: ["one"]) == ["one"]
