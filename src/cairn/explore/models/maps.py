"""The opinion map as it was computed at one moment, and the next one on its way."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record


class MapReading(Record):
    """The opinion map as it was computed at one moment, so that no page waits for it."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="map_readings")
    computed_at = models.DateTimeField()
    method = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    seed = models.PositiveIntegerField()
    reactions = models.PositiveIntegerField()
    people = models.PositiveIntegerField()
    last_reaction = models.PositiveBigIntegerField(default=0)
    result = models.JSONField()

    class Meta:
        get_latest_by = ["computed_at", "pk"]

    def __str__(self) -> str:
        return f"map of {self.activity_id} at {self.computed_at}"


class MapComing(models.Model):
    """Whether a new map is on its way: asked for and waiting, being drawn, or given up. One row for each activity."""

    activity = models.OneToOneField("cairn.Activity", on_delete=models.CASCADE, related_name="map_coming")
    asked_at = models.DateTimeField(null=True, blank=True)  # it waits since then
    began_at = models.DateTimeField(null=True, blank=True)  # it is being drawn since then
    given_up_at = models.DateTimeField(null=True, blank=True)  # the last try failed then

    def __str__(self) -> str:
        return f"next map of {self.activity_id}"
