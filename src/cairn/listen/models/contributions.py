"""What people put in and ask, and the public replies to it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import CONTRIBUTION_LENGTH, DATED, REPLY_LENGTH, Answer, credited
from cairn.listen.models.credited import Credited
from cairn.moderation.out_of_sight import OutOfSight

if TYPE_CHECKING:
    from cairn.listen.models.checks import AnswerCheck


class Contribution(OutOfSight, Record, Credited):
    """Something a person puts in, or asks: short, public, and owed an answer."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="contributions")
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    side = models.CharField(max_length=10)
    words = models.TextField(_("what you know, think or ask"), max_length=CONTRIBUTION_LENGTH)
    is_question = models.BooleanField(_("this is a question"), default=False)
    item = models.ForeignKey(
        "cairn.AgendaItem", on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    made_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    theme = models.ForeignKey(
        "cairn.Theme", on_delete=models.SET_NULL, null=True, blank=True, related_name="contributions"
    )  # where it stands now; its placings tell how it came there

    class Meta:
        indexes = [models.Index(fields=["activity", "made_at"], name="contributions_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(taken_back_at__isnull=True) | models.Q(words="", salt=""),
                name="a_contribution_taken_back_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def shown_credit(self) -> str:
        return credited(self.author.name, self.credit) if self.author else ""

    @property
    def answers(self) -> list[Reply]:
        """Every answer that reaches it, its own and those to its theme, in the order they came.

        This decides what the answer to a contribution is; `queries.answers.reaching` asks the database the same.
        Only where the replies were read with it.
        """
        found = [*self.replies.all(), *(self.theme.replies.all() if self.theme else ())]
        return sorted(found, key=lambda reply: (reply.replied_at, reply.pk))

    @property
    def latest_reply(self) -> Reply | None:
        """The answer that counts: the latest that reaches it."""
        found = self.answers
        return found[-1] if found else None

    @property
    def latest_check(self) -> AnswerCheck | None:
        """What its author says about the answer that counts. Only where the checks were read with it."""
        reply = self.latest_reply
        return next((one for one in self.checks.all() if reply and one.reply_id == reply.pk), None)


class Reply(Record):
    """A public answer to a contribution, or to a theme. It may be followed by another; the latest one counts."""

    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    theme = models.ForeignKey("cairn.Theme", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="replies_given")
    side = models.CharField(max_length=10)
    answer = models.CharField(_("the answer"), max_length=10, choices=Answer)
    words = models.TextField(_("in words"), max_length=REPLY_LENGTH)
    by_on = models.DateField(_("by which day"), null=True, blank=True)
    replied_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "replies"
        indexes = [
            models.Index(fields=["contribution", "replied_at"], name="replies_by_time"),
            models.Index(fields=["theme", "replied_at"], name="replies_to_themes_by_time"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(answer__in=Answer.values), name="a_reply_is_one_of_four_answers"),
            models.CheckConstraint(
                condition=~models.Q(answer__in=DATED) | models.Q(by_on__isnull=False),
                name="will_do_and_not_yet_name_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(contribution__isnull=False, theme__isnull=True)
                | models.Q(contribution__isnull=True, theme__isnull=False),
                name="a_reply_is_to_a_contribution_or_to_a_theme",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} to {self.contribution_id or self.theme_id}"

    def is_past(self, on: date) -> bool:
        """Whether the day it named has gone by, so that the next word is owed."""
        return self.answer in DATED and self.by_on is not None and self.by_on < on
