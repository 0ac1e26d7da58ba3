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
    asked = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="appeals_asked_to_decide"
    )  # somebody drawn by lot who is no moderator here, where every moderator has acted before
    asked_at = models.DateTimeField(null=True, blank=True)
    passed_on_by = models.ManyToManyField(
        "cairn.Person", related_name="appeals_passed_on", blank=True
    )  # asked before, and said no or let the day go by; forgotten with the decision
    decision = models.OneToOneField(
        Step, on_delete=models.PROTECT, null=True, blank=True, related_name="decides"
    )  # None while it waits

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(asked__isnull=True) | models.Q(asked_at__isnull=False),
                name="who_is_asked_to_decide_an_appeal_is_asked_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"appeal against {self.hiding_id}"
