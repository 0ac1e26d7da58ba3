"""Which of many lists hold anything: asked in one question, before each list that does is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models


def with_rows(lists: Mapping[str, models.QuerySet[Any]]) -> dict[str, bool]:
    """For each list by its name, whether there is at least one row in it. One query, however many lists there are."""
    asked, parts, values = [], [], []
    for name, rows in lists.items():
        try:
            words, more = rows.query.exists().get_compiler(connection=connection).as_sql()
        except EmptyResultSet:
            continue
        asked.append(name)
        parts.append(f"EXISTS({words})")
        values += more
    if not asked:
        return dict.fromkeys(lists, False)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", values)
        found = cursor.fetchone()
    return {**dict.fromkeys(lists, False), **dict(zip(asked, map(bool, found), strict=True))}
