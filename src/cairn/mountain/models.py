"""Altitudes with their dates, so that the climb over time can be drawn and lists stay quick."""

from __future__ import annotations

from django.db import models


class Altitude(models.Model):
    """Where an activity stood on a day. Everything here follows from the record and can be recomputed by anyone."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="altitudes")
    read_on = models.DateField()
    level = models.PositiveSmallIntegerField()
    promised = models.PositiveSmallIntegerField(null=True, blank=True)
    promise = models.CharField(max_length=20)
    rules_version = models.CharField(max_length=10)

    class Meta:
        ordering = ["activity", "read_on"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "read_on"], name="one_altitude_per_activity_and_day"),
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=7), name="an_altitude_is_one_of_seven_levels"
            ),
        ]

    def __str__(self) -> str:
        return f"level {self.level} of {self.activity_id} on {self.read_on}"
