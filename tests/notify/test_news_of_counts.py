"""Everybody who could vote is told the result by letter, with the seal of the count, in the same words."""

import re
from datetime import datetime

from pytest_django import DjangoAssertNumQueries

from cairn.decide import actions as decide
from cairn.decide import queries
from cairn.decide.models import Decision
from cairn.notify import news
from tests import make, make_letters, make_votes

SOON = make.day(18, 12)


def counted(world: make.World, *voting, grade: int = 3) -> Decision:
    decision = make.decision(world, make.options(world))
    first, second = queries.paper(decision)
    for person in voting:
        grades = {first.ref: grade, second.ref: 0}
        why = {second.ref: make_votes.objection("Too dear.", "A grant.")}
        decide.cast_ballot(decision, by=person, at=make.day(4), grades=grades, objections=why)
    return make_votes.closed(world, decision)


def letters(at: datetime) -> dict[str, str]:
    return make_letters.bodies(at, about="What became of what you said")


def lines_of(world: make.World, *people) -> list[list[str]]:
    return [[line.words for line in news.news_of(one, since=make.day(10), until=SOON)] for one in people]


def test_the_letter_has_the_result_the_seal_and_the_page(world: make.World) -> None:
    decision = counted(world, world.amina, *world.citizens(2), world.ben)
    letter = letters(SOON)[world.ben.email]
    assert "- “Which corner do we build?” was counted. Decided: “Option 1”." in letter
    assert f"The seal of the count, to check it by: {queries.published_seal(decision)}\n" in letter
    assert f"/p/waiting-well/a/quiet-corner/decide/decision/{decision.ref}\n" in letter


def test_where_nothing_is_decided_the_letter_says_so(world: make.World) -> None:
    counted(world, world.ben)
    ((words,),) = lines_of(world, world.amina)
    assert "was counted. Nothing was decided. The seal" in words


def test_who_voted_and_who_did_not_get_the_same_words_and_others_none(world: make.World) -> None:
    voted, stayed_away = world.citizens(4)[:2]
    counted(world, world.amina, voted, world.ben)
    mine, theirs, cleo, dana = lines_of(world, voted, stayed_away, world.cleo, world.dana)
    assert mine == theirs
    assert (len(mine), cleo, dana) == (1, [], [])
    found = letters(SOON)
    without_names = {
        re.sub(r"Hello .*,|letters/\S+", "", found[one.email]) for one in (world.amina, voted, stayed_away)
    }  # fmt: skip
    assert len(without_names) == 1


def test_nothing_is_told_before_the_count_nor_twice(world: make.World) -> None:
    make.decision(world, make.options(world))
    assert lines_of(world, world.amina) == [[]]
    decision = Decision.objects.get()
    make_votes.closed(world, decision)
    assert set(letters(SOON)) == {entry.person.email for entry in decision.roll.select_related("person")}
    assert letters(make.day(20)) == {}


def test_the_words_are_asked_for_in_one_query_however_many_there_are(
    world: make.World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    many = world.citizens(5)
    counted(world, world.amina, world.ben)
    for people in ([world.amina], [world.amina, world.ben, *many]):
        with django_assert_num_queries(1):
            found = list(news.counts([one.pk for one in people], make.day(10), SOON))
        assert len(found) == len(people)
