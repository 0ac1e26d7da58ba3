"""What was changed about when, where and how people meet."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.sessions.models.sessions import Session, Way


class SessionChange(Record):
    """A session as it was before a change, and why it was changed. What it is now stands on the session."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="changes")
    sequence = models.PositiveIntegerField()
    changed_at = models.DateTimeField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    way = models.CharField(max_length=10, choices=Way.choices)
    place = models.CharField(max_length=200, blank=True)
    how_to_join = models.CharField(max_length=500, blank=True)
    why = models.CharField(_("why"), max_length=500)

    class Meta:
        ordering = ["session", "-sequence"]
        constraints = [
            models.UniqueConstraint(fields=["session", "sequence"], name="changes_of_a_session_are_counted"),
        ]

    def __str__(self) -> str:
        return f"change {self.sequence} of {self.session_id}"
