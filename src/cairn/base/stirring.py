"""Rows written anew, so that nothing in the database tells which came when, or which came together."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from django.db.models import QuerySet

RANDOM_BELOW = 2**53


def random_key() -> int:
    """A primary key that says nothing about the order in which rows came."""
    return secrets.randbelow(RANDOM_BELOW) + 1


def shuffled[Row](rows: Sequence[Row]) -> list[Row]:
    """The rows in an order that nobody can foretell or repeat."""
    mixed = list(rows)
    secrets.SystemRandom().shuffle(mixed)
    return mixed


def stir_rows(*tables: QuerySet[Any]) -> None:
    """Write all these rows anew: other keys, an order drawn by lot. Nothing may point to them by their key.

    PostgreSQL keeps with each row the number of the transaction that wrote it: a mark that somebody answered and the
    answer kept with it would bear the same number, and marks would tell the order in which people came. After this all
    rows bear one number. Call it inside the transaction of the deed, while nobody else can write such rows.
    """
    for rows in tables:
        kept = list(rows)
        rows.delete()
        for row in kept:
            row.pk = random_key()
        rows.model._base_manager.bulk_create(shuffled(kept))  # noqa: SLF001 - Django's name for it


def forget_the_log() -> None:
    """On SQLite, empty the log beside the file, which holds what was written in its order, unless somebody reads now.

    Call it when a deed is committed, by `transaction.on_commit`. PostgreSQL keeps its log until it is reused.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
            cursor.execute("PRAGMA busy_timeout = 0")  # nobody waits for this
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute(f"PRAGMA busy_timeout = {int(patience)}")
