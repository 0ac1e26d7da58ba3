"""What an author says to the hiding of their words, and what came of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.choices import WORDS_LENGTH
from cairn.moderation.models.steps import Step


class Appeal(Record):
    """The author of hidden words says why they should stand. Once for each hiding."""

    hiding = models.OneToOneField(Step, on_delete=models.CASCADE, related_name="appeal")
    words = models.TextField(_("why they should stand"), max_length=WORDS_LENGTH)
    appealed_at = models.DateTimeField()
    decision = models.OneToOneField(
        Step, on_delete=models.PROTECT, null=True, blank=True, related_name="decides"
    )  # None while it waits

    def __str__(self) -> str:
        return f"appeal against {self.hiding_id}"
