"""The review: what changed and what did not, what we learned, and the citizens' verdict in their own words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import LESSON_LENGTH, REVIEW_LENGTH, VERDICT_LENGTH, Voice
from cairn.listen.choices import Credit, credited

if TYPE_CHECKING:
    from cairn.people.models import Person


class Review(Record):
    """A look back at one activity, written by those who lead it. Published once; from then on it stays as it is."""

    activity = models.OneToOneField("cairn.Activity", on_delete=models.CASCADE, related_name="review")
    what_changed = models.TextField(_("what changed"), max_length=REVIEW_LENGTH, blank=True)
    for_whom = models.TextField(_("for whom"), max_length=REVIEW_LENGTH, blank=True)
    what_did_not = models.TextField(_("what did not change"), max_length=REVIEW_LENGTH, blank=True)
    started_at = models.DateTimeField()
    written_at = models.DateTimeField(null=True, blank=True)  # when the draft was last written
    published_at = models.DateTimeField(null=True, blank=True)
    led_by = models.JSONField(_("the sides that led it, once it is published"), default=list)

    def __str__(self) -> str:
        return f"review of {self.activity_id}"

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def is_written(self) -> bool:
        """Whether it says what changed, for whom, and what did not."""
        return bool(self.what_changed and self.for_whom and self.what_did_not)

    def has_leader(self, person: Person | None) -> bool:
        """Whether this person leads it. Only where the leaders were read with it."""
        return person is not None and person.pk in {one.person_id for one in self.leaders.all()}


class ReviewLeader(Record):
    """Somebody who takes part and has said that they will lead the review, alone or with others."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="leaders")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="reviews_led")
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "person"], name="a_person_leads_a_review_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} leads {self.review_id}"


class Lesson(Record):
    """One thing we learned, for whoever does it next time."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="lessons")
    number = models.PositiveSmallIntegerField()
    words = models.CharField(_("what we learned"), max_length=LESSON_LENGTH)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["review", "number"], name="lessons_of_a_review_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.words[:60]


class ReviewVoice(Record):
    """A citizen's own words in a review, to which nobody else can lay a hand: the verdict, or dissent beside it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="voices")
    author = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="review_voices")
    kind = models.CharField(max_length=10, choices=Voice)
    words = models.TextField(_("in my own words"), max_length=VERDICT_LENGTH)
    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "author", "kind"], name="a_citizen_speaks_once_of_each_kind"),
            models.CheckConstraint(condition=models.Q(kind__in=Voice.values), name="a_voice_is_verdict_or_dissent"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} in {self.review_id}"

    @property
    def said_on(self) -> date:
        """The day alone: nobody needs to know more of when a citizen wrote."""
        return timezone.localdate(self.said_at)

    @property
    def shown_credit(self) -> str:
        return credited(self.author.name, self.credit) if self.author else ""
