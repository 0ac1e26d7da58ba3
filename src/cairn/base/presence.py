"""Which of many lists hold anything: asked in one question, before each list that does is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models


@dataclass(frozen=True, slots=True)
class Asked:
    """The question whether a list holds anything, as the database reads it, with its values."""

    words: str
    values: list[Any]


def with_rows(lists: Mapping[str, models.QuerySet[Any]]) -> dict[str, bool]:
    """For each list by its name, whether there is at least one row in it. One query, however many lists there are."""
    return answered({name: question(rows) for name, rows in lists.items()})


def question(rows: models.QuerySet[Any]) -> Asked | None:
    """The question for one list; None where it cannot hold anything."""
    try:
        words, values = rows.query.exists().get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None
    return Asked(words, list(values))


def answered(asked: Mapping[str, Asked | None]) -> dict[str, bool]:
    """The answers to all of these, by name, in one query."""
    found = {name: one for name, one in asked.items() if one is not None}
    if not found:
        return dict.fromkeys(asked, False)
    words = ", ".join(f"EXISTS({one.words})" for one in found.values())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {words}", [value for one in found.values() for value in one.values])
        row = cursor.fetchone()
    return {**dict.fromkeys(asked, False), **dict(zip(found, map(bool, row), strict=True))}
