"""Write to people about what waits for them. It can run at any time, be stopped at any moment, and run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cairn.notify import sending


class Command(BaseCommand):
    help = "Write to people about what waits for them, and what became of their words, as often as they chose."

    def handle(self, **_options: Any) -> None:
        try:
            report = sending.send_letters(at=timezone.now())
        except OSError as trouble:
            raise CommandError(f"The mail server does not answer: {trouble}. Nothing was sent.") from None
        if report.is_busy:
            self.stdout.write("Letters are being sent already, by another process. Nothing was done.")
            return
        self.stdout.write(f"Letters sent: {report.sent}.")
        if report.refused:
            self.stderr.write(f"Addresses the mail server refused: {report.refused}.")
        if report.later:
            self.stderr.write(f"Letters the mail server takes later: {report.later}. The next run tries again.")
        if report.broke:
            raise CommandError(f"The mail server broke off: {report.broke}. Run this again for the others.")
