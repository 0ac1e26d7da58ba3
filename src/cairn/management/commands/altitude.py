"""`manage.py altitude`: keep today's altitude of every activity, for the footprints on its mountain."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.mountain import actions


class Command(BaseCommand):
    help = "Read every activity again and keep its altitude of today. To be run once a day; again does no harm."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        found = list(activities.all_activities())
        kept = actions.keep_altitudes(found, at=timezone.now())
        self.stdout.write(f"{len(kept)} read.")
