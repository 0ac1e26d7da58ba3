"""Challenges of a roll, and what two people found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.models.decisions import Decision
from cairn.decide.roll_choices import REASON_LENGTH, Effect, Ground
from cairn.people.sides import Side


class RollChallenge(Record):
    """Somebody says that the roll is wrong about one person. Settled once a citizen and a member of staff looked.

    `by` and `about` are kept so that nobody judges in their own case. `side`: where the person belongs, for a place
    that is missing or on the wrong side.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="roll_challenges")
    ground = models.CharField(_("what is wrong"), max_length=12, choices=Ground)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="roll_challenges_raised"
    )
    about = models.ForeignKey(
        "cairn.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="roll_challenges_about"
    )
    side = models.CharField(_("the right side"), max_length=10, choices=Side, blank=True)
    words = models.TextField(_("why"), max_length=REASON_LENGTH)
    raised_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    effect = models.CharField(max_length=12, choices=Effect, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "about", "ground"],
                condition=models.Q(settled_at__isnull=True),
                name="a_place_on_a_roll_is_challenged_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(settled_at__isnull=True, effect="")
                | models.Q(settled_at__isnull=False) & ~models.Q(effect=""),
                name="a_settled_challenge_of_a_roll_says_what_became_of_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ground} on the roll of {self.decision_id}"

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None


class RollAnswer(Record):
    """What one person who is not concerned found about a challenge of a roll: for a side, once."""

    challenge = models.ForeignKey(RollChallenge, on_delete=models.CASCADE, related_name="answers")
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="roll_answers"
    )
    side = models.CharField(max_length=10, choices=Side)
    is_right = models.BooleanField()
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["challenge", "side"], name="a_side_answers_a_challenge_of_a_roll_once"),
            models.CheckConstraint(
                condition=models.Q(side__in=[Side.CITIZEN, Side.STAFF]),
                name="citizens_and_staff_answer_challenges_of_a_roll",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} to {self.challenge_id}"
