"""What citizens answered when asked whether something was so. It is kept only while the asking is open.

An answer has no moment and no running number: its key is drawn by lot. When the asking closes, its answers are
counted into one entry of the record and destroyed.
"""

from __future__ import annotations

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

LARGEST_KEY = 2**63 - 1  # of a signed 64-bit number


class Said(models.TextChoices):
    """The three answers."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    ABSENT = "absent", _("I was not there")


def key_by_lot() -> int:
    return secrets.randbelow(LARGEST_KEY) + 1


class Answer(models.Model):
    """One citizen's answer about one entry of an activity's record, until it is counted."""

    key = models.BigIntegerField(primary_key=True, default=key_by_lot, editable=False)
    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="answers_so_far")
    number = models.PositiveBigIntegerField(_("number of the entry it is about"))
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="answers_so_far")
    said = models.CharField(max_length=6, choices=Said.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "number", "person"], name="a_person_answers_once_whether_it_was_so"
            ),
            models.CheckConstraint(
                condition=models.Q(said__in=Said.values), name="whether_it_was_so_is_yes_no_or_absent"
            ),
        ]

    def __str__(self) -> str:
        return f"an answer about entry {self.number} of {self.activity_id}"
