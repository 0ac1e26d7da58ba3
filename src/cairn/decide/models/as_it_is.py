"""Things stay as they are after a question has failed three times: who wants that, why, and until when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import AS_IT_IS_LENGTH, Holds
from cairn.decide.models.decisions import Decision
from cairn.moderation.out_of_sight import OutOfSight


class AsItIs(OutOfSight, Record):
    """Somebody names leaving things as they are as a choice, with the reason, and answers for it on a day.

    `review` is what they, or whoever leads or owns the decision, said when it was looked at again.
    """

    LEFT_WHEN_HIDDEN: ClassVar = {"words": "", "review": ""}

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="as_it_is")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="as_it_is")
    holds = models.CharField(_("what they are here"), max_length=20, choices=Holds)
    words = models.TextField(_("why it should stay as it is"), max_length=AS_IT_IS_LENGTH)
    named_at = models.DateTimeField()
    review_on = models.DateField()
    reviewed_at = models.DateTimeField(null=True, blank=True)
    review = models.TextField(_("what came of looking again"), max_length=AS_IT_IS_LENGTH, blank=True)

    class Meta:
        verbose_name_plural = "as it is"
        constraints = [
            models.UniqueConstraint(
                fields=["decision"], condition=models.Q(reviewed_at__isnull=True),
                name="things_stay_as_they_are_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(reviewed_at__isnull=True, review="")
                | models.Q(reviewed_at__isnull=False) & ~models.Q(review=""),
                name="what_was_looked_at_again_says_what_came_of_it",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"as it is after {self.decision_id}"
