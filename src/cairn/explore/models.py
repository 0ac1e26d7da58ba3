"""Statements, what people answered to them, rounds, map readings, and options with their authors."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.explore.answers import INFLUENCE_LENGTH, Vote
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class Statement(OutOfSight, Record):
    """One short sentence to agree or disagree with. Those from elsewhere keep their source and number there."""

    LEFT_WHEN_HIDDEN: ClassVar = {"words": ""}

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="statements")
    number = models.PositiveIntegerField()
    words = models.TextField(_("your statement"))
    author = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    side = models.CharField(max_length=10)
    source = models.CharField(max_length=64, blank=True)
    source_id = models.CharField(max_length=64, blank=True)
    is_seed = models.BooleanField(default=False)  # written to start the conversation, not by somebody in it
    written_at = models.DateTimeField()
    hidden_at = models.DateTimeField(null=True, blank=True)
    why_hidden = models.CharField(max_length=300, blank=True)
    answered_by = models.PositiveIntegerField(default=0)  # how many people: read for every next statement

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="statements_of_an_activity_are_numbered"),
            models.UniqueConstraint(
                fields=["activity", "source", "source_id"],
                condition=~models.Q(source=""),
                name="a_statement_is_taken_in_once",
            ),
        ]
        indexes = [models.Index(fields=["activity", "answered_by", "number"], name="least_answered_statements")]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def is_rejected(self) -> bool:
        """Whether it was left out where it came from, or taken out here by one person, as was possible once."""
        return self.hidden_at is not None


class Reaction(models.Model):
    """One answer of one person to one statement. Never changed: the last one by time counts.

    `voter` is a mark of the person that means nothing outside this table, not even in the activity's record.
    """

    id = models.BigAutoField(primary_key=True)
    activity = models.ForeignKey(
        "cairn.Activity", on_delete=models.CASCADE, related_name="reactions", db_index=False
    )  # the constraint below is its index
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="reactions")
    voter = models.CharField(max_length=20)
    side = models.CharField(max_length=10)
    vote = models.SmallIntegerField(choices=Vote.choices)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "voter", "statement", "at"], name="a_person_answers_one_thing_at_a_time"
            ),
            models.CheckConstraint(condition=models.Q(vote__in=[-1, 0, 1]), name="a_vote_is_disagree_pass_or_agree"),
        ]

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


class MapReading(Record):
    """The opinion map as it was computed at one moment, so that no page waits for it."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="map_readings")
    computed_at = models.DateTimeField()
    method = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    seed = models.PositiveIntegerField()
    reactions = models.PositiveIntegerField()
    people = models.PositiveIntegerField()
    last_reaction = models.PositiveBigIntegerField(default=0)
    result = models.JSONField()

    class Meta:
        get_latest_by = ["computed_at", "pk"]

    def __str__(self) -> str:
        return f"map of {self.activity_id} at {self.computed_at}"


class Option(Record):
    """One possible answer to the open question, with its authors and the moment it was written."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="options")
    number = models.PositiveIntegerField()
    title = models.CharField(_("the option in one line"), max_length=120)
    words = models.TextField(_("what would be done"), max_length=2000)
    why = models.TextField(_("why this could help"), max_length=1000, blank=True)
    written_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True, blank=True)
    why_dropped = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="options_of_an_activity_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_live(self) -> bool:
        return self.dropped_at is None


class OptionAuthor(models.Model):
    """Somebody who wrote an option, and the side they were on when they did."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="options_written")
    side = models.CharField(max_length=10, choices=Side.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["option", "person"], name="an_author_stands_at_an_option_once"),
        ]

    def __str__(self) -> str:
        return f"{self.side} author of {self.option_id}"


class InfluenceLink(Record):
    """Somebody's words changed something: an option, or a decision, which stands here by its reference."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="influences")
    contribution = models.ForeignKey("cairn.Contribution", on_delete=models.CASCADE, related_name="influences")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, null=True, blank=True, related_name="influences")
    decision = models.CharField(max_length=12, blank=True)
    words = models.TextField(_("what it changed"), max_length=INFLUENCE_LENGTH)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="influences_claimed")
    side = models.CharField(max_length=10)
    claimed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "option"],
                condition=models.Q(option__isnull=False),
                name="words_change_an_option_once",
            ),
            models.UniqueConstraint(
                fields=["contribution", "decision"],
                condition=~models.Q(decision=""),
                name="words_change_a_decision_once",
            ),
            models.CheckConstraint(
                condition=models.Q(option__isnull=False, decision="")
                | models.Q(option__isnull=True) & ~models.Q(decision=""),
                name="words_change_an_option_or_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id} changed {self.option_id or self.decision}"
