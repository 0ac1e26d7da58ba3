"""How people without an account come to the statements."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record
from cairn.explore.answers import Way


class Door(Record):
    """People without an account can answer statements here, by the open link or by personal links, until it is shut."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="doors")
    number = models.PositiveIntegerField()
    way = models.CharField(max_length=10, choices=Way)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="doors_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity"], condition=models.Q(closed_at__isnull=True), name="one_door_of_an_activity_is_open"
            ),
            models.CheckConstraint(
                condition=models.Q(way__in=Way.values), name="a_door_opens_by_the_link_or_by_personal_links"
            ),
        ]

    def __str__(self) -> str:
        return f"door {self.number} of {self.activity_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class PersonalLink(Record):
    """A link for one person without an account. Only the hash of its code is kept.

    From its first answer on it belongs to one browser, known by the hash of a sign kept there: whoever made the link
    knows its address, and reads nothing by it.
    """

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="personal_links")
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    browser_hash = models.CharField(max_length=64, blank=True, default="")

    def __str__(self) -> str:
        return f"a personal link of {self.activity_id}"
