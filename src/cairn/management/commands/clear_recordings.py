"""`manage.py clear_recordings`: destroy recordings that were sent in and never shared, or whose story is gone."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.listen import queries, recordings

STALE_AFTER = timedelta(hours=3)  # a recording waits for its story for two


class Command(BaseCommand):
    help = "Destroy the recordings that no story has: sent in and never shared, or left behind by a crash."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        older_than = timezone.now() - STALE_AFTER
        number = recordings.clear(but=queries.recordings_in_stories(), older_than=older_than)
        self.stdout.write(f"{number} recordings no story has are destroyed.")
