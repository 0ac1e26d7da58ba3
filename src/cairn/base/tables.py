"""What the database should know of its tables."""

from __future__ import annotations

from django.db import connection, models


def measured(model: type[models.Model]) -> None:
    """The database looks at how many rows the table has now, so that it counts them by the quick way.

    After thousands of rows have come at once; otherwise it looks by itself, but only some time after.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")  # noqa: SLF001 - Django's own way to a name
