"""Seal what was sent to contacts with a new key. The one before still opens, until this is run again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cairn.care import actions, seals


class Command(BaseCommand):
    help = "Make a new key for what was sent to contacts, and seal everything with it."

    def handle(self, **_options: Any) -> None:
        try:
            actions.seal_again(at=timezone.now())  # with the key in use: whatever the one before it sealed
            seals.new_key()
            actions.seal_again(at=timezone.now())
        except seals.Unopened:
            trouble = "The file of keys does not open everything that was sealed: put back the one before."
            raise CommandError(trouble) from None
        except (OSError, ValueError) as error:
            raise CommandError(f"The file of keys cannot be used: {error}") from None
        self.stdout.write("Everything is sealed with a new key. Keep a copy of the file, apart from the database.")
