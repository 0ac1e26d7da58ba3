"""Who was asked to observe whom in which session, and the moments they noted for that person alone."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class Moment(models.TextChoices):
    """What an observer can notice."""

    OPENED = "opened", _("A question was opened")
    CLOSED = "closed", _("A question was closed")
    TOO_SOON = "too_soon", _("An answer came too soon")
    OTHER = "other", _("Something else")


class Observation(Record):
    """A member of staff asks one person to observe them. Nobody but these two can see that there is one.

    `given_at`: from that moment the person observed reads the moments; before it they are the observer's draft.
    """

    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, related_name="+")
    staff = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="observations_of_me")
    observer = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="observations_by_me")
    words = models.CharField(_("what to look at"), max_length=300, blank=True)
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "staff", "observer"], name="somebody_is_asked_once_to_observe_somebody"
            ),
            models.CheckConstraint(condition=~models.Q(staff=models.F("observer")), name="nobody_observes_themselves"),
            models.CheckConstraint(
                condition=models.Q(given_at__isnull=True) | models.Q(accepted_at__isnull=False),
                name="only_an_observer_who_said_yes_gives_moments",
            ),
        ]

    def __str__(self) -> str:
        return f"an observation in {self.session_id}"


class ObservedMoment(Record):
    """One moment an observer noted: what it was, at which minute, and in a few words."""

    observation = models.ForeignKey(Observation, on_delete=models.CASCADE, related_name="moments")
    kind = models.CharField(_("what happened"), max_length=10, choices=Moment.choices)
    minute = models.PositiveSmallIntegerField(_("at which minute"))
    words = models.CharField(_("in a few words"), max_length=500, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} in {self.observation_id}"
