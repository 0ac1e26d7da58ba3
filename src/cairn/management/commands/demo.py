"""`manage.py demo`: fill an empty database with the demo. It is there already the second time."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from cairn.listen import queries as listen
from cairn.management.demo import files, fill
from cairn.mountain import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity


class Command(BaseCommand):
    help = "Fill the demo: one programme in two editions, twelve activities on all seven levels, invented people."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--reset", action="store_true", help="forget the demo's database first and start it afresh")

    def handle(self, *, reset: bool, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        if not settings.DEMO:
            raise CommandError(
                "Invented people do not belong among real ones. Set CAIRN_DEMO=1 where you want the demo."
            )
        if reset:
            self._forget()
        call_command("migrate", verbosity=0, interactive=False)
        if fill.is_filled():
            self.stdout.write("The demo is there already.")
            return
        started = time.monotonic()
        now = timezone.now()
        self.stdout.write("Filling the demo …")
        fill.fill(now=now, tell=lambda activity: self._tell(activity, now))
        self.stdout.write(f"The demo is ready after {time.monotonic() - started:.0f} seconds.")
        self.stdout.write(f"A paper slip to try at /slip has the code {listen.CODE_OF_THE_DEMO}")

    def _tell(self, activity: Activity, now: datetime) -> None:
        read = queries.reading(activity, at=now)
        promised = f"promised {read.promised}: {read.promise}" if read.promised else read.promise
        self.stdout.write(f"  {activity.title}: level {read.level} of 7, {promised}")

    def _forget(self) -> None:
        """Remove the file of the database and what people sent in: only our own SQLite file, never another database."""
        file = Path(settings.VAR) / files.NAME
        if connection.vendor != "sqlite" or str(connection.settings_dict["NAME"]) != str(file):
            raise CommandError(
                f"Only the demo's own file {file} is reset here. Empty another database by its own means."
            )
        connection.close()
        files.remove(file)
        files.empty(Path(settings.MEDIA_ROOT))
