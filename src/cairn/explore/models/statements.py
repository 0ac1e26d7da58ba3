"""Statements to answer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.answers import WORTH_OF_A_NEW_ONE
from cairn.moderation.out_of_sight import OutOfSight

STEP = 5


class Statement(OutOfSight, Record):
    """One short sentence to agree or disagree with. Those from elsewhere keep their source and number there."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="statements")
    number = models.PositiveIntegerField()
    words = models.TextField(_("your statement"))
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    side = models.CharField(max_length=10)
    source = models.CharField(max_length=64, blank=True)
    source_id = models.CharField(max_length=64, blank=True)
    is_seed = models.BooleanField(default=False)  # written to start the conversation, not by somebody in it
    written_at = models.DateTimeField()
    hidden_at = models.DateTimeField(null=True, blank=True)
    why_hidden = models.CharField(max_length=300, blank=True)
    visitor = models.CharField(max_length=20, blank=True)  # whose it is where the author has no account: a mark
    turn = models.PositiveIntegerField(default=0)  # how many statements its author wrote here before it
    liked_by = models.CharField(max_length=2, blank=True, default="")  # the group of the last map that likes it most
    # Sums of the answers that count, kept by every answer so that choosing the next statement reads no answers.
    answered_by = models.PositiveIntegerField(default=0)
    agreed_by = models.PositiveIntegerField(default=0)
    disagreed_by = models.PositiveIntegerField(default=0)
    mattered_to = models.PositiveIntegerField(default=0)
    by_citizens = models.PositiveIntegerField(default=0)
    by_staff = models.PositiveIntegerField(default=0)
    worth = models.FloatField(default=WORTH_OF_A_NEW_ONE)  # what one more answer is worth

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="statements_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity", "source", "source_id"],
                condition=~models.Q(source=""),
                name="a_statement_is_taken_in_once",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_by__gte=models.F("agreed_by") + models.F("disagreed_by"))
                & models.Q(answered_by__gte=models.F("by_citizens") + models.F("by_staff"))
                & models.Q(answered_by__gte=models.F("mattered_to")),
                name="nobody_is_counted_twice_for_a_statement",
            ),
            models.CheckConstraint(
                condition=models.Q(visitor="") | models.Q(author__isnull=True),
                name="a_visitor_is_nobody_with_an_account",
            ),
        ]
        indexes = [
            models.Index(fields=["activity", "side", "liked_by", "-worth", "number"], name="statements_worth_most"),
            models.Index(
                fields=["activity", "visitor"], condition=~models.Q(visitor=""), name="statements_of_visitors"
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def passed_by(self) -> int:
        return self.answered_by - self.agreed_by - self.disagreed_by

    @property
    def answered_in_steps(self) -> int:
        """How many have answered, in steps of five, so that nobody sees a single person answer between two visits."""
        return self.answered_by // STEP * STEP

    @property
    def is_rejected(self) -> bool:
        """Whether it was left out where it came from, or taken out here by one person, as was possible once."""
        return self.hidden_at is not None
