"""Altitudes with their dates, so that the climb over time can be drawn; and what citizens see differently."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import Credit, credited
from cairn.moderation.out_of_sight import OutOfSight
from cairn.mountain.choices import DISSENT_LENGTH, GROUP_LENGTH


class Altitude(models.Model):
    """Where an activity stood from a day on. Everything here follows from the record and can be recomputed by anyone.

    `record_length` and `record_head` say how long the record was it was read from, and its last seal. As long as the
    record has no new entry, it stands until the day before `may_change_on`; without such a day, for good.
    """

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="altitudes")
    read_on = models.DateField()
    level = models.PositiveSmallIntegerField()
    promised = models.PositiveSmallIntegerField(null=True, blank=True)
    promise = models.CharField(max_length=20)
    rules_version = models.CharField(max_length=10)
    record_length = models.PositiveBigIntegerField(default=0)
    record_head = models.CharField(max_length=64, blank=True)
    may_change_on = models.DateField(null=True, blank=True)

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

    @property
    def says(self) -> str:
        """The level, what was promised and came of it, and until when it stands."""
        promise = f"{self.promised} promised: {self.promise}" if self.promised else self.promise
        until = f"to be read again on {self.may_change_on}" if self.may_change_on else "for good"
        return f"level {self.level}, {promise}, {until}"


class Dissent(OutOfSight, Record):
    """A citizen's own words about the level, or anything here. They stand beside the level until taken back."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="dissents")
    author = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="dissents")
    words = models.TextField(_("what you see differently"), max_length=DISSENT_LENGTH, blank=True)
    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)
    said_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "author"],
                condition=models.Q(taken_back_at__isnull=True),
                name="one_dissent_of_a_citizen_stands_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_back_at__isnull=True) | models.Q(words=""),
                name="what_was_taken_back_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return f"a dissent in {self.activity_id}"

    @property
    def said_on(self) -> date:
        return timezone.localdate(self.said_at)

    @property
    def shown_credit(self) -> str:
        return credited(self.author.name, self.credit) if self.author else ""


class MissingGroup(Record):
    """A group of people that is not in the room, as somebody who is in it says. Groups are named, never persons."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="missing_groups")
    words = models.CharField(_("which group is missing"), max_length=GROUP_LENGTH)
    named_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="groups_missed")
    side = models.CharField(max_length=10)
    named_at = models.DateTimeField()
    came_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="a_missing_group_is_named"),
        ]

    def __str__(self) -> str:
        return self.words
