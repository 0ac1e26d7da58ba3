"""How we will know whether it worked: what would be different, for whom, how anybody can tell, by when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import COUNTED_LENGTH, MEASURE_LENGTH, UNIT_LENGTH
from cairn.people.sides import Side

AGREEING = (Side.CITIZEN, Side.STAFF)


class Measures(Record):
    """One edition of the success measures. Another wording is another edition, which nobody has agreed to yet."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="measures")
    number = models.PositiveIntegerField()
    written_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "measures"
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="editions_of_the_measures_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"measures {self.number} of {self.activity_id}"

    @property
    def sides_agreed(self) -> set[str]:
        return {one.side for one in self.agreements.all()}

    @property
    def is_agreed(self) -> bool:
        """Both sides have agreed. Only where the agreements were read with it."""
        return self.sides_agreed >= set(AGREEING)


class Measure(Record):
    """One line: what would be different, for whom, how we will know, by when."""

    measures = models.ForeignKey(Measures, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveSmallIntegerField()
    different = models.CharField(_("what would be different"), max_length=MEASURE_LENGTH)
    for_whom = models.CharField(_("for whom"), max_length=MEASURE_LENGTH)
    how_known = models.CharField(_("how we will know"), max_length=MEASURE_LENGTH)
    by_on = models.DateField(_("by when"))
    counted = models.CharField(_("what is counted"), max_length=COUNTED_LENGTH, blank=True)
    unit = models.CharField(_("in which unit"), max_length=UNIT_LENGTH, blank=True)
    at_start = models.DecimalField(_("the number at the start"), max_digits=12, decimal_places=2, null=True, blank=True)
    hoped = models.DecimalField(_("the number hoped for"), max_digits=12, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["measures", "number"], name="measures_of_an_edition_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(counted="", unit="", at_start__isnull=True, hoped__isnull=True)
                | ~models.Q(counted="") & ~models.Q(unit="") & models.Q(hoped__isnull=False),
                name="what_is_counted_has_a_unit_and_a_hope",
            ),
        ]

    def __str__(self) -> str:
        return self.different[:60]

    @property
    def is_counted(self) -> bool:
        """Whether it is told in numbers; otherwise as better, the same or worse."""
        return bool(self.counted)


class MeasuresAgreement(Record):
    """One side's yes to an edition, given by one person of that side in view of all."""

    measures = models.ForeignKey(Measures, on_delete=models.CASCADE, related_name="agreements")
    side = models.CharField(max_length=10)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="measures_agreed")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measures", "side"], name="a_side_agrees_once_to_an_edition"),
            models.CheckConstraint(condition=models.Q(side__in=AGREEING), name="citizens_and_staff_agree_on_measures"),
        ]

    def __str__(self) -> str:
        return f"{self.side} agreed to {self.measures_id}"
