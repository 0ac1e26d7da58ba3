"""The count of a decision as it was published: one file, kept byte for byte."""

from __future__ import annotations

from django.db import models

from cairn.decide.models.decisions import Decision


class PublishedCount(models.Model):
    """The file with which a stranger counts again, and its seal. Made once, at the close, and never anew."""

    decision = models.OneToOneField(
        Decision, on_delete=models.CASCADE, primary_key=True, related_name="published_count"
    )
    bundle = models.BinaryField()
    seal = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"the count of {self.decision_id}"
