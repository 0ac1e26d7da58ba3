"""End the uses of stories whose tellers agreed until a day that has gone by, so that everybody who used one is told.

What Cairn shows itself is gone on that day without this. It can run at any time, and twice without harm.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.listen import actions, queries


class Command(BaseCommand):
    help = "End the uses of stories whose tellers' consent is over, and tell those who used them."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        lapsed = list(queries.lapsed_stories_in_use(on=timezone.localdate(at)))
        ended = sum(len(actions.end_uncovered_uses(story, at=at)) for story in lapsed)
        self.stdout.write(f"Uses of stories that ended: {ended}." if ended else "No use of a story has lapsed.")
