"""Cairn is one Django application."""

from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db import connections
from django.db.models.signals import post_migrate


class CairnConfig(AppConfig):
    name = "cairn"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Before anything is served, the settings are looked at; once tables are there, so is what guards them."""
        from cairn.care.checks import look_at_care  # noqa: PLC0415 - tables can be named only from here on

        checks.register(look_at_care)
        post_migrate.connect(put_up_what_the_database_keeps, sender=self)


def put_up_what_the_database_keeps(using: str, **_: Any) -> None:
    """The guard of the ledger and the indexes of words: no model knows them, and SQLite drops an index on the way."""
    from cairn import fulltext  # noqa: PLC0415 - as above
    from cairn.ledger import guard  # noqa: PLC0415

    guard.put_up_missing(connections[using])
    fulltext.put_up_missing(connections[using])
