"""Finding rows by their words, in any query set of an indexed table."""

from __future__ import annotations

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models.expressions import RawSQL

from cairn.fulltext import postgresql, sqlite
from cairn.fulltext.sought import Sought, sought
from cairn.fulltext.tables import indexed

IN = {"sqlite": sqlite, "postgresql": postgresql}
SHARED_AT_LEAST = 2  # one common word is chance; of a long text, a third of its words have to be there
SHARED_SHARE = 1 / 3


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
    """The rows most like these words, the most alike first. Two queries.

    A row has to share two of the words at least, and a third of them; where there is but one word, that one.
    """
    looked_for = Sought(sought(words).words)
    if not looked_for:
        return []
    ids = rows.order_by().values("pk")
    try:
        among, chosen = ids.query.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return []
    shared = min(len(looked_for.words), max(SHARED_AT_LEAST, round(len(looked_for.words) * SHARED_SHARE)))
    table = indexed(rows.model._meta.db_table)  # noqa: SLF001 - Django's name
    alike, parameters = IN[_vendor(rows)].alike(table, looked_for, among=among, shared=shared)
    with connections[rows.db].cursor() as cursor:
        cursor.execute(f"{alike} LIMIT %s", [*parameters, *chosen, most])
        order = [row[0] for row in cursor.fetchall()]
    found = {row.pk: row for row in rows.filter(pk__in=order)}
    return [found[pk] for pk in order]


def _vendor(rows: models.QuerySet[models.Model]) -> str:
    return connections[rows.db].vendor
