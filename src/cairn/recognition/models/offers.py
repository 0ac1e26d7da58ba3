"""Payment for time, offered to single people."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import LINE_LENGTH, Answer
from cairn.recognition.models.terms import Terms


class Offer(Record):
    """Payment for time, offered to one person. What they say to it is for them and for whoever pays."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="payment_offers")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="payment_offers")
    terms = models.ForeignKey(Terms, on_delete=models.CASCADE, related_name="offers")
    answer = models.CharField(_("what you say to it"), max_length=10, choices=Answer, blank=True)
    note = models.CharField(_("how much, or to whom"), max_length=LINE_LENGTH, blank=True)
    offered_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "person"], name="one_offer_of_payment_per_person"),
            models.CheckConstraint(
                condition=models.Q(answer__in=["", *Answer.values]), name="an_offer_is_answered_in_a_known_way"
            ),
        ]

    def __str__(self) -> str:
        return f"offer of payment in {self.activity_id}"
