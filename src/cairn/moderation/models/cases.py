"""Words somebody has to look at, and the reports that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.choices import OUT_OF_SIGHT, REPORT_LENGTH, Kind, Reason, State

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme


class Case(Record):
    """Where the moderation of some words stands. It has the same `ref` as the words, so there is one for each."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="moderation_cases")
    activity = models.ForeignKey(
        "cairn.Activity", on_delete=models.CASCADE, null=True, blank=True, related_name="moderation_cases"
    )  # None where the words belong to the programme itself
    kind = models.CharField(max_length=20, choices=Kind)
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="moderation_cases"
    )
    side = models.CharField(max_length=10)
    state = models.CharField(max_length=10, choices=State, default=State.REPORTED)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)  # of the present hold or hiding
    opened_on = models.DateField()  # reports are known by their day alone
    out_since_on = models.DateField(null=True, blank=True)
    held_until_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "state"], name="words_out_of_sight")]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="a_case_has_a_known_state"),
            models.CheckConstraint(
                condition=models.Q(state=State.HELD, held_until_on__isnull=False)
                | ~models.Q(state=State.HELD) & models.Q(held_until_on__isnull=True),
                name="a_hold_and_nothing_else_has_an_end",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=OUT_OF_SIGHT, out_since_on__isnull=False) & ~models.Q(reason="")
                | ~models.Q(state__in=OUT_OF_SIGHT) & models.Q(out_since_on__isnull=True, reason=""),
                name="what_is_out_of_sight_says_why_and_since_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}: {self.state}"

    @property
    def place(self) -> Activity | Programme:
        """Where the words stand: in an activity, or in the programme itself."""
        return self.activity or self.programme


class Report(Record):
    """Somebody, with or without an account, says that something is wrong with some words."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(_("what is wrong with them"), max_length=20, choices=Reason)
    words = models.TextField(_("in your words"), max_length=REPORT_LENGTH, blank=True)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="words_reported"
    )
    reported_on = models.DateField()
    is_open = models.BooleanField(default=True)  # until somebody decided

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "by"],
                condition=models.Q(is_open=True, by__isnull=False),
                name="a_person_reports_words_once_until_it_is_decided",
            ),
            models.CheckConstraint(
                condition=models.Q(reason__in=Reason.values), name="a_report_gives_one_of_the_reasons"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reason} about {self.case_id}"
