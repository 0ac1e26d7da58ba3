"""Pictures in reflections. The files lie in the media folder under names that say nothing."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.reflections.choices import ALT_LENGTH
from cairn.reflections.models.reflections import Reflection


class ReflectionPicture(Record):
    """A picture and what it shows, in words. It stands where the text has its mark; without one nobody sees it."""

    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="pictures")
    number = models.PositiveSmallIntegerField()
    alt = models.CharField(_("what the picture shows"), max_length=ALT_LENGTH)
    large = models.FileField(upload_to="reflections", max_length=120)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    small = models.FileField(upload_to="reflections", max_length=120)
    small_width = models.PositiveIntegerField()
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["reflection", "number"], name="pictures_of_a_reflection_are_numbered"),
            models.CheckConstraint(condition=~models.Q(alt=""), name="a_picture_says_what_it_shows"),
        ]

    def __str__(self) -> str:
        return f"picture {self.number} of {self.reflection_id}"
