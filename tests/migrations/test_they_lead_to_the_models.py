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


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the whole suite migrates on PostgreSQL")
def test_migrations_make_what_the_models_say(tmp_path: Path):
    """Columns, constraints, indexes and triggers, each in its own words."""
    environment = {**os.environ, "CAIRN_VAR": str(tmp_path), "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, ROOT / "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, env=environment, check=True, cwd=ROOT)  # noqa: S603 - our own
    with closing(sqlite3.connect(tmp_path / "cairn.sqlite3")) as migrated:
        by_migrations = _clauses(migrated.execute(MADE).fetchall())
    with connection.cursor() as cursor:
        cursor.execute(MADE)
        by_models = _clauses(cursor.fetchall())
    assert by_migrations == by_models


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
