"""Sentences for the record: costs and payment. Nobody is told by them who claimed, how much, or what for."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

WORDS: Mapping[str, Any] = {
    "recognition.terms.published": _(
        "It was published what is paid for taking part, within how many working days (%(days)s), and how to claim it."
    ),
    "recognition.rate_card.published": _("It was published how much is paid for what. Lines: %(lines)s."),
    "recognition.payment.offered": _("Payment for time was offered to citizens in the group who had no offer yet."),
    "recognition.expense.prepaid": _("Something was paid or booked for a person before the day."),
    "recognition.claim.made": _("%(who)s claimed money for %(what)s."),
    "recognition.booking.asked": _("%(who)s asked that something be booked or paid before the day."),
    "recognition.booking.refused": _("Something a person asked for was not booked; they were told why."),
    "recognition.booking.withdrawn": _("%(who)s needs no more what they asked to have booked."),
    "recognition.claim.confirmed": _("%(who)s confirmed a claim that was entered from paper."),
    "recognition.claim.sent_back": _("A claim was sent back, because something is missing."),
    "recognition.claim.completed": _("%(who)s added what was missing to a claim."),
    "recognition.claim.refused": _("A claim was answered with no. It counts as owed until its person takes it back."),
    "recognition.claim.approved": _("A claim was approved."),
    "recognition.claim.approval_withdrawn": _("The approval of a claim was taken back. It is looked at again."),
    "recognition.claims.sent": _("Approved claims were sent to finance, to be paid."),
    "recognition.claim.paid": _("A claim was paid."),
    "recognition.claim.received": _("%(who)s said that the money has come."),
    "recognition.claim.withdrawn": _("%(who)s took a claim back."),
    "recognition.payer.named": _("Somebody was named who pays what is claimed here."),
    "recognition.payer.released": _("Somebody no longer pays what is claimed here."),
}
