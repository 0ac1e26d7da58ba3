"""Say in public which promises are past their day. It can run at any time, and twice without harm."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.do import actions, queries


class Command(BaseCommand):
    help = "Say in public which promises are past their day without anybody having said so."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        said = sum(_is_said(one, at) for one in list(queries.silently_late(on=timezone.localdate(at))))
        self.stdout.write(f"Promises said to be late: {said}." if said else "No promise turned late.")


def _is_said(commitment: Any, at: Any) -> bool:
    """Whether it was said now; not where somebody kept it or said so a moment ago."""
    try:
        actions.notice_late(commitment, at=at)
    except Refused:
        return False
    return True
