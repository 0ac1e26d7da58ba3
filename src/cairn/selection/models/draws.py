"""A fair draw for a role: its questions with their quotas, who agreed to them, and who answered."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side

NAME_LENGTH = 80
OUTSIDE_LENGTH = 40
AGREEING = (Side.CITIZEN, Side.STAFF)


class Draw(Record):
    """Places in one role are given by a fair draw. Its quotas are one proposal, which both sides agree to or not."""

    role = models.OneToOneField("cairn.RoleOffer", on_delete=models.CASCADE, related_name="draw")
    edition = models.PositiveSmallIntegerField(default=1)  # of the proposal: a change asks both sides again
    days_to_answer = models.PositiveSmallIntegerField(_("days to say yes or no"))
    answers_until = models.DateField(_("answers are kept until"))
    proposed_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True, blank=True)  # the answers are deleted
    ended_at = models.DateTimeField(null=True, blank=True)  # everybody has their answer

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(days_to_answer__gte=3, days_to_answer__lte=60),
                name="somebody_drawn_has_three_to_sixty_days",
            ),
        ]

    def __str__(self) -> str:
        return f"draw for {self.role_id}"


class DrawQuota(models.Model):
    """One answer to one question, and how many of those drawn are to give it."""

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="quotas")
    position = models.PositiveSmallIntegerField()
    feature = models.CharField(_("question"), max_length=NAME_LENGTH)
    value = models.CharField(_("answer"), max_length=NAME_LENGTH)
    least = models.PositiveSmallIntegerField(_("at least"))
    most = models.PositiveSmallIntegerField(_("at most"))
    least_flex = models.PositiveSmallIntegerField(_("at least, if it has to be"), null=True, blank=True)
    most_flex = models.PositiveSmallIntegerField(_("at most, if it has to be"), null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["draw", "feature", "value"], name="an_answer_has_one_quota"),
            models.CheckConstraint(
                condition=models.Q(most__gte=models.F("least")), name="the_least_of_a_quota_is_not_over_the_most"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.feature}, {self.value}: {self.least} to {self.most}"


class DrawAgreement(Record):
    """Somebody of one side agreed to the quotas as they stand. A change takes it away."""

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="agreements")
    side = models.CharField(max_length=10, choices=Side.choices)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draw", "side"], name="a_side_agrees_to_quotas_once"),
            models.CheckConstraint(condition=models.Q(side__in=AGREEING), name="citizens_and_staff_agree_to_quotas"),
        ]

    def __str__(self) -> str:
        return f"{self.side} for {self.draw_id}"


class SignUp(Record):
    """What somebody answered about themselves, for the draw alone. Read by nobody else; deleted when it has served.

    Who asked for the role here has an application; who was collected elsewhere, a name that only those who brought it
    can read. `answers`: a value for each question; empty once they are deleted.
    """

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="sign_ups")
    application = models.OneToOneField(
        "cairn.Application", on_delete=models.CASCADE, null=True, blank=True, related_name="sign_up"
    )
    outside = models.CharField(_("name in the file"), max_length=OUTSIDE_LENGTH, blank=True)
    answers = models.JSONField(default=dict)
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draw", "outside"], condition=~models.Q(outside=""), name="a_name_stands_in_a_pool_once"
            ),
            models.CheckConstraint(
                condition=models.Q(application__isnull=True) & ~models.Q(outside="")
                | models.Q(application__isnull=False, outside=""),
                name="who_signs_up_asked_here_or_elsewhere",
            ),
        ]

    def __str__(self) -> str:
        return f"sign-up in {self.draw_id}"
