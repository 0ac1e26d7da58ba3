"""Cairn is one Django application."""

from django.apps import AppConfig


class CairnConfig(AppConfig):
    name = "cairn"
    default_auto_field = "django.db.models.BigAutoField"
