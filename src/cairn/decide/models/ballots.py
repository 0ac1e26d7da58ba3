"""The roll, and ballots that nobody can link to a person."""

from __future__ import annotations

from django.db import models

from cairn.base.stirring import random_key
from cairn.decide.models.decisions import Decision
from cairn.decide.roll_choices import Why
from cairn.people.sides import Side


class RollEntry(models.Model):
    """One person on the roll, fixed at opening: on which side, why, and since when they take part.

    It says whether they voted: not when, and not how.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="roll")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="roll_entries")
    side = models.CharField(max_length=10, choices=Side.choices)
    why = models.CharField(max_length=10, choices=Why, blank=True)
    since_on = models.DateField(null=True, blank=True)
    has_voted = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "roll entries"
        constraints = [
            models.UniqueConstraint(fields=["decision", "person"], name="a_person_stands_on_a_roll_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} on the roll of {self.decision_id}"


class Ballot(models.Model):
    """One secret ballot. Only its side is known; whoever holds the code can change it until the close.

    At the close the hashes of the codes go, apart from the ballots, into the published count: from then on not even
    who holds a code and the whole database can tell what the ballot of that code says.

    There is no person, no moment and no running number: the key is random, so that not even the order in which
    ballots lie in the database says who cast which.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="ballots")
    side = models.CharField(max_length=10, choices=Side.choices)
    code_hash = models.CharField(max_length=64, unique=True, null=True, default=None)  # noqa: DJ001 - many have none
    grades = models.JSONField(default=dict)
    objections = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"a {self.side} ballot in {self.decision_id}"
