"""What stands on the agenda of a session."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side
from cairn.sessions.models.sessions import Session


class Aim(models.TextChoices):
    """What an item is for."""

    HEAR = "hear", _("to hear something")
    TALK = "talk", _("to talk about it")
    MAKE = "make", _("to work on something together")
    DECIDE = "decide", _("to decide something")


class AgendaItem(Record):
    """One thing to talk about, put forward by somebody, with the minutes planned and the minutes it got."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(_("what to talk about"), max_length=200)
    proposer = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="items_proposed")
    side = models.CharField(max_length=10, choices=Side.choices)
    aim = models.CharField(_("what it is for"), max_length=6, choices=Aim.choices, blank=True)
    minutes_planned = models.PositiveSmallIntegerField(_("minutes planned"))
    minutes_reached = models.PositiveSmallIntegerField(_("minutes it got"), null=True, blank=True)
    position = models.PositiveSmallIntegerField()
    proposed_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    why_removed = models.CharField(_("why it was taken off"), max_length=300, blank=True)

    class Meta:
        ordering = ["session", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes_planned__gte=1), name="an_agenda_item_is_given_a_minute_at_least"
            ),
            models.CheckConstraint(
                condition=models.Q(minutes_reached__isnull=True) | models.Q(minutes_reached__gte=1),
                name="an_item_that_was_reached_got_a_minute_at_least",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def was_reached(self) -> bool:
        return self.minutes_reached is not None
