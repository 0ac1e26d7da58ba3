"""Stories that stay their tellers', and what their tellers agreed to."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import (
    CONSENT_WORDING,
    TOLD_FOR_LENGTH,
    Editing,
    How,
    Note,
    TheirWord,
    Use,
    Whose,
    credited,
)
from cairn.listen.models.credited import Credited
from cairn.listen.recordings import Kind

REVIEW_AFTER = timedelta(days=365)
REVIEW_BEFORE_THE_END = timedelta(days=30)


class Story(Record):
    """What it was like, in the teller's words. It stays theirs: they choose who sees it and can take it back."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="stories")
    teller = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="stories")
    side = models.CharField(max_length=10)
    words = models.TextField(_("your story"))
    would_have_helped = models.TextField(_("what would have made it better?"), blank=True)
    whose = models.CharField(_("whose story this is"), max_length=10, choices=Whose, default=Whose.OWN)
    told_for = models.CharField(
        _("who they are to me"), max_length=TOLD_FOR_LENGTH, blank=True
    )  # shown to the teller alone, when asked whether it is still right
    their_word = models.CharField(_("what they say to it"), max_length=10, choices=TheirWord, blank=True)
    notes = models.JSONField(_("what it touches"), default=list, blank=True)  # values of Note, in their order
    recording = models.CharField(max_length=40, blank=True)  # the name of its file in the store of recordings
    recording_kind = models.CharField(max_length=10, choices=Kind, blank=True)
    transcript = models.TextField(_("what is said in the recording"), blank=True)
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
                | models.Q(
                    withdrawn_at__isnull=False, words="", would_have_helped="", transcript="", recording="", told_for=""
                ),
                name="an_erased_story_is_withdrawn_and_has_no_words",
            ),
            models.CheckConstraint(
                condition=models.Q(whose=Whose.OWN) | ~models.Q(their_word=""),
                name="a_story_told_for_somebody_says_what_they_say_to_it",
            ),
            models.CheckConstraint(
                condition=models.Q(recording="") | (~models.Q(transcript="") & ~models.Q(recording_kind="")),
                name="a_recording_can_be_read_too",
            ),
            models.UniqueConstraint(
                fields=["recording"], condition=~models.Q(recording=""), name="a_recording_belongs_to_one_story"
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

    @property
    def is_told_for_somebody(self) -> bool:
        return self.whose == Whose.OTHER

    @property
    def shown_notes(self) -> list[str]:
        """What it touches, in words."""
        return [str(note.label) for note in Note if note in self.notes]

    @property
    def is_video(self) -> bool:
        return bool(self.recording_kind) and Kind(self.recording_kind).is_video

    @property
    def has_words_beside_the_transcript(self) -> bool:
        """Whether more is written than what is said in the recording."""
        return self.words != self.transcript


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

    @property
    def review_on(self) -> date:
        """The day from which the teller is asked whether it is still right: a year on, or a month before it ends."""
        a_year_on = timezone.localdate(self.given_at) + REVIEW_AFTER
        if self.until_on is None:
            return a_year_on
        before_its_end = self.until_on - REVIEW_BEFORE_THE_END
        was_asked = timezone.localdate(self.given_at) >= before_its_end  # given, or renewed, with the end in sight
        return a_year_on if was_asked else min(a_year_on, before_its_end)

    def is_past(self, on: date) -> bool:
        """Whether its last day has gone by."""
        return self.until_on is not None and self.until_on < on

    def is_to_review(self, on: date) -> bool:
        """Whether it is time to ask the teller again. Of one that is past there is nothing left to confirm."""
        return not self.is_past(on) and self.review_on <= on


class HiddenNote(Record):
    """Something a reader does not want to be shown stories about. Kept with the person, and shown to nobody else."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="hidden_notes")
    note = models.CharField(max_length=20, choices=Note)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "note"], name="a_note_is_hidden_once")]

    def __str__(self) -> str:
        return f"{self.person_id} is not shown {self.note}"
