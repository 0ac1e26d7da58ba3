"""Sessions: when, where and how people meet, and what was written down of it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class Way(models.TextChoices):
    """How people meet."""

    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("in person and online")


class Session(Record):
    """One meeting of an activity."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.PROTECT, related_name="sessions")
    title = models.CharField(_("title"), max_length=120)
    purpose = models.TextField(_("what it is for"), max_length=1000)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    way = models.CharField(_("how people meet"), max_length=10, choices=Way.choices, default=Way.IN_PERSON)
    place = models.CharField(_("place"), max_length=200, blank=True)
    how_to_join = models.CharField(_("how to join"), max_length=500, blank=True)
    access_plan = models.TextField(_("what makes it possible for everybody to join in"), max_length=2000, blank=True)
    is_design = models.BooleanField(_("options are shaped here"), default=False)
    planned_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    people = models.PositiveIntegerField(_("people who were there"), null=True, blank=True)
    was_decider_present = models.BooleanField(_("the person who decides was there and stayed"), default=False)
    notes = models.TextField(_("notes"), max_length=8000, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    why_cancelled = models.CharField(_("why it was cancelled"), max_length=500, blank=True)
    capacity = models.PositiveIntegerField(_("places"), null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)  # raised by every change of time, place, way, and by cancelling
    notes_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="a_session_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=models.Q(held_at__isnull=True) | models.Q(cancelled_at__isnull=True),
                name="a_session_is_held_or_cancelled_not_both",
            ),
            models.CheckConstraint(
                condition=models.Q(held_at__isnull=True, closed_at__isnull=True)
                | models.Q(held_at__isnull=False, closed_at__isnull=False, people__isnull=False),
                name="a_held_session_says_when_and_with_how_many",
            ),
            models.CheckConstraint(
                condition=models.Q(capacity__isnull=True) | models.Q(capacity__gte=1),
                name="a_session_with_places_has_one_at_least",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def starts_on(self) -> date:
        """The day it starts where people meet."""
        return timezone.localdate(self.starts_at)

    @property
    def is_held(self) -> bool:
        return self.held_at is not None

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    @property
    def is_planned(self) -> bool:
        """Neither held nor cancelled so far."""
        return not self.is_held and not self.is_cancelled

    @property
    def minutes(self) -> int:
        """How long it is planned to be."""
        return max(1, int((self.ends_at - self.starts_at).total_seconds() // 60))

    @property
    def ways_to_come(self) -> list[str]:
        """In person, online, or both: as people can choose."""
        return [Way.IN_PERSON.value, Way.ONLINE.value] if self.way == Way.HYBRID else [self.way]

    def needs_place(self, how: str) -> bool:
        """Whether who comes this way needs one of its places: all, but for those online where both are open."""
        return self.way != Way.HYBRID or how == Way.IN_PERSON

    def has_begun(self, at: datetime) -> bool:
        return at >= self.starts_at

    def moment_of(self, at: datetime) -> datetime:
        """When something written down at `at` happened: then, or as the session ended if that was earlier."""
        return min(at, self.ends_at)
