"""Destroy what is over on the cards of strengths: lines taken off, and who looked long ago. Run it daily."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.strengths import actions


class Command(BaseCommand):
    help = "Destroy lines taken off a card more than a day ago, and who looked at a card more than a year ago."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"Rows destroyed: {actions.forget_what_is_over(at=timezone.now())}.")
