"""Decisions and the options on their ballot papers."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import MOST_POUNDS, MOST_TO_SHARE, SHARED, WHY_NOT_LENGTH


class Decision(Record):
    """One question put to the roll under one rule; or a decision taken outside (`rule` empty), said openly."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="decisions")
    number = models.PositiveIntegerField()
    question = models.TextField(_("the question to decide"), max_length=400)
    rule = models.CharField(max_length=40, blank=True)
    mode = models.CharField(max_length=20, blank=True)
    total = models.PositiveBigIntegerField(_("what there is to share: pence, or places"), null=True, blank=True)
    each_side_may_fund_its_own = models.BooleanField(default=False)
    is_hard_to_reverse = models.BooleanField(default=False)
    review_on = models.DateField(_("the day it is looked at again"), null=True, blank=True)
    attempt = models.PositiveSmallIntegerField(default=1)
    follows = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, blank=True, related_name="put_again")
    objections_heard = models.BooleanField(default=False)
    money = models.PositiveIntegerField(_("how much money it is about, in pounds"), null=True, blank=True)
    lottery_source = models.CharField(_("the public draw that settles a tie"), max_length=300, blank=True)
    lottery_drawn = models.CharField(max_length=120, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    extended_at = models.DateTimeField(null=True, blank=True)
    sides_short = models.JSONField(_("the sides too few of which had voted then"), default=list, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=20, blank=True)
    chosen = models.ForeignKey(
        "cairn.Option", on_delete=models.PROTECT, null=True, blank=True, related_name="decisions_for"
    )
    goes_against = models.BooleanField(_("told from elsewhere, and not what a vote here chose"), default=False)
    outcome = models.JSONField(null=True, blank=True)
    what_was_decided = models.TextField(_("what was decided"), max_length=2000, blank=True)
    reasons = models.TextField(_("the reasons"), max_length=4000, blank=True)
    reasons_published_at = models.DateTimeField(null=True, blank=True)

    WAITS = "objections first"  # the status while objections wait to be heard

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
            models.CheckConstraint(
                condition=models.Q(mode__in=SHARED, total__isnull=False, total__gt=0, total__lte=MOST_TO_SHARE)
                | ~models.Q(mode__in=SHARED) & models.Q(total__isnull=True),
                name="a_decision_that_shares_says_how_much_there_is",
            ),
            models.CheckConstraint(
                condition=~models.Q(mode="consent") | models.Q(review_on__isnull=False),
                name="a_consent_has_a_day_on_which_it_is_looked_at_again",
            ),
            models.CheckConstraint(
                condition=models.Q(follows__isnull=True, attempt=1) | models.Q(follows__isnull=False, attempt__gt=1),
                name="a_decision_put_again_counts_how_often",
            ),
            models.UniqueConstraint(fields=["follows"], name="a_decision_that_failed_is_put_again_once"),
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

    @property
    def waits_for_objections(self) -> bool:
        """Counted once, and not decided before every objection is heard."""
        return self.status == self.WAITS

    def is_open(self, at: datetime) -> bool:
        """Whether ballots can be cast at this moment."""
        return self.closed_at is None and self.closes_at is not None and at < self.closes_at


class DecisionOption(models.Model):
    """One option on the ballot paper, in the order fixed at opening: what it takes, and what became of it."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="paper")
    option = models.ForeignKey("cairn.Option", on_delete=models.PROTECT, related_name="on_papers")
    position = models.PositiveIntegerField()
    cost = models.PositiveBigIntegerField(_("what it takes of what is shared"), null=True, blank=True)
    is_upheld = models.BooleanField(_("an objection to it was upheld"), default=False)
    chosen_place = models.PositiveIntegerField(_("its place among what was chosen"), null=True, blank=True)
    why_not = models.TextField(_("why it was not chosen"), max_length=WHY_NOT_LENGTH, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "option"], name="an_option_stands_on_a_paper_once"),
            models.UniqueConstraint(fields=["decision", "position"], name="a_place_on_a_paper_holds_one_option"),
            models.UniqueConstraint(
                fields=["decision", "chosen_place"], name="a_place_among_the_chosen_holds_one_option"
            ),
            models.CheckConstraint(
                condition=models.Q(cost__isnull=True) | models.Q(cost__gt=0, cost__lte=MOST_TO_SHARE),
                name="an_option_takes_something_of_what_is_shared",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} of {self.decision_id}"
