"""Answers to statements, and the rounds that close over them."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record
from cairn.explore.answers import Vote
from cairn.explore.models.statements import Statement


class Reaction(models.Model):
    """One answer of one person to one statement. Never changed, never deleted: see `queries.what_counts`.

    `voter` is a mark of the person that means nothing outside this table, not even in the activity's record. A row
    without a vote takes the answer before it back.
    """

    id = models.BigAutoField(primary_key=True)
    activity = models.ForeignKey(
        "cairn.Activity", on_delete=models.CASCADE, related_name="reactions", db_index=False
    )  # the constraint below is its index
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="reactions")
    voter = models.CharField(max_length=20)
    side = models.CharField(max_length=10)
    vote = models.SmallIntegerField(choices=Vote.choices, null=True, blank=True)
    matters = models.BooleanField(default=False)  # "this matters to me", said together with the answer
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "voter", "statement", "at"], name="a_person_answers_one_thing_at_a_time"
            ),
            models.CheckConstraint(condition=models.Q(vote__in=[-1, 0, 1]), name="a_vote_is_disagree_pass_or_agree"),
            models.CheckConstraint(
                condition=models.Q(vote__isnull=False) | models.Q(matters=False),
                name="what_is_taken_back_matters_no_more",
            ),
        ]
        indexes = [models.Index(fields=["activity", "id"], name="answers_as_they_came")]

    def __str__(self) -> str:
        return f"{self.vote} to {self.statement_id}"


class Round(Record):
    """A round of reacting that was closed: how much was said, and the digest that went into the record."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField()
    closed_at = models.DateTimeField()
    reactions = models.PositiveIntegerField()
    people = models.PositiveIntegerField()
    last_reaction = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="rounds_of_an_activity_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"round {self.number} of {self.activity_id}"
