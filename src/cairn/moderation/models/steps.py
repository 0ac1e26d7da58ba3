"""What moderators did, one row a deed, never changed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.choices import WORDS_LENGTH, Reason, What
from cairn.moderation.models.cases import Case


class Step(Record):
    """One deed of a moderator: which, why, and what it says to the author."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps")
    what = models.CharField(max_length=12, choices=What)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="moderation_steps"
    )
    is_citizen = models.BooleanField(default=False)  # by a citizen who does not lead the work
    reason = models.CharField(max_length=20, choices=Reason)
    words = models.TextField(_("to the author, in plain words"), max_length=WORDS_LENGTH)
    at = models.DateTimeField()
    held_until_on = models.DateField(null=True, blank=True)
    days = models.PositiveIntegerField(null=True, blank=True)  # working days from the opening to a decision

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(what__in=What.values), name="a_moderator_did_something_known"),
            models.CheckConstraint(condition=~models.Q(words=""), name="a_moderator_gives_a_reason_in_words"),
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.case_id}"
