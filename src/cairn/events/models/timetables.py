"""The timetable as it is being made: where each session stands, what changed by hand, what the solver was asked."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class Placement(Record):
    """Where and when a session stands in the timetable that is being made, and what people fixed of it.

    Without a slot and a room it stands nowhere yet. What is fixed stays where it is when the timetable is made again.
    """

    proposal = models.OneToOneField("cairn.Proposal", on_delete=models.CASCADE, related_name="placement")
    slot = models.ForeignKey("cairn.Slot", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    room = models.ForeignKey("cairn.Room", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    pinned_slot = models.ForeignKey("cairn.Slot", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    pinned_room = models.ForeignKey("cairn.Room", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.proposal_id} in {self.room_id} at {self.slot_id}"


class How(models.TextChoices):
    """How the timetable changed."""

    MADE = "made", _("made by the computer")
    MOVED = "moved", _("a session was moved")
    SWAPPED = "swapped", _("two sessions changed places")
    FIXED = "fixed", _("it was said what stays")
    TAKEN_OUT = "taken_out", _("a session was taken out")


class PlanChange(Record):
    """One change of the timetable: where the sessions it touched stood before and after. The last can be undone.

    `before` and `after`: for each session touched, by its reference, the references of its slot and room, and of the
    slot and room that were fixed, "" for none.
    """

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="plan_changes")
    how = models.CharField(max_length=10, choices=How.choices)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField()
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-changed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.how} at {self.changed_at}"


class TimetableRun(Record):
    """The solver was asked for a timetable: how far it is, and what it came to. One at a time for each event.

    `result`: where it came to no timetable, the rules that collide and what is short, by references.
    """

    event = models.ForeignKey("cairn.Event", on_delete=models.CASCADE, related_name="timetable_runs")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    seconds = models.PositiveSmallIntegerField(_("seconds it may take"))
    is_afresh = models.BooleanField(_("without keeping close to the timetable before"), default=False)
    leaves_out = models.BooleanField(_("as many sessions as fit"), default=False)
    began_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)  # it last said how far it is
    stop_at = models.DateTimeField(null=True, blank=True)  # somebody asked it to stop
    ended_at = models.DateTimeField(null=True, blank=True)
    step = models.CharField(max_length=10, blank=True)
    plans = models.PositiveIntegerField(default=0)  # timetables found so far
    cost = models.PositiveIntegerField(null=True, blank=True)  # of the best so far
    bound = models.PositiveIntegerField(default=0)
    finding = models.CharField(max_length=10, blank=True)  # a `Finding`; empty with an end: it failed
    result = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event"], condition=models.Q(ended_at__isnull=True), name="one_timetable_is_made_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(seconds__gte=5, seconds__lte=600), name="a_timetable_has_five_seconds_to_ten_minutes"
            ),
        ]

    def __str__(self) -> str:
        return f"asked at {self.asked_at}"
