"""What is paid or booked for people before the day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import LINE_LENGTH, WHY_LENGTH


class Booking(Record):
    """A person asks for something to be booked or paid before the day. Answered by paying it, or with a reason."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="bookings")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="bookings_asked")
    side = models.CharField(max_length=10)
    words = models.CharField(_("what, from where to where, at what time"), max_length=LINE_LENGTH)
    for_on = models.DateField(_("the day it is for"))
    pence = models.PositiveIntegerField(_("about how much"), null=True, blank=True)
    asked_at = models.DateTimeField()
    due_on = models.DateField(_("to be answered by"))
    refused_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(_("why not, and what else"), max_length=WHY_LENGTH, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["activity", "due_on"], name="bookings_by_day_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(refused_at__isnull=True) | ~models.Q(why=""), name="a_booking_refused_says_why"
            ),
            models.CheckConstraint(
                condition=models.Q(pence__isnull=True) | models.Q(pence__gte=1), name="a_booking_is_of_money"
            ),
        ]

    def __str__(self) -> str:
        return f"booking asked in {self.activity_id}"


class Prepayment(Record):
    """Something paid or booked for a person before the day, so that nobody has to lend the organisation money."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="prepayments")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="prepayments")
    asked = models.OneToOneField(Booking, on_delete=models.SET_NULL, null=True, blank=True, related_name="prepayment")
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
