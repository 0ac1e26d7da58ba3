"""Close the pulses whose ten days are over. It can run at any time, and twice without harm."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.learn import actions, queries


class Command(BaseCommand):
    help = "Close the pulses whose ten days are over; their figures enter the record."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        due = list(queries.due_pulses(at=at))
        for pulse in due:
            actions.close_pulse(pulse, at=at)
        self.stdout.write(f"Closed {len(due)} of the pulses." if due else "No pulse is due.")
