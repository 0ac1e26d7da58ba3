"""`manage.py altitude`: keep where every activity stands today, for the climb over time. `--all` checks it all anew."""

from argparse import ArgumentParser
from itertools import batched
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.mountain import actions

AT_ONCE = 100  # activities in one transaction: others can write in between, and memory stays small


class Command(BaseCommand):
    help = (
        "Read the activities whose record has new entries, or whose day has come, and keep their altitude of today. "
        "To be run once a day; again does no harm."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="read every activity again; exits with 1 if what was kept did not agree"
        )

    def handle(self, **options: Any) -> None:
        at = timezone.now()
        parts = [list(part) for part in batched(activities.all_activities(), AT_ONCE)]
        every = sum(map(len, parts))
        if not options["all"]:
            read = sum(len(actions.update_altitudes(part, at=at)) for part in parts)
            self.stdout.write(f"{read} of {every} read. The others stand as they were kept.")
            return
        wrong = [one for part in parts for one in actions.mend_altitudes(part, at=at)]
        self.stdout.write("".join(f"{one}\n" for one in wrong), ending="")
        if wrong:
            self.stdout.write(f"{every} of {every} read. {len(wrong)} did not agree with what was kept; now they do.")
            raise SystemExit(1)
        self.stdout.write(f"{every} of {every} read. All agree with what was kept.")
