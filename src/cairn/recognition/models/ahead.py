"""What is paid or booked for people before the day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import LINE_LENGTH


class Prepayment(Record):
    """Something paid or booked for a person before the day, so that nobody has to lend the organisation money."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="prepayments")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="prepayments")
    pence = models.PositiveIntegerField(_("how much"))
    for_on = models.DateField(_("the day it is for"))
    words = models.CharField(_("in a few words"), max_length=LINE_LENGTH)
    paid_at = models.DateTimeField()
    paid_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="prepayments_made")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pence__gte=1), name="a_prepayment_is_of_money"),
            models.CheckConstraint(
                condition=~models.Q(person=models.F("paid_by")), name="nobody_pays_themselves_in_advance"
            ),
        ]

    def __str__(self) -> str:
        return f"prepayment in {self.activity_id}"
