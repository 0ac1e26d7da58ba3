"""The programme as it was released: named versions that stay as they were."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class Release(Record):
    """A version of the programme that everybody can see. The newest counts; the others stay readable."""

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="releases")
    number = models.PositiveIntegerField()  # 1, 2, 3 …
    name = models.CharField(_("name of this version"), max_length=60)
    words = models.TextField(_("what is new"), max_length=2000, blank=True)
    released_at = models.DateTimeField()
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="programmes_released")
    why_broken = models.CharField(_("why it is released with rules broken"), max_length=500, blank=True)
    broken = models.PositiveSmallIntegerField(default=0)  # hard rules broken in it, which people let stand
    left_out = models.PositiveSmallIntegerField(default=0)  # sessions taken that are not in it yet
    kept = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["event", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="releases_of_an_event_are_numbered"),
            models.UniqueConstraint(fields=["event", "name"], name="an_event_has_one_release_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ProgrammeSession(Record):
    """Where and when a session is in one release.

    `sequence` counts how often its time, room or being cancelled changed between releases, as calendars want it.
    """

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="sessions")
    proposal = models.ForeignKey("cairn.Proposal", on_delete=models.PROTECT, related_name="releases")
    room = models.ForeignKey("cairn.Room", on_delete=models.PROTECT, related_name="sessions")
    starts_at = models.DateTimeField(_("starts"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()  # when the release came in which it changed last
    speakers = models.JSONField(default=list, blank=True)  # references of those shown in it: the changes tell of them
    is_cancelled = models.BooleanField(default=False)  # was in an earlier release, and will not take place

    class Meta:
        ordering = ["release", "starts_at", "room__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["release", "proposal"], name="a_session_stands_once_in_a_release"),
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id} in {self.release_id}"

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)
