"""Options with their authors."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side


class Option(Record):
    """One possible answer to the open question, with its authors and the moment it was written."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="options")
    number = models.PositiveIntegerField()
    title = models.CharField(_("the option in one line"), max_length=120)
    words = models.TextField(_("what would be done"), max_length=2000)
    why = models.TextField(_("why this could help"), max_length=1000, blank=True)
    written_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True, blank=True)
    why_dropped = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="options_of_an_activity_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_live(self) -> bool:
        return self.dropped_at is None


class OptionAuthor(models.Model):
    """Somebody who wrote an option, and the side they were on when they did."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="options_written")
    side = models.CharField(max_length=10, choices=Side.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "person"], name="an_author_stands_at_an_option_once"),
        ]

    def __str__(self) -> str:
        return f"{self.side} author of {self.option_id}"
