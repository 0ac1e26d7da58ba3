"""What is paid for taking part, in editions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import ASK_LENGTH, COST_CODE_LENGTH, TERMS_LENGTH
from cairn.recognition.models.rates import RateCard


class Terms(Record):
    """What is paid here, how to claim it, by when it comes and whom to ask. One row per edition."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="terms")
    number = models.PositiveIntegerField()
    costs = models.TextField(_("which costs are paid"), max_length=TERMS_LENGTH)
    pays_time = models.BooleanField(_("time is paid"))
    about_time = models.TextField(_("how much time is paid, or why it is not"), max_length=TERMS_LENGTH)
    how_to_claim = models.TextField(_("how to claim"), max_length=TERMS_LENGTH)
    paid_within = models.PositiveSmallIntegerField(_("working days until it is paid"))
    rate_card = models.ForeignKey(
        RateCard, on_delete=models.PROTECT, null=True, blank=True, related_name="terms"
    )  # the edition that payment for time rests on
    cost_code = models.CharField(_("cost code for finance"), max_length=COST_CODE_LENGTH, blank=True)
    whom_to_ask = models.CharField(_("whom to ask"), max_length=ASK_LENGTH)
    published_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "terms"
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="editions_of_terms_are_numbered"),
            models.CheckConstraint(condition=models.Q(paid_within__gte=1), name="terms_name_a_day_to_be_paid_by"),
            models.CheckConstraint(condition=~models.Q(about_time=""), name="terms_say_how_time_is_paid_or_why_not"),
        ]

    def __str__(self) -> str:
        return f"terms {self.number} of {self.activity_id}"
