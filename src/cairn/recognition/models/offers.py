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


class AnswerForOnce(Record):
    """What somebody says for one session or one task, where it is not what they say as a rule."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="answers_for_once")
    occasion = models.CharField(max_length=12)  # the ref of a session or a task
    on = models.DateField(_("the day it is"))
    answer = models.CharField(_("what you say this time"), max_length=10, choices=Answer)
    note = models.CharField(_("how much, or to whom"), max_length=LINE_LENGTH, blank=True)
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["offer", "occasion"], name="one_answer_for_each_occasion"),
            models.CheckConstraint(
                condition=models.Q(answer__in=Answer.values), name="an_answer_for_once_is_a_known_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} for {self.occasion}"
