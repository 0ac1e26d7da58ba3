"""A question that is prepared says the same as one put together anew, and what cannot be prepared is not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import Model, Prefetch

from cairn.base import presence
from cairn.base.prepared import Lists
from cairn.notify import news
from cairn.people import queries as people
from cairn.people.models import Person
from cairn.programmes.models import Membership
from cairn.web.contents import there
from tests import make, make_answers, make_meetings, make_thanks

pytestmark = pytest.mark.django_db
ALWAYS_ANEW = 10  # lists that look into the database, count days, or bring more values than stand in their question


def lived_in(world: make.World) -> None:
    """Something stands in many lists of Amina, and in some of the others."""
    session = make.session(world)
    make_meetings.observation(world, session)
    make_meetings.access_line(world, session)
    make_answers.placed(world, make_answers.theme(world))
    make.statements(world, 1)
    make.story(world, uses=["public"])
    make_thanks.asked(world)
    make_thanks.written(world)
    make_thanks.thanked(world)


def test_the_lists_of_everybody_are_as_they_would_be_if_they_were_put_together_anew(world: make.World):
    lived_in(world)
    for at in (make.day(5), make.day(61), make.day(61, 23) + timedelta(minutes=59)):
        for person in (world.amina, world.ben, world.cleo, world.dana):
            anew = presence.with_rows({name: made(person, at) for name, made in there.LISTS.items()})
            assert there.PREPARED.with_rows(there.LISTS, person, at) == anew
            since = at - timedelta(days=30)
            anew = presence.with_rows({name: made(person.pk, since, at) for name, made in news.PREPARED.lists.items()})
            assert news.PREPARED.with_rows(news.PREPARED.lists, person.pk, since, at) == anew
    assert there.for_me(world.amina, ["papers_to_read", "papers_to_sign"], at=make.day(61)).lists == {
        "papers_to_read": True, "papers_to_sign": False,
    }  # fmt: skip


def test_their_rows_are_those_that_would_be_read_anew_with_everything_that_is_read_beside_them(world: make.World):
    lived_in(world)
    met = set()
    for at in (make.day(5), make.day(61, 23) + timedelta(minutes=59)):
        for person in (world.amina, world.ben, world.cleo, world.dana):
            for name, made in there.LISTS.items():
                anew = list(made(person, at))
                found = there.PREPARED.rows(name, person, at)
                assert [all_of(one) for one in found] == [all_of(one) for one in anew], name
                met |= {name} if anew else set()
    assert len(met) >= 10
    assert there.for_me(world.amina, ["papers_to_read"], at=make.day(61)).rows("papers_to_read", most=0) == []


def all_of(row: Model) -> tuple[object, ...]:
    """The row with what stands in it, and the same for each row that was read with it."""
    beside = row._state.fields_cache.items()  # noqa: SLF001 - Django keeps there what it has read with a row
    return row, vars(row).keys(), [(name, one and (one, vars(one).keys())) for name, one in beside]


def test_nearly_all_of_them_are_prepared():
    for lists in (there.PREPARED, news.PREPARED):
        anew = {name for name in lists.lists if lists.question(name) is None or lists.reading(name) is None}
        assert len(anew) <= ALWAYS_ANEW


def test_a_list_that_looks_into_the_database_or_depends_on_more_is_put_together_each_time(world: make.World):
    def named(person: Person):
        return Person.objects.filter(name=person.name)

    def looked_up(_person: Person):
        return Person.objects.filter(pk__in=list(Person.objects.filter(name="Amina").values_list("pk", flat=True)))

    def itself(person: Person):
        return Person.objects.filter(pk=person.pk)

    def nobody(_person: Person):
        return Person.objects.none()

    def with_more(person: Person):
        return itself(person).prefetch_related(Prefetch("memberships", Membership.objects.filter(person=person)))

    made = {"named": named, "looked_up": looked_up, "itself": itself, "nobody": nobody, "with_more": with_more}
    examples = (people.example(2_000_000_011),), (people.example(2_000_000_033),)
    lists = Lists(made, lambda person: {"person": person.pk}, lambda: examples)
    assert [name for name in made if lists.question(name)] == ["itself", "with_more"]
    assert lists.with_rows(made, world.ben) == {
        "named": True,
        "looked_up": True,
        "itself": True,
        "nobody": False,
        "with_more": True,
    }
    assert not lists.with_rows(["itself"], people.example(7))["itself"]
    assert [lists.rows(name, world.ben) for name in made] == [[world.ben], [world.amina], [world.ben], [], [world.ben]]
    assert [one.programme for one in lists.rows("with_more", world.ben)[0].memberships.all()] == [world.programme]
    assert [name for name in made if lists.reading(name)] == ["itself"]
