"""Times in which people are asked."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import WHY_SHORTER_LENGTH


class Asking(Record):
    """A time in which people are asked, announced with the day until which it is open at least."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="askings")
    number = models.PositiveIntegerField()
    until_on = models.DateField(_("open until at least"))
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    shortened_at = models.DateTimeField(null=True, blank=True)
    why_shorter = models.TextField(_("why it can be shorter"), max_length=WHY_SHORTER_LENGTH, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="askings_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity"], condition=models.Q(closed_at__isnull=True), name="people_are_asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(shortened_at__isnull=True) | ~models.Q(why_shorter=""),
                name="a_shorter_asking_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"asking {self.number} of {self.activity_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def until(self, at: datetime) -> datetime:
        """The moment it was closed, or now while it is open."""
        return self.closed_at or at
