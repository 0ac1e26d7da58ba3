"""Destroy what is kept for thirty days at most about people who replied to a reflection. Run it daily."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.reflections import actions


class Command(BaseCommand):
    help = "Destroy addresses kept for thirty days, and the words of replies refused thirty days ago."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        addresses = actions.forget_addresses(at=at)
        words = actions.forget_refused_words(at=at)
        self.stdout.write(f"Addresses destroyed: {addresses}. Refused replies whose words are destroyed: {words}.")
