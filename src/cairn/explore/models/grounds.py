"""The statements and contributions an option grew out of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.choosing import DENIAL_LENGTH
from cairn.explore.models.options import Option
from cairn.explore.models.statements import Statement
from cairn.moderation.out_of_sight import OutOfSight


class Ground(OutOfSight, Record):
    """An option is said to have grown out of these words. Whoever said them can say that they meant something else."""

    LEFT_WHEN_HIDDEN: ClassVar = {"denied_because": ""}

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="grounds")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, null=True, blank=True, related_name="grounds")
    contribution = models.ForeignKey(
        "cairn.Contribution", on_delete=models.CASCADE, null=True, blank=True, related_name="grounds"
    )
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="grounds_named")
    side = models.CharField(max_length=10)
    named_at = models.DateTimeField()
    denied_at = models.DateTimeField(null=True, blank=True)
    denied_because = models.CharField(_("what you meant"), max_length=DENIAL_LENGTH, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(statement__isnull=False, contribution__isnull=True)
                | models.Q(statement__isnull=True, contribution__isnull=False),
                name="an_option_grows_out_of_a_statement_or_a_contribution",
            ),
            models.UniqueConstraint(
                fields=["option", "statement"],
                condition=models.Q(statement__isnull=False),
                name="an_option_grows_out_of_a_statement_once",
            ),
            models.UniqueConstraint(
                fields=["option", "contribution"],
                condition=models.Q(contribution__isnull=False),
                name="an_option_grows_out_of_a_contribution_once",
            ),
        ]

    @property
    def said_by(self) -> int | None:
        """The id of whoever said the words, as far as known."""
        said = self.statement or self.contribution
        return said.author_id if said else None

    def __str__(self) -> str:
        return f"ground of {self.option_id}"
