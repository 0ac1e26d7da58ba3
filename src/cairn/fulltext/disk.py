"""Words that their owner destroyed leave the disk too."""

from __future__ import annotations

from django.db import connection, transaction


def forget_what_was_written() -> None:
    """Once this transaction is kept, empty SQLite's write-ahead log, which holds the pages as they were before.

    For deeds that destroy somebody's words. If somebody reads at that moment, it waits for the next such deed, or
    until the log is full. PostgreSQL cleans up by itself.
    """
    if connection.vendor == "sqlite":
        transaction.on_commit(_empty_the_log, robust=True)


def _empty_the_log() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
