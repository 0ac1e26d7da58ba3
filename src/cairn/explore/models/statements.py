"""Statements to answer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.out_of_sight import OutOfSight


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
    answered_by = models.PositiveIntegerField(default=0)  # how many people: read for every next statement

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="statements_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity", "source", "source_id"],
                condition=~models.Q(source=""),
                name="a_statement_is_taken_in_once",
            ),
        ]
        indexes = [models.Index(fields=["activity", "answered_by", "number"], name="least_answered_statements")]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def is_rejected(self) -> bool:
        """Whether it was left out where it came from, or taken out here by one person, as was possible once."""
        return self.hidden_at is not None
