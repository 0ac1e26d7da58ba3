"""Stories that stay their tellers', contributions, and the public replies to them."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import (
    CONSENT_WORDING,
    CONTRIBUTION_LENGTH,
    DATED,
    REPLY_LENGTH,
    WHY_SHORTER_LENGTH,
    Answer,
    Credit,
    Readers,
    credited,
)


class Credited(models.Model):
    """Words with the credit their author chose."""

    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)

    class Meta:
        abstract = True


class Story(Record, Credited):
    """What it was like, in the teller's words. It stays theirs: they choose who sees it and can take it back."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="stories")
    teller = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="stories")
    side = models.CharField(max_length=10)
    words = models.TextField(_("your story"))
    would_have_helped = models.TextField(_("what would have made it better?"), blank=True)
    readers = models.CharField(_("who may see it"), max_length=10, choices=Readers, default=Readers.GROUP)
    consent_wording = models.PositiveSmallIntegerField(default=CONSENT_WORDING)
    consented_at = models.DateTimeField()
    told_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "stories"
        indexes = [models.Index(fields=["activity", "told_at"], name="stories_by_time")]
        constraints = [
            models.CheckConstraint(condition=models.Q(readers__in=Readers.values), name="a_story_names_who_may_see_it"),
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
    def shown_credit(self) -> str:
        return credited(self.teller.name, self.credit) if self.teller else ""


class Contribution(Record, Credited):
    """Something a person puts in, or asks: short, public, and owed an answer."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="contributions")
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    side = models.CharField(max_length=10)
    words = models.TextField(_("what you know, think or ask"), max_length=CONTRIBUTION_LENGTH)
    is_question = models.BooleanField(_("this is a question"), default=False)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["activity", "made_at"], name="contributions_by_time")]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def shown_credit(self) -> str:
        return credited(self.author.name, self.credit) if self.author else ""

    @property
    def latest_reply(self) -> Reply | None:
        """The reply that counts. Only where the replies were read with it, in the order they came."""
        return list(self.replies.all())[-1] if self.replies.all() else None


class Reply(Record):
    """A public answer to a contribution. It may be followed by another; the latest one counts."""

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="replies")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="replies_given")
    side = models.CharField(max_length=10)
    answer = models.CharField(_("the answer"), max_length=10, choices=Answer)
    words = models.TextField(_("in words"), max_length=REPLY_LENGTH)
    by_on = models.DateField(_("by which day"), null=True, blank=True)
    replied_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "replies"
        indexes = [models.Index(fields=["contribution", "replied_at"], name="replies_by_time")]
        constraints = [
            models.CheckConstraint(condition=models.Q(answer__in=Answer.values), name="a_reply_is_one_of_four_answers"),
            models.CheckConstraint(
                condition=~models.Q(answer__in=DATED) | models.Q(by_on__isnull=False),
                name="will_do_and_not_yet_name_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} to {self.contribution_id}"

    def is_past(self, on: date) -> bool:
        """Whether the day it named has gone by, so that the next word is owed."""
        return self.answer in DATED and self.by_on is not None and self.by_on < on


class Asking(Record):
    """A time in which people are asked, announced with the day until which it is open at least."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="askings")
    number = models.PositiveIntegerField()
    until_on = models.DateField(_("open until at least"))
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    shortened_at = models.DateTimeField(null=True, blank=True)
    why_shorter = models.TextField(_("why it can be shorter"), max_length=WHY_SHORTER_LENGTH, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="askings_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity"], condition=models.Q(closed_at__isnull=True), name="people_are_asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(shortened_at__isnull=True) | ~models.Q(why_shorter=""),
                name="a_shorter_asking_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"asking {self.number} of {self.activity_id}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def until(self, at: datetime) -> datetime:
        """The moment it was closed, or now while it is open."""
        return self.closed_at or at
