"""What a fair draw does by itself: silence counts as no, answers are deleted on their day. Run it daily."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.selection import actions, queries


class Command(BaseCommand):
    help = (
        "Free places of people drawn who did not answer in their days; delete what people answered, on its day or once"
        " they took it back."
    )

    def handle(self, **_options: Any) -> None:
        at = timezone.now()
        silent, over = list(queries.draws_with_silence(at=at)), list(queries.answers_to_delete(at=at))
        for draw in silent:
            actions.pass_over_silent(draw, at=at)
        for draw in over:
            actions.delete_answers(draw, at=at)
        actions.forget_taken_back(at=at)
        self.stdout.write(f"Draws with places that became free: {len(silent)}. Draws whose answers went: {len(over)}.")
