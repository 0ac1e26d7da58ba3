"""Close the pulses and secret votes that are over. It can run at any time, and twice without harm."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.learn import actions, queries


class Command(BaseCommand):
    help = "Close the pulses, closing votes and joint statements that are over; what may be shown enters the record."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        due = list(queries.due_pulses(at=at))
        for pulse in due:
            actions.close_pulse(pulse, at=at)
        votes = queries.due_votes(at=at)
        for vote in votes:
            actions.close_vote(vote, at=at)
        if due:
            self.stdout.write(f"Closed {len(due)} of the pulses.")
        if votes:
            self.stdout.write(f"Closed {len(votes)} of the closing votes and joint statements.")
        if not due and not votes:
            self.stdout.write("No pulse and no vote is due.")
