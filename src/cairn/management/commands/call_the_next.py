"""Where somebody drawn to rule has been silent for too long, the next in the order is asked. Twice does no harm."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.witness import actions, queries


class Command(BaseCommand):
    help = "Ask the next ones where people drawn to rule on a challenge have let their days go by."

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        called = sum(_is_called(one, at) for one in list(queries.rulings_with_silence(at=at)))
        self.stdout.write(f"Rulings in which the next ones were asked: {called}." if called else "Nobody is silent.")


def _is_called(ruling: Any, at: Any) -> bool:
    """Whether somebody was asked now; not where nobody is left, or somebody was quicker."""
    try:
        actions.replace_silent(ruling, at=at)
    except Refused:
        return False
    return True
