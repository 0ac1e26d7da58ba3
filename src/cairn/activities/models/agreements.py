"""How power is shared here: the text, and which side stood behind it when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.activities.models.activities import Activity
from cairn.base.models import Record
from cairn.people.sides import Side

AGREEMENT_LENGTH = 2000
AGREEING = (Side.CITIZEN, Side.STAFF)
MOST_POUNDS = 1_000_000_000


class Agreement(Record):
    """One text. It never changes: other words are another agreement, which both sides agree to anew."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="agreements")
    number = models.PositiveIntegerField()
    scope = models.TextField(_("what this covers"), max_length=AGREEMENT_LENGTH)
    decision_rule = models.CharField(_("how we decide"), max_length=40)
    money = models.TextField(_("the money"), max_length=AGREEMENT_LENGTH)
    decides_up_to = models.PositiveIntegerField(_("money the group decides about, in pounds"), null=True, blank=True)
    not_shared = models.TextField(_("what is not shared, and why"), max_length=AGREEMENT_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="agreements_written")
    side = models.CharField(max_length=10)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="agreements_of_an_activity_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(decides_up_to__isnull=True)
                | models.Q(decides_up_to__gt=0, decides_up_to__lte=MOST_POUNDS),
                name="an_agreement_about_money_says_up_to_how_much",
            ),
        ]

    def __str__(self) -> str:
        return f"agreement {self.number} of {self.activity_id}"


class AgreementSigned(Record):
    """One side stands behind an agreement: for the first time, or again."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signed")
    side = models.CharField(max_length=10, choices=Side)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="agreements_signed")
    signed_at = models.DateTimeField()
    is_renewal = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "agreements signed"
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "side"],
                condition=models.Q(is_renewal=False),
                name="a_side_agrees_to_an_agreement_once",
            ),
            models.CheckConstraint(condition=models.Q(side__in=AGREEING), name="two_sides_agree_how_power_is_shared"),
        ]

    def __str__(self) -> str:
        return f"{self.side} to {self.agreement_id}"
