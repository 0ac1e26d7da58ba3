"""Destroy what people wrote who asked for a role: taken back, or answered half a year ago. Run it daily."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.roles import actions


class Command(BaseCommand):
    help = "Destroy what was asked for and taken back, and what was answered half a year ago. Who holds a role stays."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"Applications destroyed: {actions.forget_applications(at=timezone.now())}.")
