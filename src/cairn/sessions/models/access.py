"""The access plan of a session: what there will be, who sees to it, and whether it is done."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.activities.access import AccessKind
from cairn.base.models import Record
from cairn.sessions.models.sessions import Session


class AccessLine(Record):
    """One thing there will be, with the person who sees to it."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="access_lines")
    kind = models.CharField(_("what it is about"), max_length=15, choices=AccessKind.choices)
    words = models.CharField(_("what there will be"), max_length=300)
    owner = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="access_lines")
    written_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    why_removed = models.CharField(_("why it is not there"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(removed_at__isnull=True) | ~models.Q(why_removed=""),
                name="an_access_line_taken_off_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def is_done(self) -> bool:
        return self.done_at is not None
