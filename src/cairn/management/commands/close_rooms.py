"""Close live rooms that were left open: who was in one is not kept longer than half a day after its session.

It can run at any time, and twice without harm.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.live import actions, may, queries


class Command(BaseCommand):
    help = "Close live rooms that were left open for half a day after their session, and forget who was in them."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        left = list(queries.rooms_left_open(ended_before=at - may.LEFT_OPEN_FOR))
        for room in left:
            actions.close_left_open(room, at=at)
        self.stdout.write(f"Rooms closed: {len(left)}.")
