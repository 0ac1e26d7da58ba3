"""What a measure came to on a day: a number, or better, the same or worse. A wrong one is corrected by a new one."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import LINK_LENGTH, SOURCE_LENGTH, VALUE_LENGTH, Judged
from cairn.learn.models.measures import Measure
from cairn.people.sides import Side


class MeasureValue(Record):
    """How a measure stood on a day, and where that comes from. It is never changed: `corrects` names a wrong one."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="told")
    number = models.PositiveIntegerField()
    on = models.DateField(_("on which day it was so"))
    amount = models.DecimalField(_("the number"), max_digits=12, decimal_places=2, null=True, blank=True)
    judged = models.CharField(_("how it stands"), max_length=10, choices=Judged, blank=True)
    words = models.TextField(_("in words"), max_length=VALUE_LENGTH, blank=True)
    source = models.CharField(_("where this comes from"), max_length=SOURCE_LENGTH)
    link = models.URLField(_("a link to it"), max_length=LINK_LENGTH, blank=True)
    entered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="values_entered"
    )
    side = models.CharField(max_length=10, choices=Side.choices)
    entered_at = models.DateTimeField()
    corrects = models.OneToOneField(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="corrected_by"
    )
    why = models.TextField(_("why the other was wrong"), max_length=VALUE_LENGTH, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "number"], name="values_of_a_measure_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(amount__isnull=False, judged="")
                | models.Q(amount__isnull=True, judged__in=Judged.values) & ~models.Q(words=""),
                name="a_value_is_a_number_or_is_told_in_words",
            ),
            models.CheckConstraint(
                condition=models.Q(corrects__isnull=True, why="")
                | models.Q(corrects__isnull=False) & ~models.Q(why=""),
                name="a_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"value {self.number} of {self.measure_id}"

    @property
    def is_corrected(self) -> bool:
        """Whether a later entry stands in its place. Only where corrections were read with it."""
        return hasattr(self, "corrected_by")
