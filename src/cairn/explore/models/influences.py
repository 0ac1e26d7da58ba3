"""Whose words changed what."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.answers import INFLUENCE_LENGTH
from cairn.explore.models.options import Option
from cairn.moderation.out_of_sight import OutOfSight


class InfluenceLink(OutOfSight, Record):
    """Somebody's words changed something: an option, or a decision, which stands here by its reference."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="influences")
    contribution = models.ForeignKey("cairn.Contribution", on_delete=models.CASCADE, related_name="influences")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, null=True, blank=True, related_name="influences")
    decision = models.CharField(max_length=12, blank=True)
    words = models.TextField(_("what it changed"), max_length=INFLUENCE_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="influences_claimed")
    side = models.CharField(max_length=10)
    claimed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "option"],
                condition=models.Q(option__isnull=False),
                name="words_change_an_option_once",
            ),
            models.UniqueConstraint(
                fields=["contribution", "decision"],
                condition=~models.Q(decision=""),
                name="words_change_a_decision_once",
            ),
            models.CheckConstraint(
                condition=models.Q(option__isnull=False, decision="")
                | models.Q(option__isnull=True) & ~models.Q(decision=""),
                name="words_change_an_option_or_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id} changed {self.option_id or self.decision}"
