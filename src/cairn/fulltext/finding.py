"""Finding rows by their words, in any query set of an indexed table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models.expressions import RawSQL

from cairn.fulltext.alike import MOST_HELD, most_alike
from cairn.fulltext.databases import IN
from cairn.fulltext.sought import Sought, sought
from cairn.fulltext.tables import indexed


def matching[Row: models.Model](rows: models.QuerySet[Row], words: str | Sought) -> models.QuerySet[Row]:
    """The rows that hold all the words, with whatever ending; of the last word its beginning is enough.

    Words can be spread over the columns. Nothing to look for (no letter or digit, or only small words) finds
    nothing. The rows stay as they were filtered, annotated and ordered.
    """
    looked_for = words if isinstance(words, Sought) else sought(words)
    if not looked_for:
        return rows.none()
    held, parameters = IN[_vendor(rows)].holding(indexed(rows.model._meta.db_table), looked_for)  # noqa: SLF001 - Django's name
    return rows.filter(pk__in=RawSQL(held, parameters))  # noqa: S611 - names are ours, words are parameters


def nearest[Row: models.Model](rows: models.QuerySet[Row], words: str, *, most: int = 3) -> list[Row]:
    """The rows most like these words, the most alike first. Three queries at most, over a bounded number of rows.

    A row has to share two of the words at least, and a third of them; where there is but one word, that one.
    """
    looked_for = Sought(sought(words).words)
    if not looked_for or not most:
        return []
    within = rows.order_by().filter(pk=RawSQL("held.id", ())).values("pk")
    try:
        among, chosen = within.query.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return []
    index, table = IN[_vendor(rows)], indexed(rows.model._meta.db_table)  # noqa: SLF001 - Django's name
    asked, parameters = index.held(table, looked_for, among=among, most=MOST_HELD)

    def common_in(places: list[int], best: list[int]) -> list[tuple[int, int]]:
        return _fetched(rows, *index.holds(table, looked_for, places, best))

    held = _fetched(rows, asked, [*parameters, *chosen])
    order = most_alike(len(looked_for.words), held, common_in, most=most)
    found = {row.pk: row for row in rows.filter(pk__in=order)}
    return [found[pk] for pk in order]


def _fetched(rows: models.QuerySet[Any], asked: str, parameters: Iterable[Any]) -> list[Any]:
    with connections[rows.db].cursor() as cursor:
        cursor.execute(asked, [*parameters])
        return list(cursor.fetchall())


def _vendor(rows: models.QuerySet[models.Model]) -> str:
    return connections[rows.db].vendor
