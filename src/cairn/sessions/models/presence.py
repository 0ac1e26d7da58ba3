"""Who runs a session, who checked in, and how many were counted."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side
from cairn.sessions.models.sessions import Session


class Chair(Record):
    """A person who runs the session, alone or with one from another side."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="chairs")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="sessions_chaired")
    side = models.CharField(max_length=10, choices=Side.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="a_person_chairs_a_session_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} chairs {self.session_id}"


class CheckIn(Record):
    """A person was there, on the side they were on that day."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="check_ins")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="check_ins")
    side = models.CharField(max_length=10, choices=Side.choices)
    checked_in_at = models.DateTimeField()
    is_for_person = models.BooleanField(_("entered for the person by a facilitator"), default=False)
    is_with_supporter = models.BooleanField(_("came with a supporter"), default=False)  # who it is stands nowhere here

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="a_person_checks_in_to_a_session_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.session_id}"


class PresenceCount(Record):
    """How many citizens and how many others were there, counted where not everybody checked in. The newest counts."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="presence_counts")
    citizens = models.PositiveIntegerField(_("citizens who were there"))
    others = models.PositiveIntegerField(_("other people who were there"))
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="presence_counted")
    counted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.citizens} citizens and {self.others} others at {self.session_id}"
