"""What somebody wrote about the work, as it stands and as it stood."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import Credit, credited
from cairn.reflections.choices import BIOGRAPHY_LENGTH, TITLE_LENGTH, WORDS_LENGTH


class Written(models.Model):
    """A title, the words, who wrote them in a few words, and the name shown, as their author chose."""

    title = models.CharField(_("title"), max_length=TITLE_LENGTH, blank=True)
    words = models.TextField(_("your reflection"), max_length=WORDS_LENGTH, blank=True)
    biography = models.CharField(_("about you"), max_length=BIOGRAPHY_LENGTH, blank=True)
    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)

    class Meta:
        abstract = True


class Reflection(Record, Written):
    """It is its author's: nobody else publishes, changes or takes it back. Until it is published it is a draft."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="reflections")
    activity = models.ForeignKey(
        "cairn.Activity", on_delete=models.SET_NULL, null=True, blank=True, related_name="reflections"
    )
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="reflections"
    )
    side = models.CharField(max_length=10)
    begun_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["programme", "published_at"], name="reflections_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True)
                | models.Q(erased_at__isnull=False)
                | (~models.Q(title="") & ~models.Q(words="")),
                name="a_published_reflection_has_a_title_and_words",
            ),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=False)
                | models.Q(changed_at__isnull=True, withdrawn_at__isnull=True),
                name="only_a_published_reflection_is_changed_or_withdrawn",
            ),
            models.CheckConstraint(
                condition=models.Q(erased_at__isnull=True)
                | models.Q(withdrawn_at__isnull=False, title="", words="", biography=""),
                name="an_erased_reflection_is_withdrawn_and_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"a reflection in {self.programme_id}"

    @property
    def is_draft(self) -> bool:
        return self.published_at is None

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def shown_credit(self) -> str:
        return credited(self.author.name, self.credit) if self.author else ""

    @property
    def last_at(self) -> datetime:
        """When it became what it is now."""
        return self.changed_at or self.published_at or self.begun_at


class ReflectionVersion(Record, Written):
    """How a published reflection stood before a change. Its author alone can read it."""

    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    until_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reflection", "number"], name="versions_of_a_reflection_are_numbered")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.reflection_id}"

    @property
    def shown_credit(self) -> str:
        author = self.reflection.author
        return credited(author.name, self.credit) if author else ""
