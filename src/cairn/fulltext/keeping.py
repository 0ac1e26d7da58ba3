"""Whether every index stands, and says what its table says."""

from __future__ import annotations

from django.db import DatabaseError, connection, transaction

from cairn.fulltext import postgresql, sqlite
from cairn.fulltext.tables import INDEXED, Indexed


def amiss() -> list[str]:
    """The tables whose index is missing or says something else than they do. None, if all is well."""
    return [one.table for one in INDEXED if not (_stands(one) and _agrees(one))]


def _stands(indexed: Indexed) -> bool:
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if is_sqlite:
            cursor.execute(sqlite.stands(), [indexed.name] * 4)
        else:
            cursor.execute(postgresql.stands(), [indexed.name])
        (found,) = cursor.fetchone()
    return bool(found == (4 if is_sqlite else 1))


def _agrees(indexed: Indexed) -> bool:
    """PostgreSQL keeps its index itself; in SQLite somebody may have taken the triggers away for a while."""
    if connection.vendor != "sqlite":
        return True
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sqlite.agrees(indexed))
    except DatabaseError:
        return False
    return True
