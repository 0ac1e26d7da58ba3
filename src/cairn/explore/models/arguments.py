"""Arguments for and against an option, and for whom else they count."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.choosing import ARGUMENT_LENGTH
from cairn.explore.models.options import Option
from cairn.moderation.out_of_sight import OutOfSight


class Argument(OutOfSight, Record):
    """One reason for or against an option. Each person gives one; taken back, its words are gone."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="arguments")
    is_for = models.BooleanField()
    words = models.TextField(_("your argument"), max_length=ARGUMENT_LENGTH)
    author = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="arguments")
    side = models.CharField(max_length=10)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "author"], name="a_person_gives_one_argument_to_an_option"),
        ]

    def __str__(self) -> str:
        return f"argument about {self.option_id}"


class ArgumentCounts(models.Model):
    """An argument counts for somebody else too. The mark means nothing outside this table."""

    argument = models.ForeignKey(Argument, on_delete=models.CASCADE, related_name="counts")
    mark = models.CharField(max_length=20)

    class Meta:
        verbose_name_plural = "arguments that count"
        constraints = [
            models.UniqueConstraint(fields=["argument", "mark"], name="an_argument_counts_for_a_person_once"),
        ]

    def __str__(self) -> str:
        return f"counts: {self.argument_id}"
