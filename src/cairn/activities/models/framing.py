"""What the problem is, in words people agree on; and what settled the question elsewhere."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.activities.models.activities import Activity
from cairn.base.models import Record

PROBLEM_LENGTH = 600
SETTLED_LENGTH = 1000


class Problem(Record):
    """What the problem is, put into words for the citizens to agree to or not. The newest is the one they look at."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="problems")
    number = models.PositiveIntegerField()
    words = models.TextField(_("what the problem is"), max_length=PROBLEM_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="problems_stated")
    side = models.CharField(max_length=10)
    stated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="problems_of_an_activity_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.words[:60]


class How(models.TextChoices):
    """What can settle a question outside the activity."""

    CONTRACT = "contract", _("A contract was signed")
    ANNOUNCEMENT = "announcement", _("It was announced")
    SPEND = "spend", _("Money was spent or set aside")


class SettledChoice(Record):
    """Something outside settled the question, on a day, said openly."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="choices_settled")
    how = models.CharField(_("what settled it"), max_length=12, choices=How)
    settled_on = models.DateField(_("the day it was settled"))
    words = models.TextField(_("what happened"), max_length=SETTLED_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="choices_noted")
    side = models.CharField(max_length=10)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(how__in=How.values), name="a_choice_is_settled_in_a_known_way"),
        ]

    def __str__(self) -> str:
        return f"{self.how} in {self.activity_id}"
