"""Whether every index stands, and says what its table says; and putting up what is missing."""

from __future__ import annotations

from django.db import DatabaseError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from cairn.fulltext import sqlite
from cairn.fulltext.databases import IN
from cairn.fulltext.tables import INDEXED, Indexed


def amiss() -> list[str]:
    """The tables whose index is missing or says something else than they do. None, if all is well."""
    return [one.table for one in INDEXED if not (_stands(one, connection) and _agrees(one))]


def put_up_missing(on: BaseDatabaseWrapper) -> list[str]:
    """Makes each index anew that does not stand whole, from the rows there are. The tables it did so for.

    What has no table yet, or lacks a column, waits: somebody went back to an older migration.
    """
    with on.cursor() as cursor:
        tables = set(on.introspection.table_names(cursor))
        missing = [one for one in INDEXED if one.table in tables and not _stands(one, on)]
        ready = [one for one in missing if set(one.columns) <= _columns(one.table, on)]
    with transaction.atomic(using=on.alias), on.cursor() as cursor:
        for one in ready:
            for statement in IN[on.vendor].put_up(one):
                cursor.execute(statement)
    return [one.table for one in ready]


def _stands(indexed: Indexed, on: BaseDatabaseWrapper) -> bool:
    """Whether the index, and what keeps it, is there for exactly the columns it should be for."""
    asked, given = IN[on.vendor].stands(indexed)
    with on.cursor() as cursor:
        cursor.execute(asked, given)
        (stands,) = cursor.fetchone()
    return bool(stands)


def _columns(table: str, on: BaseDatabaseWrapper) -> set[str]:
    with on.cursor() as cursor:
        return {column.name for column in on.introspection.get_table_description(cursor, table)}


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
