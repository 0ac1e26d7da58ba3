"""Thanks that were said to one person, and what a person notes that they got in return."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class Thanks(Record):
    """Somebody who leads thanked one person, in their own words. These two read it, and nobody else."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="+")
    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="thanks_received")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="thanks_said")
    words = models.TextField(_("the words"), max_length=1000)
    said_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "thanks"
        constraints = [
            models.UniqueConstraint(fields=["session", "person", "by"], name="thanks_for_a_session_are_said_once"),
            models.CheckConstraint(
                condition=models.Q(by__isnull=True) | ~models.Q(by=models.F("person")),
                name="nobody_thanks_themselves",
            ),
            models.CheckConstraint(condition=~models.Q(words=""), name="thanks_have_words"),
        ]

    def __str__(self) -> str:
        return f"thanks to {self.person_id}"


class Return(models.TextChoices):
    """What somebody can have got for their time."""

    PAID = "paid", _("I was paid")
    LEARNED = "learned", _("I learned something")
    PEOPLE = "people", _("I met people")
    OTHER = "other", _("Something else")


class GivenInReturn(Record):
    """One thing a person notes for themselves: what they got for their time. Nobody else reads it."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="given_in_return")
    kind = models.CharField(_("what it was"), max_length=10, choices=Return.choices)
    words = models.CharField(_("in a few words"), max_length=300, blank=True)
    noted_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "given in return"
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=Return.values), name="what_is_given_is_of_a_known_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"
