"""Which of many options are worth carrying on: what people mark, and what is proposed."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record


class ShortlistSheet(models.Model):
    """The options one person marks as worth carrying on, under a mark that means nothing outside this table."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="shortlist_sheets")
    mark = models.CharField(max_length=20)
    side = models.CharField(max_length=10)
    carried = models.JSONField(default=list)  # refs of options
    # What of it is public, changed only together with four other sheets, so that nobody finds one by subtraction.
    counted = models.JSONField(null=True, blank=True)  # towards what stays
    told = models.JSONField(null=True, blank=True)  # in the numbers of its side

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "mark"], name="a_person_marks_one_shortlist"),
        ]

    def __str__(self) -> str:
        return f"a shortlist in {self.activity_id}"


class Shortlist(Record):
    """A lead proposes to drop the options no side carries on. It happens once a citizen agrees."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="shortlists")
    dropping = models.JSONField()  # refs of options
    why = models.TextField(max_length=300)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="shortlists_proposed")
    proposed_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    is_agreed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity"], condition=models.Q(answered_at__isnull=True), name="one_shortlist_waits_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"shortlist of {self.activity_id}"
