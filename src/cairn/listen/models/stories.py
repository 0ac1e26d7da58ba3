"""Stories that stay their tellers', and what their tellers agreed to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import CONSENT_WORDING, Editing, How, Use, credited
from cairn.listen.models.credited import Credited


class Story(Record):
    """What it was like, in the teller's words. It stays theirs: they choose who sees it and can take it back."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="stories")
    teller = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="stories")
    side = models.CharField(max_length=10)
    words = models.TextField(_("your story"))
    would_have_helped = models.TextField(_("what would have made it better?"), blank=True)
    consent = models.ForeignKey(
        "cairn.Consent", on_delete=models.SET_NULL, null=True, related_name="+"
    )  # the one that counts; those before it are kept
    told_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "stories"
        indexes = [models.Index(fields=["activity", "told_at"], name="stories_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(erased_at__isnull=True)
                | models.Q(withdrawn_at__isnull=False, words="", would_have_helped=""),
                name="an_erased_story_is_withdrawn_and_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return f"a story in {self.activity_id}"

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def agreed(self) -> Consent:
        """The consent that counts. Only where the story was read with it."""
        assert self.consent is not None  # a story is kept together with its first consent
        return self.consent

    @property
    def shown_credit(self) -> str:
        return credited(self.teller.name, self.agreed.credit) if self.teller else ""


class Consent(Record, Credited):
    """What a teller agreed to: for which uses, with which credit, how it may be quoted, until when.

    A changed mind makes a new one; the old ones stay, with the wording they were given under and the moment they ended.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="consents")
    number = models.PositiveSmallIntegerField()
    wording = models.PositiveSmallIntegerField(default=CONSENT_WORDING)
    for_group = models.BooleanField(default=False)
    for_reports = models.BooleanField(default=False)
    for_public = models.BooleanField(default=False)
    for_training = models.BooleanField(default=False)
    for_press = models.BooleanField(default=False)
    editing = models.CharField(_("how it may be quoted"), max_length=10, choices=Editing, default=Editing.PARTS)
    until_on = models.DateField(_("good until"), null=True, blank=True)
    how = models.CharField(max_length=10, choices=How, default=How.PAGE)
    given_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["story", "number"], name="consents_to_a_story_are_numbered"),
            models.UniqueConstraint(
                fields=["story"], condition=models.Q(ended_at__isnull=True), name="one_consent_to_a_story_counts"
            ),
        ]

    def __str__(self) -> str:
        return f"consent {self.number} to {self.story_id}"

    @property
    def uses(self) -> list[Use]:
        """The uses agreed to, in the order they are asked."""
        return [use for use in Use if getattr(self, f"for_{use}")]
