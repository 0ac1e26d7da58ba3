"""Decisions and the options on their ballot papers."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import MOST_POUNDS


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
