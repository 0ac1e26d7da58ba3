"""Several people press at the very same moment, each on a line of their own to the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cairn.base.verdict import Refused

REALLY_AT_ONCE = [
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="one writer at a time: SQLite lets nobody be there at the same moment",
    ),
    pytest.mark.django_db(transaction=True),
]


def all_at_once(deeds: Iterable[Callable[[], object]]) -> list[bool]:
    """Do all of these at the same moment; whether each was done, or refused."""

    def done(deed: Callable[[], object]) -> bool:
        try:
            deed()
        except Refused:
            return False
        finally:
            connection.close()
        return True

    waiting = list(deeds)
    with ThreadPoolExecutor(len(waiting)) as people:
        return list(people.map(done, waiting))
