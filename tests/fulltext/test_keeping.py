"""The index stands after every migration, says what the tables say, and forgets what is destroyed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cairn import fulltext, migrations
from cairn.fulltext.tables import INDEXED
from cairn.listen.models import Contribution
from tests import make

ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its index itself")


@pytest.mark.django_db
def test_after_all_migrations_every_index_stands():
    """A migration that alters an indexed table has to say `IndexWords(…)` at its end: SQLite remakes the table."""
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


def test_the_last_migration_of_each_index_names_the_columns_of_the_list():
    named: dict[str, tuple[str, ...]] = {}
    for path in sorted(Path(migrations.__file__).parent.glob("0*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("IndexWords"):
                table, *columns = (ast.literal_eval(argument) for argument in node.args)
                named[table] = tuple(columns)
    assert named == {one.table: one.columns for one in INDEXED}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
