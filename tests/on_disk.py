"""The database of a test as several processes or threads can open it at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection, connections

# Others see what a test has made: on PostgreSQL it is committed, on SQLite they get a copy.
SEEN_BY_OTHERS = pytest.mark.django_db(transaction=connection.vendor == "postgresql")


def copied(file: Path) -> None:
    """All that the test has made, in a file of SQLite such as a server has."""
    connection.ensure_connection()
    file.write_bytes(connection.connection.serialize())


@contextmanager
def opened_by_threads(folder: Path) -> Iterator[None]:
    """Inside, a new thread finds what the test has made: on SQLite in a file, where each thread has an own line to it.

    What threads do there, the test reads in a thread too.
    """
    if connection.vendor == "sqlite":
        copied(folder / "cairn.sqlite3")
    with reading(folder / "cairn.sqlite3"):
        yield


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Inside, a new thread opens this file of SQLite; on PostgreSQL the database there is."""
    settings = connections.settings["default"]
    before = settings["NAME"]
    if connection.vendor == "sqlite":
        settings["NAME"] = str(file)
    try:
        yield
    finally:
        settings["NAME"] = before
