"""Claims, where each of them stood and since when, and the lists of them that went to finance."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import LINE_LENGTH, WHY_LENGTH, State, What


class SentToFinance(Record):
    """A list of approved claims that went to finance together, to be paid from there."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="sent_to_finance")
    number = models.PositiveIntegerField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="lists_sent_to_finance"
    )

    class Meta:
        verbose_name_plural = "sent to finance"
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="lists_for_finance_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"list {self.number} for finance of {self.activity_id}"


class PaperForm(Record):
    """A claim form on paper. Its code, kept as a hash, lets its person see and confirm what was entered from it."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="claim_forms")
    code_hash = models.CharField(max_length=64, unique=True)
    printed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"claim form of {self.activity_id}"


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
    why = models.CharField(_("what is missing, or why not"), max_length=WHY_LENGTH, blank=True)
    sent_back_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims_approved"
    )
    sent = models.ForeignKey(SentToFinance, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims")
    paid_at = models.DateTimeField(null=True, blank=True)
    paid_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims_paid"
    )
    received_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    paper = models.OneToOneField(PaperForm, on_delete=models.SET_NULL, null=True, blank=True, related_name="claim")
    entered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims_entered"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)  # by its person, where somebody entered it for them
    is_counted = models.BooleanField(default=False)  # it stands in the public figures

    class Meta:
        indexes = [models.Index(fields=["activity", "due_on"], name="claims_by_day_due")]
        constraints = [
            models.CheckConstraint(condition=models.Q(pence__gte=1), name="a_claim_is_of_money"),
            models.CheckConstraint(condition=models.Q(what__in=What.values), name="a_claim_is_for_costs_or_time"),
            models.CheckConstraint(condition=~models.Q(person=models.F("paid_by")), name="nobody_pays_their_own_claim"),
            models.CheckConstraint(
                condition=~models.Q(person=models.F("approved_by")), name="nobody_approves_their_own_claim"
            ),
            models.CheckConstraint(
                condition=~models.Q(approved_by=models.F("entered_by")), name="who_entered_a_claim_does_not_approve_it"
            ),
            models.CheckConstraint(
                condition=~models.Q(person=models.F("entered_by")), name="a_claim_is_entered_for_somebody_else"
            ),
            models.CheckConstraint(
                condition=~models.Q(approved_by=models.F("paid_by")), name="two_people_see_to_a_claim"
            ),
            models.CheckConstraint(
                condition=models.Q(sent__isnull=True) | models.Q(approved_at__isnull=False),
                name="what_went_to_finance_was_approved",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_back_at__isnull=True, refused_at__isnull=True) | ~models.Q(why=""),
                name="a_claim_sent_back_or_refused_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(approved_at__isnull=True)
                | models.Q(sent_back_at__isnull=True, refused_at__isnull=True),
                name="an_approved_claim_lacks_nothing",
            ),
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
        stands = (
            (self.withdrawn_at, State.WITHDRAWN), (self.received_at, State.RECEIVED), (self.paid_at, State.PAID),
            (self.sent_id, State.SENT), (self.approved_at, State.APPROVED), (self.refused_at, State.REFUSED),
            (self.sent_back_at, State.SENT_BACK),
        )  # fmt: skip
        return next((state for is_so, state in stands if is_so), State.CLAIMED)

    @property
    def is_open(self) -> bool:
        """Whether money is still owed for it. What somebody said no to is owed until its person takes it back."""
        return self.state not in {State.PAID, State.RECEIVED, State.WITHDRAWN}

    @property
    def is_with_its_person(self) -> bool:
        """Whether it waits for the person: something is missing, or the answer was no."""
        return self.state in {State.SENT_BACK, State.REFUSED}

    @property
    def came_at(self) -> datetime | None:
        """When the money came, as far as is known: when it was paid, or when the person said so, if that was first."""
        return min((at for at in (self.paid_at, self.received_at) if at), default=None)


class Receipt(Record):
    """A photo of a receipt, drawn anew. Without a claim it waits for one, for its person alone, for some hours."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="receipts")
    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, null=True, blank=True, related_name="receipt")
    photo = models.FileField(upload_to="receipts", max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    added_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"receipt of {self.claim_id}"


class ClaimStep(Record):
    """Since when a claim stood where it stood, and what was said with it: for its person and for whoever pays."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    since_at = models.DateTimeField()
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="claim_steps")
    words = models.CharField(max_length=WHY_LENGTH, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="a_claim_stands_somewhere_known"),
        ]

    def __str__(self) -> str:
        return f"{self.state} since {self.since_at}"
