"""`manage.py forget_needs`: destroy what people wrote that they need and said nothing about for two years."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.needs import actions, queries


class Command(BaseCommand):
    help = "Destroy needs about which nothing was said for two years. Their owners were asked after one."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        at, number = timezone.now(), 0
        for need in queries.forgotten_by(at):
            actions.forget_need(need, at=at)
            number += 1
        self.stdout.write(f"{number} needs nobody spoke of for two years are destroyed.")
