"""Reality checks: what would not work in somebody's life, and the answers to it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.choosing import REALITY_LENGTH, Met
from cairn.explore.models.options import Option
from cairn.moderation.out_of_sight import OutOfSight


class RealityCheck(OutOfSight, Record):
    """A citizen's note on a paragraph of an option. The paragraph is kept as it stood."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="reality_checks")
    paragraph = models.TextField(max_length=2000)
    words = models.TextField(_("why it would not work for you"), max_length=REALITY_LENGTH)
    author = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="reality_checks")
    side = models.CharField(max_length=10)
    noted_at = models.DateTimeField()
    is_answered = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"reality check of {self.option_id}"


class RealityAnswer(OutOfSight, Record):
    """An answer to a reality check, and whether it meets it, as its author says. The last one counts."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    check_of = models.ForeignKey(RealityCheck, on_delete=models.CASCADE, related_name="answers")
    words = models.TextField(_("your answer"), max_length=REALITY_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="reality_answers")
    side = models.CharField(max_length=10)
    answered_at = models.DateTimeField()
    met = models.CharField(max_length=10, choices=Met.choices, blank=True, default="")
    met_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"answer to {self.check_of_id}"
