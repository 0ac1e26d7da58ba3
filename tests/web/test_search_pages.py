"""The search finds all that the reader may see, and nothing else."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from cairn.listen import queries as listen
from cairn.listen.choices import Note, Use
from cairn.listen.models import HiddenNote
from tests import make, make_moderation, make_search
from tests.web.components.html_checks import faults
from tests.web.looking import signed_in

PEOPLE = ("", "amina", "ben", "cleo", "dana")


def looked_for(client: Client, words: str, **where: str) -> str:
    page = client.get("/search", {"q": words, **where})
    assert page.status_code == 200
    return page.content.decode()


def kinds_found(page: str) -> set[str]:
    return set(re.findall(r'id="found-(\w+)"', page))


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_finds_what_they_may_see_and_nothing_else(client: Client, world: make.World, who: str):
    make_search.everything(world)
    signed_in(client, world, who)
    found = {
        (one.word, one.kind): one.kind in kinds_found(looked_for(client, one.word)) for one in make_search.EVERYTHING
    }
    assert found == {(one.word, one.kind): who in one.finders for one in make_search.EVERYTHING}


@pytest.mark.parametrize("who", ["", "dana"])
def test_nothing_of_an_unpublished_programme_is_found_by_others(client: Client, world: make.World, who: str):
    make_search.everything(world)
    world.programme.published_at = None
    world.programme.save()
    signed_in(client, world, who)
    assert {one.word: kinds_found(looked_for(client, one.word)) for one in make_search.EVERYTHING} == {
        one.word: set() for one in make_search.EVERYTHING
    }
    named = looked_for(client, "chairs", programme=world.programme.slug, activity=world.activity.ref)
    assert "Waiting well" not in named
    assert "quiet corner" not in named


def test_its_members_find_it_still(client: Client, world: make.World):
    make_search.everything(world)
    world.programme.published_at = None
    world.programme.save()
    client.force_login(world.amina)
    assert "contributions" in kinds_found(looked_for(client, "chairs"))


@pytest.mark.parametrize("who", PEOPLE)
def test_the_stories_found_are_those_of_each_activity(world: make.World, who: str):
    make_search.everything(world)
    reader, today = getattr(world, who) if who else None, timezone.localdate()
    there = set(listen.stories(world.activity, reader, on=today))
    assert set(listen.stories_in([world.programme], reader, on=today)) == there


def test_hidden_words_are_not_found(client: Client, world: make.World):
    make_search.everything(world)
    said = listen.contributions(world.activity).get()
    story = listen.stories_in([world.programme], None, on=timezone.localdate()).filter(words__startswith="Z").get()
    eyes = (make_moderation.moderator(world, "Mara"), make_moderation.moderator(world, "Milo"))
    for words, kind in ((said, "contribution"), (story, "story")):
        make_moderation.hidden(make_moderation.thing_of(words, kind), by=eyes)
    client.force_login(world.ben)
    assert kinds_found(looked_for(client, "chairs")) == set()
    assert kinds_found(looked_for(client, "swallows")) == set()
    assert kinds_found(looked_for(client, "zebras")) == set()


def test_what_was_found_is_marked_and_nothing_can_be_smuggled_in(client: Client, world: make.World):
    make.contribution(world, words="Bells <b>ring</b> & <script>alert(1)</script> bells.")
    page = looked_for(client, "bell <i>")
    assert "<mark>Bells</mark> &lt;b&gt;ring&lt;/b&gt; &amp; &lt;script&gt;" in page or kinds_found(page) == set()
    page = looked_for(client, "bell")
    assert "<mark>Bells</mark> &lt;b&gt;ring&lt;/b&gt; &amp; &lt;script&gt;" in page
    assert "<script>alert" not in page


def test_a_story_with_notes_shows_what_it_touches_not_its_words(client: Client, world: make.World):
    note = next(iter(Note))
    make.story(world, words="Tortoises came by.", uses=[Use.PUBLIC], notes=[note])
    page = looked_for(client, "tortoises")
    assert "came by" not in page
    assert str(note.label) in page
    client.force_login(world.dana)
    HiddenNote.objects.create(person=world.dana, note=note)
    assert "You asked not to be shown such stories" in looked_for(client, "tortoises")


def test_one_kind_is_shown_page_by_page(client: Client, world: make.World):
    for n in range(25):
        make.contribution(world, words=f"Chair number {n}.", at=make.day(n))
    overview = looked_for(client, "chairs")
    assert "(25)" in overview
    assert overview.count("<li><p>") == 3
    assert "?q=chairs&amp;kind=contributions" in overview
    assert looked_for(client, "chairs", kind="contributions").count("<li><p>") == 20
    assert looked_for(client, "chairs", kind="contributions", page="2").count("<li><p>") == 5
    assert looked_for(client, "chairs", kind="contributions", page="99").count("<li><p>") == 5


def test_a_search_in_one_activity_stays_there(client: Client, world: make.World):
    make_search.everything(world)
    client.force_login(world.amina)
    page = looked_for(client, "chairs", activity=world.activity.ref)
    assert "Only in “A quiet corner”" in page
    assert kinds_found(page) == {"contributions"}
    assert kinds_found(looked_for(client, "rooms", activity=world.activity.ref)) == {"options"}
    assert kinds_found(looked_for(client, "rooms", kind="programmes", activity=world.activity.ref)) == set()
    assert "Search here" in client.get("/p/waiting-well/a/quiet-corner").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "What are you looking for?"),
        ("the", "There is no word to look for"),
        ("xylophone", "Nothing found"),
        ("x" * 201, "too many words"),
        ("bell\0", "cannot be looked for"),
    ],
)
def test_the_page_says_what_to_do_and_keeps_what_was_typed(client: Client, typed: str, said: str):
    page = looked_for(client, typed)
    assert said in page
    assert f'value="{typed.replace(chr(0), "")}"' in page
    assert page.count("<h1") == 1
    assert faults(page) == []


def test_it_costs_the_same_whatever_is_found(
    client: Client, world: make.World, django_assert_num_queries: DjangoAssertNumQueries
):
    make_search.everything(world)
    client.force_login(world.amina)
    for number in (1, 4):
        for _ in range(number):
            make.contribution(world)
            make.story(world, words="The chairs again.")
        with django_assert_num_queries(23):
            looked_for(client, "chairs")
        with django_assert_num_queries(6):
            looked_for(client, "chairs", kind="contributions")


def test_no_cache_keeps_what_somebody_looked_for(client: Client, world: make.World):
    assert "no-store" in client.get("/search?q=bell")["Cache-Control"]


@pytest.mark.django_db
@settings(max_examples=60)
@given(
    typed=st.text(max_size=80),
    kind=st.sampled_from(["", "stories", "contributions", "members", "nonsense", "\0"]),
    page=st.text(max_size=5),
    where=st.text(max_size=13),
)
def test_whatever_is_typed_gives_a_page(client: Client, typed: str, kind: str, page: str, where: str):
    looked_for(client, typed, kind=kind, page=page, activity=where, programme=where)


def test_what_was_typed_does_not_turn_the_page_around(client: Client, world: make.World):
    page = client.get("/search", {"q": "abc \u202egnp.exe"}).content.decode()
    assert "Search: abc gnp.exe" in page
    assert "\u202e" not in page
