"""The pulse after a session. What was answered and who was asked are kept so that nothing links them.

An answer has no time, no person, no invitation and no place in a row: its key is drawn by lot, and every
answer of the pulse is laid down anew, in an order drawn by lot, whenever one is added. The invitation knows
whom it is for and whether it was used, never when; it is destroyed when the pulse closes. A sheet of paper is for
somebody on a side: nothing says for whom, and no answer says that it came on paper.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.base.stirring import random_key
from cairn.people.sides import Side

LARGEST_KEY = 2**63 - 1  # of a signed 64-bit number


def key_by_lot() -> int:
    return secrets.randbelow(LARGEST_KEY) + 1


class Pulse(Record):
    """Eight short questions to everybody who checked in to a session, open for ten days."""

    session = models.OneToOneField("cairn.Session", on_delete=models.PROTECT, related_name="pulse")
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    asked = models.JSONField(_("how many were asked, by side"), default=dict)
    on_paper = models.JSONField(_("how many answers were entered from paper, by side"), default=dict)
    sheets_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="pulse_sheets_handed_out"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opened_at")), name="a_pulse_is_open_for_some_time"
            ),
        ]

    def __str__(self) -> str:
        return f"pulse of {self.session_id}"

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    def takes_answers(self, at: datetime) -> bool:
        return not self.is_closed and at < self.closes_at


class PulseInvitation(Record):
    """One person's link to a pulse, good for one answer. Whether it was used, not when, and gone at the end."""

    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="pulse_invitations")
    side = models.CharField(max_length=10, choices=Side.choices)
    is_used = models.BooleanField(default=False)
    has_sheet = models.BooleanField(_("answers by a sheet of paper instead"), default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(has_sheet=False) | models.Q(is_used=False),
                name="who_answered_by_their_link_has_no_sheet",
            ),
            models.UniqueConstraint(fields=["pulse", "person"], name="a_person_is_asked_once_in_a_pulse"),
        ]

    def __str__(self) -> str:
        return f"invitation to {self.pulse_id}"


class PulseSheet(models.Model):
    """A sheet of paper with a code, good for one answer of a side. Nothing says who holds it; gone at the end."""

    id = models.BigAutoField(primary_key=True, default=random_key)
    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="sheets")
    side = models.CharField(max_length=10, choices=Side.choices)
    code_hash = models.CharField(max_length=64, unique=True)
    is_used = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"a sheet of {self.pulse_id}"


class PulseAnswer(models.Model):
    """What somebody on a side answered. Nothing here, and no order of rows, says who it was or when."""

    key = models.BigIntegerField(primary_key=True, default=key_by_lot, editable=False)
    pulse = models.ForeignKey(Pulse, on_delete=models.CASCADE, related_name="answers")
    side = models.CharField(max_length=10, choices=Side.choices)
    marks = models.JSONField(_("the answers by item"), default=dict)
    will_change = models.CharField(_("what will change because of today"), max_length=300, blank=True)
    next_step = models.CharField(_("what should happen next"), max_length=300, blank=True)

    def __str__(self) -> str:
        return f"an answer to {self.pulse_id}"
