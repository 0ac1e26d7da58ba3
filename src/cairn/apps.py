"""Cairn is one Django application."""

from django.apps import AppConfig
from django.core import checks


class CairnConfig(AppConfig):
    name = "cairn"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Before anything is served, the settings are looked at."""
        from cairn.care.checks import look_at_care  # noqa: PLC0415 - tables can be named only from here on

        checks.register(look_at_care)
