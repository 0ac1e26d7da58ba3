"""Decisions, the ballot paper, the roll, ballots that nobody can link to a person, and what changed a decision."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import DEPARTURE_LENGTH, MOST_POUNDS, OVERRIDE_LENGTH, OVERRIDE_WHO_LENGTH, Told
from cairn.listen.choices import Credit, credited
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side

RANDOM_BELOW = 2**53


def random_key() -> int:
    """A primary key that says nothing about the order in which rows came."""
    return secrets.randbelow(RANDOM_BELOW) + 1


class Decision(Record):
    """One question put to the roll under one rule; or a decision taken outside (`rule` empty), said openly."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="decisions")
    number = models.PositiveIntegerField()
    question = models.TextField(_("the question to decide"), max_length=400)
    rule = models.CharField(max_length=40, blank=True)
    mode = models.CharField(max_length=20, blank=True)
    money = models.PositiveIntegerField(_("how much money it is about, in pounds"), null=True, blank=True)
    lottery_source = models.CharField(_("the public draw that settles a tie"), max_length=300, blank=True)
    lottery_drawn = models.CharField(max_length=120, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    extended_at = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=20, blank=True)
    chosen = models.ForeignKey(
        "cairn.Option", on_delete=models.PROTECT, null=True, blank=True, related_name="decisions_for"
    )
    outcome = models.JSONField(null=True, blank=True)
    what_was_decided = models.TextField(_("what was decided"), max_length=2000, blank=True)
    reasons = models.TextField(_("the reasons"), max_length=4000, blank=True)
    reasons_published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="decisions_of_an_activity_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(rule="") | models.Q(opened_at__isnull=False, closes_at__gt=models.F("opened_at")),
                name="a_decision_under_a_rule_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=models.Q(money__isnull=True) | models.Q(money__gt=0, money__lte=MOST_POUNDS),
                name="a_decision_about_money_says_how_much",
            ),
        ]

    def __str__(self) -> str:
        return self.question[:60]

    @property
    def is_announced(self) -> bool:
        """Taken outside the rule and told, not voted on here."""
        return not self.rule

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def is_decided(self) -> bool:
        return self.status == "decided"

    def is_open(self, at: datetime) -> bool:
        """Whether ballots can be cast at this moment."""
        return self.closed_at is None and self.closes_at is not None and at < self.closes_at


class DecisionOption(models.Model):
    """One option on the ballot paper, in the order fixed at opening."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="paper")
    option = models.ForeignKey("cairn.Option", on_delete=models.PROTECT, related_name="on_papers")
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "option"], name="an_option_stands_on_a_paper_once"),
            models.UniqueConstraint(fields=["decision", "position"], name="a_place_on_a_paper_holds_one_option"),
        ]

    def __str__(self) -> str:
        return f"{self.position} of {self.decision_id}"


class RollEntry(models.Model):
    """One person on the roll, fixed at opening. It says whether they voted: not when, and not how."""

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="roll")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="roll_entries")
    side = models.CharField(max_length=10, choices=Side.choices)
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

    There is no person, no moment and no running number: the key is random, so that not even the order in which
    ballots lie in the database says who cast which.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="ballots")
    side = models.CharField(max_length=10, choices=Side.choices)
    code_hash = models.CharField(max_length=64, unique=True)
    grades = models.JSONField(default=dict)
    objections = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"a {self.side} ballot in {self.decision_id}"


class Override(Record):
    """Somebody outside the rule changed what was decided: what holds now, who changed it, and why."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="overrides")
    what = models.TextField(_("what holds now instead"), max_length=OVERRIDE_LENGTH)
    who = models.CharField(_("who changed it"), max_length=OVERRIDE_WHO_LENGTH)
    why = models.TextField(_("why"), max_length=OVERRIDE_LENGTH)
    do_citizens_agree = models.BooleanField(_("the citizens agreed to it"), default=False)
    happened_at = models.DateTimeField()
    published_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["decision", "published_at"], name="overrides_by_time")]

    def __str__(self) -> str:
        return f"override of {self.decision_id}"


class DepartureWord(OutOfSight, Record):
    """What was said in public about a choice that did not come from the group: the explanation, or a citizen's reply.

    `override` is the change it speaks about; empty where the choice itself, told from elsewhere, was none of ours.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="departure_words")
    override = models.ForeignKey(
        Override, on_delete=models.CASCADE, null=True, blank=True, related_name="departure_words"
    )
    tells = models.CharField(max_length=10, choices=Told)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="departure_words"
    )
    side = models.CharField(max_length=10)
    credit = models.CharField(max_length=10, choices=Credit, default=Credit.NONE)
    words = models.TextField(_("in words"), max_length=DEPARTURE_LENGTH)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["override"],
                condition=models.Q(tells=Told.EXPLAINED, override__isnull=False),
                name="an_override_is_explained_once",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=models.Q(tells=Told.EXPLAINED, override__isnull=True),
                name="a_choice_from_elsewhere_is_explained_once",
            ),
            models.UniqueConstraint(
                fields=["override", "by"],
                condition=models.Q(tells=Told.REPLIED, override__isnull=False),
                name="a_citizen_replies_to_an_override_once",
            ),
            models.UniqueConstraint(
                fields=["decision", "by"],
                condition=models.Q(tells=Told.REPLIED, override__isnull=True),
                name="a_citizen_replies_to_a_choice_from_elsewhere_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tells} about {self.decision_id}"

    @property
    def shown_credit(self) -> str:
        """The name as its owner lets it be shown, or nothing."""
        return credited(self.by.name, self.credit) if self.by else ""
