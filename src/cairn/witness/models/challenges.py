"""Challenges, and what the organisation says to them in public."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.out_of_sight import OutOfSight
from cairn.witness.points import REASONS_LENGTH, WORDS_LENGTH, Ground

if TYPE_CHECKING:
    from cairn.people.models import Person


class Challenge(OutOfSight, Record):
    """Somebody says that it was not so. An anonymous one has no person, only the hash of a code."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": "", "what_is_new": "", "is_named": False}

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="challenges")
    number = models.PositiveIntegerField()
    ground = models.CharField(max_length=20, choices=Ground)
    condition = models.CharField(max_length=8, blank=True)
    fact = models.PositiveBigIntegerField(default=0)  # the number of an entry of the record; 0 for a condition
    words = models.TextField(_("why"), max_length=WORDS_LENGTH)
    what_is_new = models.TextField(_("what is new since then"), max_length=WORDS_LENGTH, blank=True)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="challenges_raised"
    )
    is_anonymous = models.BooleanField(default=False)
    is_named = models.BooleanField(_("with my name"), default=False)
    side = models.CharField(max_length=10)
    code_hash = models.CharField(max_length=64, blank=True)
    raised_at = models.DateTimeField()
    reply_due_on = models.DateField()
    replied_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)  # ruled, or taken back by whoever raised it
    is_upheld = models.BooleanField(null=True, blank=True)  # None until a ruling

    class Meta:
        indexes = [models.Index(fields=["is_anonymous", "raised_at"], name="anonymous_challenges_by_time")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="challenges_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity", "ground", "condition", "fact"],
                condition=models.Q(settled_at__isnull=True, replied_at__isnull=True),
                name="a_point_waits_for_one_answer_at_a_time",
            ),
            models.CheckConstraint(condition=models.Q(ground__in=Ground.values), name="a_challenge_has_a_known_ground"),
            models.CheckConstraint(
                condition=models.Q(fact=0) & ~models.Q(condition="") | models.Q(fact__gt=0, condition=""),
                name="a_challenge_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=models.Q(is_anonymous=False, code_hash="")
                | models.Q(is_anonymous=True, by__isnull=True, is_named=False, side="public") & ~models.Q(code_hash=""),
                name="an_anonymous_challenge_has_a_code_and_nobody",
            ),
            models.CheckConstraint(
                condition=models.Q(is_upheld__isnull=True) | models.Q(settled_at__isnull=False),
                name="a_ruled_challenge_says_when",
            ),
        ]

    def __str__(self) -> str:
        return f"challenge {self.number} of {self.activity_id}"

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None

    @property
    def is_taken_back(self) -> bool:
        return self.is_settled and self.is_upheld is None

    def is_by(self, person: Person | None) -> bool:
        """Whether this person raised it, not anonymously."""
        return person is not None and self.by_id == person.pk


class Tells(models.TextChoices):
    """What an answer of the organisation tells."""

    REPLIED = "replied", _("reply")
    PUT_RIGHT = "put_right", _("put right")


class ChallengeAnswer(Record):
    """What whoever holds the activity says to a challenge in public: a reply, or what has been put right."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="answers")
    tells = models.CharField(max_length=10, choices=Tells)
    words = models.TextField(_("in words"), max_length=REASONS_LENGTH)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="challenges_answered"
    )
    side = models.CharField(max_length=10)
    answered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["challenge", "answered_at"], name="answers_to_challenges_by_time")]
        constraints = [
            models.CheckConstraint(condition=models.Q(tells__in=Tells.values), name="an_answer_tells_something_known"),
        ]

    def __str__(self) -> str:
        return f"{self.tells} to {self.challenge_id}"
