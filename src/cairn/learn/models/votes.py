"""Two questions put to the citizens in secret: the closing vote, and whether they agree to a joint statement.

As with the pulse, an answer has no time, no person, no invitation and no place in a row; an invitation knows whom it is
for and whether it was used, never when. When the vote closes, both are destroyed: only what may be shown is kept.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import STATEMENT_LENGTH, Question
from cairn.learn.models.pulses import key_by_lot


class SecretVote(Record):
    """One question to all citizens of an activity, each by a link of their own, open for ten days."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="secret_votes")
    question = models.CharField(max_length=20, choices=Question)
    statement = models.TextField(_("the joint statement"), max_length=STATEMENT_LENGTH, blank=True)
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="statements_written_jointly"
    )
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    asked = models.PositiveIntegerField(_("how many citizens were asked"))
    result = models.JSONField(_("what may be shown, once it is closed"), default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity"],
                condition=models.Q(question=Question.CLOSING_VOTE),
                name="one_closing_vote_per_activity",
            ),
            models.UniqueConstraint(
                fields=["activity"],
                condition=models.Q(question=Question.JOINT_STATEMENT, closed_at__isnull=True),
                name="one_open_joint_statement_per_activity",
            ),
            models.CheckConstraint(condition=models.Q(question__in=Question.values), name="a_known_secret_question"),
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opened_at")), name="a_secret_vote_is_open_for_some_time"
            ),
            models.CheckConstraint(
                condition=models.Q(question=Question.CLOSING_VOTE, statement="")
                | models.Q(question=Question.JOINT_STATEMENT) & ~models.Q(statement=""),
                name="a_joint_statement_has_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} of {self.activity_id}"

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def is_closing_vote(self) -> bool:
        return self.question == Question.CLOSING_VOTE

    @property
    def is_enough(self) -> bool:
        """Whether all citizens but at most one agreed to the statement."""
        return self.result.get("enough") is True


class SecretInvitation(Record):
    """One citizen's link to a vote, good for one answer. Whether it was used, not when, and gone at the end."""

    vote = models.ForeignKey(SecretVote, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="secret_invitations")
    is_used = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vote", "person"], name="a_person_is_asked_once_in_a_secret_vote"),
        ]

    def __str__(self) -> str:
        return f"invitation to {self.vote_id}"


class SecretAnswer(models.Model):
    """What some citizen answered. Nothing here, and no order of rows, says who it was or when. Gone at the close."""

    key = models.BigIntegerField(primary_key=True, default=key_by_lot, editable=False)
    vote = models.ForeignKey(SecretVote, on_delete=models.CASCADE, related_name="answers")
    answer = models.CharField(max_length=10)

    def __str__(self) -> str:
        return f"an answer to {self.vote_id}"
