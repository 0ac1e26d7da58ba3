"""How people want to be with one another in the sessions of an activity, and which sides agreed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side
from cairn.sessions.models.sessions import Session


class GroundRule(Record):
    """One line, put forward in a session. It stands once every side that was there agreed, and until another follows.

    `follows`: the line it takes the place of. Without words of its own it only ends that one.
    """

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="ground_rules")
    words = models.CharField(_("how we want to be together"), max_length=200, blank=True)
    follows = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="followed_by")
    proposer = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="ground_rules")
    side = models.CharField(max_length=10, choices=Side.choices)
    proposed_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(words="") | models.Q(follows__isnull=False),
                name="a_ground_rule_has_words_or_ends_another",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True) | models.Q(agreed_at__isnull=False),
                name="only_an_agreed_ground_rule_ends",
            ),
        ]

    def __str__(self) -> str:
        return self.words


class GroundRuleAgreement(Record):
    """One side that was there agreed to the line."""

    rule = models.ForeignKey(GroundRule, on_delete=models.CASCADE, related_name="agreements")
    side = models.CharField(max_length=10, choices=Side.choices)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="ground_rules_agreed")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "side"], name="a_side_agrees_to_a_ground_rule_once"),
        ]

    def __str__(self) -> str:
        return f"{self.side} to {self.rule_id}"
