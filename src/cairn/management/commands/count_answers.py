"""Count the answers to askings whose ten days are over. It can run at any time, and twice without harm."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.witness import counting


class Command(BaseCommand):
    help = (
        "Count what citizens answered where the asking is over; the counts enter the record, the answers are destroyed."
    )

    def handle(self, **_options: Any) -> None:
        counted = counting.count_due(activities.all_activities(), at=timezone.now())
        self.stdout.write(f"Counted: {counted}." if counted else "No asking is over.")
