"""Who says that they will come, how, and who waits for a place."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side
from cairn.sessions.models.sessions import Session, Way


class Says(models.TextChoices):
    """What somebody says about coming."""

    YES = "yes", _("I will come")
    NO = "no", _("I cannot come")
    UNSURE = "unsure", _("I am not sure yet")


class Coming(Record):
    """What somebody says about coming. Whoever has stood in line longest has a place, if there are only so many.

    `has_waited`: there was no place when they said yes, so that they are told once there is one.
    """

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="coming")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="sessions_coming_to")
    side = models.CharField(max_length=10, choices=Side.choices)
    says = models.CharField(max_length=6, choices=Says.choices)
    how = models.CharField(max_length=10, blank=True)
    said_at = models.DateTimeField()
    in_line_since = models.DateTimeField(null=True, blank=True)
    has_waited = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "coming"
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="a_person_says_once_whether_they_come"),
            models.CheckConstraint(
                condition=models.Q(says=Says.YES, in_line_since__isnull=False)
                | models.Q(~models.Q(says=Says.YES), in_line_since__isnull=True),
                name="people_who_want_to_come_and_nobody_else_stand_in_line",
            ),
            models.CheckConstraint(
                condition=~models.Q(says=Says.YES) | models.Q(how__in=[Way.IN_PERSON, Way.ONLINE]),
                name="people_who_come_say_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} to {self.session_id}: {self.says}"
