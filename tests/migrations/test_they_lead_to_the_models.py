"""Tests make their tables straight from the models: here it is said that a Cairn which migrated has the same."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
MADE = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name LIKE 'cairn_%' AND sql IS NOT NULL"


STEP_BY_STEP = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
class StepByStep(MigrationExecutor):
    def __init__(self, connection):
        super().__init__(connection)
        self.loader.replace_migrations = False
        self.loader.build_graph()
        for key, squashed in self.loader.replacements.items():
            self.loader.graph.remove_replacement_node(key, squashed.replaces)
steps = StepByStep(connection)
steps.migrate(steps.loader.graph.leaf_nodes())
"""


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the whole suite migrates on PostgreSQL")
def test_migrations_make_what_the_models_say(tmp_path: Path):
    """Columns, constraints, indexes and triggers, each in its own words."""
    _manage(tmp_path, "migrate", "--verbosity", "0")
    assert _made_by_migrations(tmp_path) == _made_by_models()


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the whole suite migrates on PostgreSQL")
@pytest.mark.skipif("EVERY_STEP" not in os.environ, reason="a minute for steps that do not change any more")
def test_a_cairn_that_took_every_step_since_the_first_has_the_same_tables(tmp_path: Path):
    _manage(tmp_path, "shell", "--verbosity", "0", "-c", STEP_BY_STEP)
    _manage(tmp_path, "migrate", "--verbosity", "0")  # makes no table again: it would fail
    assert _made_by_migrations(tmp_path) == _made_by_models()


def _manage(var: Path, *words: str) -> None:
    environment = {**os.environ, "CAIRN_VAR": str(var), "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, ROOT / "manage.py", *words]
    subprocess.run(command, env=environment, check=True, cwd=ROOT)  # noqa: S603 - our own


def _made_by_migrations(var: Path) -> dict[str, set[str]]:
    with closing(sqlite3.connect(var / "cairn.sqlite3")) as migrated:
        return _clauses(migrated.execute(MADE).fetchall())


def _made_by_models() -> dict[str, set[str]]:
    with connection.cursor() as cursor:
        cursor.execute(MADE)
        return _clauses(cursor.fetchall())


def _clauses(made: list[tuple[str, str, str]]) -> dict[str, set[str]]:
    """What was made, with the clauses of each table as a set: migrations come to the columns in another order."""
    return {f"{kind} {name}": _of_a_table(sql) if kind == "table" else {sql} for kind, name, sql in made}


def _of_a_table(sql: str) -> set[str]:
    """The clauses between the outer brackets.

    >>> sorted(_of_a_table('CREATE TABLE "a" ("b" int, CHECK ("b" IN (1, 2)))'))
    ['"b" int', 'CHECK ("b" IN (1, 2))']
    """
    clauses, depth, begun = set(), 0, 0
    inside = sql[sql.index("(") + 1 : sql.rindex(")")]
    for place, sign in enumerate(f"{inside},"):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            clauses.add(re.sub(r"\s+", " ", inside[begun:place]).strip())
            begun = place + 1
    return clauses
