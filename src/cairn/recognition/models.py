"""What is paid for taking part: the terms, offers of payment, claims, what was paid in advance, and who pays."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import ASK_LENGTH, LINE_LENGTH, TERMS_LENGTH, Answer, State, What


class Terms(Record):
    """What is paid here, how to claim it, by when it comes and whom to ask. One row per edition."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="terms")
    number = models.PositiveIntegerField()
    costs = models.TextField(_("which costs are paid"), max_length=TERMS_LENGTH)
    pays_time = models.BooleanField(_("time is paid"))
    about_time = models.TextField(_("how much time is paid, or why it is not"), max_length=TERMS_LENGTH)
    how_to_claim = models.TextField(_("how to claim"), max_length=TERMS_LENGTH)
    paid_within = models.PositiveSmallIntegerField(_("working days until it is paid"))
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


class Claim(Record):
    """Money a person asks for: a cost they had, or their time. Seen by them and by whoever pays; by nobody else."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="claims")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="claims")
    side = models.CharField(max_length=10)
    what = models.CharField(_("what it is for"), max_length=10, choices=What)
    pence = models.PositiveIntegerField(_("how much"))
    for_on = models.DateField(_("the day it was for"))
    words = models.CharField(_("in a few words"), max_length=LINE_LENGTH)
    made_at = models.DateTimeField()
    due_on = models.DateField(_("to be paid by"))
    paid_at = models.DateTimeField(null=True, blank=True)
    paid_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims_paid"
    )
    received_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    is_counted = models.BooleanField(default=False)  # it stands in the public figures

    class Meta:
        indexes = [models.Index(fields=["activity", "due_on"], name="claims_by_day_due")]
        constraints = [
            models.CheckConstraint(condition=models.Q(pence__gte=1), name="a_claim_is_of_money"),
            models.CheckConstraint(condition=models.Q(what__in=What.values), name="a_claim_is_for_costs_or_time"),
            models.CheckConstraint(condition=~models.Q(person=models.F("paid_by")), name="nobody_pays_their_own_claim"),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True)
                | models.Q(paid_at__isnull=True, received_at__isnull=True),
                name="what_was_paid_is_not_taken_back",
            ),
        ]

    def __str__(self) -> str:
        return f"claim in {self.activity_id}"

    @property
    def state(self) -> State:
        if self.withdrawn_at:
            return State.WITHDRAWN
        if self.received_at:
            return State.RECEIVED
        return State.PAID if self.paid_at else State.CLAIMED

    @property
    def is_open(self) -> bool:
        return self.state == State.CLAIMED

    @property
    def came_at(self) -> datetime | None:
        """When the money came, as far as is known: when it was paid, or when the person said so, if that was first."""
        return min((at for at in (self.paid_at, self.received_at) if at), default=None)


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


class Payer(Record):
    """A person named to pay what is claimed in an activity: from then on they see the claims, and the leads do not."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="payers")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="pays_in")
    since_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person"],
                condition=models.Q(until_at__isnull=True),
                name="a_person_is_named_to_pay_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} pays in {self.activity_id}"
