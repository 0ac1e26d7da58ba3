"""Options with their authors, earlier wordings, and where they came from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.choosing import CHANGES_LENGTH, COST_LENGTH, Currency
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class Wording(models.Model):
    """What an option says."""

    title = models.CharField(_("the option in one line"), max_length=120)
    words = models.TextField(_("what would be done"), max_length=2000)
    why = models.TextField(_("why this could help"), max_length=1000, blank=True)
    cost = models.TextField(_("what it would cost"), max_length=COST_LENGTH, blank=True, default="")
    cost_figure = models.PositiveIntegerField(_("the cost as a figure"), null=True, blank=True)
    currency = models.CharField(max_length=3, choices=Currency.choices, blank=True, default="")
    changes = models.TextField(_("what it would change"), max_length=CHANGES_LENGTH, blank=True, default="")

    class Meta:
        abstract = True


class Option(OutOfSight, Wording, Record):
    """One possible answer to the open question, with its authors and the moment it was written."""

    LEFT_WHEN_HIDDEN: ClassVar = {
        "title": _("An option out of sight"), "words": "", "why": "", "cost": "", "cost_figure": None, "currency": "",
        "changes": "", "why_dropped": "",
    }  # fmt: skip

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="options")
    number = models.PositiveIntegerField()
    written_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    why_dropped = models.CharField(max_length=500, blank=True)
    merged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="options_of_an_activity_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_live(self) -> bool:
        return self.dropped_at is None and self.merged_at is None


class OptionAuthor(models.Model):
    """Somebody who wrote an option, and the side they were on when they did."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="options_written")
    side = models.CharField(max_length=10, choices=Side.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "person"], name="an_author_stands_at_an_option_once"),
        ]

    def __str__(self) -> str:
        return f"{self.side} author of {self.option_id}"


class AuthorAsked(Record):
    """Somebody asked to stand as an author of an option. They do once they say yes; a no deletes this."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="asked")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="asked_to_author")
    asked_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "authors asked"
        constraints = [
            models.UniqueConstraint(fields=["option", "person"], name="a_person_is_asked_to_author_once"),
        ]

    def __str__(self) -> str:
        return f"asked to author {self.option_id}"


class OptionVersion(Wording):
    """An option as it stood from one moment on, and who wrote it so."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="option_versions")
    side = models.CharField(max_length=10)
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "number"], name="versions_of_an_option_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.option_id}"


class OptionOrigin(models.Model):
    """One option grew out of another one: it was merged into it, or a part of it was taken out."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="origins")
    origin = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="offshoots")
    is_part = models.BooleanField(default=False)  # a part taken out, while the other option goes on
    grew_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "origin"], name="an_option_grows_out_of_another_once"),
            models.CheckConstraint(
                condition=~models.Q(option=models.F("origin")), name="an_option_does_not_grow_out_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.option_id} out of {self.origin_id}"
