"""The solver was asked how unequal chances are, or for the tickets: how far it is, and what it came to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.selection.models.draws import Draw

SHORTEST, LONGEST = 5, 600


class Wanted(models.TextChoices):
    """What the solver is asked for."""

    CHANCES = "chances", _("how unequal chances become")
    TICKETS = "tickets", _("the tickets")


class DrawRun(Record):
    """One at a time for each draw. `result`: chances in hundredths of a percentage point, or quotas that collide."""

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="runs")
    wanted = models.CharField(max_length=10, choices=Wanted.choices)
    edition = models.PositiveSmallIntegerField()  # of the quotas it was asked with
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    seconds = models.PositiveSmallIntegerField(_("seconds it may take"))
    began_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)  # it last said how far it is
    stop_at = models.DateTimeField(null=True, blank=True)  # somebody asked it to stop
    ended_at = models.DateTimeField(null=True, blank=True)
    panels = models.PositiveIntegerField(default=0)  # found so far
    least = models.PositiveSmallIntegerField(default=0)
    bound = models.PositiveSmallIntegerField(default=10000)
    is_found = models.BooleanField(null=True)  # nothing with an end: it failed
    result = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["draw"], condition=models.Q(ended_at__isnull=True), name="a_draw_is_worked_on_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(seconds__gte=SHORTEST, seconds__lte=LONGEST),
                name="a_draw_has_five_seconds_to_ten_minutes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wanted} asked at {self.asked_at}"
