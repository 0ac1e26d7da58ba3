"""The next statement for a person, asked of the database."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from cairn.activities import actions as activities
from cairn.explore import actions, queries
from cairn.explore.models import Statement
from cairn.programmes import actions as programmes
from tests import make, make_maps, make_moderation


def test_what_a_person_has_answered_does_not_come_again_and_all_the_rest_does(world: make.World) -> None:
    written = make.statements(world, 6)
    seen = []
    while (one := queries.next_statement(world.ben, world.activity)) is not None:
        seen.append(one)
        actions.react(one, by=world.ben, at=make.day(1), vote=1)
    assert sorted(one.number for one in seen) == [one.number for one in written]
    assert queries.progress(world.ben, world.activity) == queries.Progress(6, 6)
    assert queries.progress(world.amina, world.activity).left == 6


def test_a_statement_written_late_is_among_the_next_five(world: make.World) -> None:
    old = make.statements(world, 12)
    for person in world.citizens(9):
        for number, statement in enumerate(old):
            actions.react(statement, by=person, at=make.day(1), vote=1 if number % 3 else -1)
    late = actions.write_statement(world.activity, by=world.ben, at=make.day(2), words="A window.")
    places = []
    for person in (world.ben, world.amina, *world.staff(4, at=make.day(2))):
        read = []
        while late not in read:
            read.append(queries.next_statement(person, world.activity))
            actions.react(read[-1], by=person, at=make.day(3), vote=0)
        places.append(len(read))
    assert max(places) <= 5


def test_citizens_read_what_staff_wrote_and_staff_what_citizens_wrote(world: make.World) -> None:
    make.statements(world, 12)
    for n in range(2):
        actions.write_statement(world.activity, by=world.ben, at=make.day(1), words=f"By staff, {n}.")
    for person in (world.amina, world.ben):
        read = []
        for _ in range(5):
            read.append(queries.next_statement(person, world.activity))
            actions.react(read[-1], by=person, at=make.day(2), vote=0)
        assert {one.side for one in read} == {"citizen", "staff"}


def test_somebody_who_agrees_with_one_group_is_shown_what_the_other_likes(world: make.World) -> None:
    make_maps.two_camps(world, statements=24)
    actions.draw_map(world.activity, at=make.day(2))
    liked = dict(Statement.objects.values_list("pk", "liked_by"))
    assert set(liked.values()) == {"A", "B"}
    for own, other in ("AB", "BA"):
        reader = make.person(f"Reader{own}")
        programmes.join(world.programme, by=reader, at=make.MONDAY)
        activities.join(world.activity, by=reader, at=make.MONDAY)
        read = []
        for _ in range(12):
            about = queries.next_statement(reader, world.activity)
            read.append(liked[about.pk])
            actions.react(about, by=reader, at=make.day(3), vote=1 if read[-1] == own else -1)
        assert read.count(other) >= 3


def test_a_map_without_groups_leaves_no_statement_with_one(world: make.World) -> None:
    make_maps.two_groups(world)
    Statement.objects.filter(number__gt=3).update(hidden_at=make.day(3))
    actions.draw_map(world.activity, at=make.day(4))
    assert set(Statement.objects.values_list("liked_by", flat=True)) == {""}


def test_a_hidden_statement_is_shown_to_nobody(world: make.World) -> None:
    first, second = make.statements(world, 2)
    eyes = (world.cleo, make_moderation.moderator(world))
    make_moderation.hidden(make_moderation.thing_of(first, "statement"), by=eyes, at=make.day(1))
    assert queries.next_statement(world.ben, world.activity) == second
    assert queries.progress(world.ben, world.activity).of == 1


def test_the_sixth_statement_of_one_author_is_worth_less(world: make.World) -> None:
    worths = [one.worth for one in make.statements(world, 7)]
    assert worths == [9.0, 9.0, 9.0, 9.0, 9.0, 4.5, 3.0]


@pytest.mark.parametrize("number", [1, 5, 60])
def test_the_next_statement_costs_the_same_however_many_there_are(
    world: make.World, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make.at_stage(world, "explore")
    Statement.objects.bulk_create(
        Statement(activity=world.activity, number=n, words="x", side="public", written_at=make.day(0))
        for n in range(number)
    )
    with django_assert_num_queries(5):
        assert queries.next_for(world.ben, world.activity).progress.of == number
    with django_assert_num_queries(1):
        list(queries.answers_of(world.ben, world.activity))
