"""An event, its days and slots, its rooms and tracks, and how many interpreters are there."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.events.choices import Interpreting


class Event(Record):
    """An event whose programme is made in one activity: its question is what belongs on it, its people decide."""

    activity = models.OneToOneField("cairn.Activity", on_delete=models.PROTECT, related_name="event")
    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(_("short name in addresses"), max_length=60, unique=True)
    about = models.TextField(_("what it is"), max_length=2000, blank=True)
    place = models.CharField(_("where it is"), max_length=200, blank=True)
    zone = models.CharField(_("time zone there"), max_length=50, blank=True)  # empty: that of this site
    call_words = models.TextField(_("what people are asked to propose"), max_length=2000, blank=True)
    call_opens_at = models.DateTimeField(_("proposals from"), null=True, blank=True)
    call_closes_at = models.DateTimeField(_("proposals until"), null=True, blank=True)
    are_read_at_once = models.BooleanField(_("proposals can be read while the call is open"), default=True)
    sessions_at_most = models.PositiveSmallIntegerField(_("how many sessions there is room for"), null=True, blank=True)
    made_at = models.DateTimeField()
    prepared_at = models.DateTimeField(null=True, blank=True)  # days, rooms, absences last changed
    kept = models.JSONField(default=dict, blank=True)  # what an imported programme said that has no place here

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(call_opens_at__isnull=True, call_closes_at__isnull=True)
                | models.Q(call_closes_at__gt=models.F("call_opens_at")),
                name="a_call_for_sessions_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def is_calling(self, at: datetime) -> bool:
        """Whether sessions can be proposed now."""
        return bool(self.call_opens_at and self.call_closes_at and self.call_opens_at <= at < self.call_closes_at)


class EventDay(Record):
    """One day of the event."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="days")
    on = models.DateField(_("day"))

    class Meta:
        ordering = ["event", "on"]
        constraints = [models.UniqueConstraint(fields=["event", "on"], name="an_event_has_each_day_once")]

    def __str__(self) -> str:
        return self.on.isoformat()


class Slot(Record):
    """A time on a day at which sessions begin, or a break for everybody. Times are those of the place."""

    day = models.ForeignKey(EventDay, on_delete=models.CASCADE, related_name="slots")
    starts = models.TimeField(_("starts"))
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    is_good = models.BooleanField(_("a good time: neither early nor late"), default=False)
    break_title = models.CharField(_("name of the break"), max_length=80, blank=True)  # empty: sessions run

    class Meta:
        ordering = ["day__on", "starts"]
        constraints = [
            models.UniqueConstraint(fields=["day", "starts"], name="one_slot_begins_at_a_time"),
            models.CheckConstraint(condition=models.Q(minutes__gte=5), name="a_slot_has_five_minutes_at_least"),
        ]

    def __str__(self) -> str:
        return f"{self.starts:%H:%M}"

    @property
    def is_break(self) -> bool:
        return bool(self.break_title)


class Room(Record):
    """A room, or a place online."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="rooms")
    name = models.CharField(_("name"), max_length=120)
    description = models.CharField(_("how to find it"), max_length=300, blank=True)
    capacity = models.PositiveIntegerField(_("how many people fit in"))
    features = models.JSONField(_("what it has"), default=list, blank=True)  # values of Feature
    position = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)
    kept = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["event", "position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "name"],
                condition=models.Q(removed_at__isnull=True),
                name="an_event_has_one_room_of_a_name",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RoomClosure(Record):
    """A slot in which a room cannot be had."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="closures")
    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="closures")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "slot"], name="a_room_is_closed_in_a_slot_once")]

    def __str__(self) -> str:
        return f"{self.room_id} not in {self.slot_id}"


class Track(Record):
    """Sessions for the same people, which should not run at the same time."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="tracks")
    title = models.CharField(_("name"), max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    kept = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["event", "position", "title"]
        constraints = [models.UniqueConstraint(fields=["event", "title"], name="an_event_has_one_track_of_a_name")]

    def __str__(self) -> str:
        return self.title


class InterpreterTeams(Record):
    """How many teams of a kind are there in a slot. Nothing said: none."""

    slot = models.ForeignKey(Slot, on_delete=models.CASCADE, related_name="teams")
    kind = models.CharField(max_length=10, choices=Interpreting.choices)
    teams = models.PositiveSmallIntegerField(_("teams"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["slot", "kind"], name="teams_of_a_kind_are_said_once_per_slot")]

    def __str__(self) -> str:
        return f"{self.teams} {self.kind} in {self.slot_id}"
