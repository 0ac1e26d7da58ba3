"""The index stands after every migration, says what the tables say, and forgets what is destroyed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn import fulltext
from cairn.fulltext import keeping
from cairn.fulltext.databases import IN
from cairn.fulltext.tables import Indexed, indexed
from cairn.listen.models import Contribution, Story
from tests import make

ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its index itself")


@pytest.mark.django_db
def test_after_all_migrations_every_index_stands():
    assert fulltext.amiss() == []


@pytest.mark.django_db
def test_an_index_that_is_gone_is_noticed():
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER cairn_story_words_update" if connection.vendor == "sqlite" else "DROP INDEX cairn_story_words"
        )
    assert fulltext.amiss() == ["cairn_story"]


@ON_SQLITE
def test_an_index_that_says_something_else_is_noticed(world: make.World):
    make.contribution(world)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO cairn_contribution_words(cairn_contribution_words) VALUES ('delete-all')")
    assert fulltext.amiss() == ["cairn_contribution"]


@pytest.mark.django_db
def test_what_is_missing_is_put_up_again_after_migrating(world: make.World):
    make.story(world, words="The bell rang.")
    with connection.cursor() as cursor:
        for statement in IN[connection.vendor].take_down(indexed("cairn_story")):
            cursor.execute(statement)
    assert fulltext.put_up_missing(connection) == ["cairn_story"]
    assert fulltext.amiss() == []
    assert fulltext.matching(Story.objects.all(), "bells").count() == 1


@pytest.mark.django_db
def test_an_index_of_other_columns_is_made_anew():
    with connection.cursor() as cursor:
        for statement in IN[connection.vendor].put_up(Indexed("cairn_story", ("words",))):
            cursor.execute(statement)
    assert fulltext.put_up_missing(connection) == ["cairn_story"]
    assert fulltext.amiss() == []


@pytest.mark.django_db
def test_an_index_waits_for_a_column_that_is_not_there(monkeypatch: pytest.MonkeyPatch):
    """Somebody went back to an older migration."""
    monkeypatch.setattr(
        keeping, "INDEXED", (Indexed("cairn_story", ("not_yet",)), Indexed("cairn_not_yet", ("words",)))
    )
    assert fulltext.put_up_missing(connection) == []


@settings(max_examples=25)
@given(
    deeds=st.lists(
        st.tuples(
            st.sampled_from(["make", "change", "delete"]),
            st.text("ab c\N{LATIN SMALL LETTER E WITH ACUTE}", max_size=12),
        ),
        max_size=12,
    )
)
def test_index_and_table_agree_whatever_happens(world: make.World, deeds: list[tuple[str, str]]):
    for deed, words in deeds:
        last = Contribution.objects.order_by("pk").last()
        if deed == "make" or last is None:
            Contribution.objects.create(activity=world.activity, side="citizen", words=words, made_at=make.MONDAY)
        elif deed == "change":
            Contribution.objects.filter(pk=last.pk).update(words=words)
        else:
            last.delete()
    assert fulltext.amiss() == []
    for sought in ("a", "b", "cé"):
        plain = {one.pk for one in Contribution.objects.all() if sought in one.words.split()}
        assert plain <= {one.pk for one in fulltext.matching(Contribution.objects.all(), sought)} or sought == "a"


@ON_SQLITE
def test_destroyed_words_leave_the_index_and_the_disk(tmp_path: Path):
    """In a database of its own, with the server's settings: no file keeps a stem of an erased story.

    Without the `optimize` of the triggers the index would keep it, and without emptying the log, the log.
    """
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, Path(__file__).parent / "erasing.py", tmp_path], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["told:kept", "erased:gone", "lazily:kept"]
