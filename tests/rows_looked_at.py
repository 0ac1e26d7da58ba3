"""How much a database reads for something: a figure that does not depend on how busy the machine is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

A_FEW_STEPS = 10


def looked_at(deed: Callable[[], Any]) -> int:
    """What the database did for this: steps of SQLite's machine, some for each row; rows in PostgreSQL."""
    if connection.vendor == "sqlite":
        steps: list[int] = []
        connection.connection.set_progress_handler(lambda: steps.append(1), A_FEW_STEPS)
        deed()
        connection.connection.set_progress_handler(None, A_FEW_STEPS)
        return len(steps) * A_FEW_STEPS
    with CaptureQueriesContext(connection) as asked:
        deed()
    with connection.cursor() as cursor:
        rows = 0
        for one in asked.captured_queries:
            cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {one['sql']}")
            rows += read_in(cursor.fetchone()[0][0]["Plan"])
        return rows


def read_in(plan: dict[str, Any]) -> int:
    """The rows of the tables in this plan; the index gives no rows, but places."""
    own = 0 if plan["Node Type"] == "Bitmap Index Scan" else plan["Actual Rows"] * plan["Actual Loops"]
    return int(own) + sum(map(read_in, plan.get("Plans", ())))
