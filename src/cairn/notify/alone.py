"""One sender at a time: a lock that a process loses with its life, so that nothing has to wait for a dead one."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from django.db import connection

NUMBER = 7_205_759_403  # this lock's name among those of the database


@contextmanager
def alone() -> Iterator[bool]:
    """Whether this process may send now; False while another one does. Held to the end of the block, or of the process.

    PostgreSQL keeps the lock for the line that asked for it. SQLite is for one machine, so a file beside it does; a
    database in memory belongs to one process anyway.
    """
    if connection.vendor == "postgresql":
        with _held_by_the_database() as is_held:
            yield is_held
    elif cast("Any", connection).is_in_memory_db():
        yield True
    else:
        with _held_beside(Path(f"{connection.settings_dict['NAME']}.letters")) as is_held:
            yield is_held


@contextmanager
def _held_by_the_database() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [NUMBER])
        is_held = bool(cursor.fetchone()[0])
    try:
        yield is_held
    finally:
        if is_held and connection.connection is not None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [NUMBER])


@contextmanager
def _held_beside(path: Path) -> Iterator[bool]:
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
