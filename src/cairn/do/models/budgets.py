"""The budget in editions, and the votes that decided about its money."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.do.states import BUDGET_LINE_LENGTH, NOTE_LENGTH, SPENT_ON_LENGTH


class Budget(Record):
    """One edition of the budget, in pounds; amounts are kept in pence. Older editions stay readable."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="budgets")
    number = models.PositiveIntegerField()
    currency = models.CharField(max_length=10, default="pounds")
    total_pence = models.PositiveBigIntegerField()
    why_changed = models.TextField(_("what changed, and why"), max_length=NOTE_LENGTH, blank=True)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="editions_of_a_budget_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"edition {self.number} of the budget of {self.activity_id}"


class BudgetLine(models.Model):
    """One line of a budget: what the money is for, and how much."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    words = models.CharField(_("what it is for"), max_length=BUDGET_LINE_LENGTH)
    pence = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["budget", "position"], name="a_place_in_a_budget_holds_one_line"),
        ]

    def __str__(self) -> str:
        return f"{self.words[:40]}: {self.pence}"


class BudgetDecision(models.Model):
    """A vote under the shared rule that decided about money of this budget."""

    budget = models.ForeignKey(Budget, on_delete=models.CASCADE, related_name="decided")
    decision = models.OneToOneField("cairn.Decision", on_delete=models.CASCADE, related_name="about_budget")
    linked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.decision_id} about {self.budget_id}"


class Spending(Record):
    """Money that went out of a line of the budget: on which day, how much, and what for. Never who got it.

    What was entered stays. A correction is an entry of its own that says how much it was instead: nothing, if nothing
    was spent.
    """

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="spendings")
    number = models.PositiveIntegerField()
    line = models.ForeignKey(BudgetLine, on_delete=models.RESTRICT, related_name="spendings")
    on = models.DateField(_("on which day"))
    pence = models.PositiveBigIntegerField(_("how much"))
    words = models.CharField(_("what for"), max_length=SPENT_ON_LENGTH)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="spendings_entered"
    )
    side = models.CharField(max_length=10)
    entered_at = models.DateTimeField()
    corrects = models.OneToOneField(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="corrected_by"
    )

    class Meta:
        indexes = [models.Index(fields=["activity", "on"], name="spendings_by_day")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="spendings_of_an_activity_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(pence__gt=0) | models.Q(corrects__isnull=False),
                name="money_spent_is_more_than_nothing_unless_it_corrects",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.words[:40]}: {self.pence}"
