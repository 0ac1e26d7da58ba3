"""`manage.py forget_claims`: destroy the words and photos of claims that are kept no longer."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cairn.recognition import actions


class Command(BaseCommand):
    help = "Destroy what is said in claims made more than seven years ago, and photos whose claim was never sent."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        number = actions.forget_old_claims(at=timezone.now())
        self.stdout.write(f"{number} claims have lost their words and photos.")
