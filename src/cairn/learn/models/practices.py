"""What we do differently from now on: a lesson that both sides agreed to act on, with an owner and a day."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import LESSON_LENGTH, PRACTICE_LENGTH, Became
from cairn.learn.models.measures import AGREEING
from cairn.people.sides import Side


class Practice(Record):
    """A change of practice. Proposed, agreed by one person of each side and owned, then told whether it is done."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="practices")
    lesson = models.ForeignKey("cairn.Lesson", on_delete=models.CASCADE, related_name="practices")
    words = models.CharField(_("what we do differently from now on"), max_length=PRACTICE_LENGTH)
    due_on = models.DateField(_("by which day"))
    proposed_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="practices_proposed"
    )
    proposed_at = models.DateTimeField()
    owner = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="practices_owned"
    )
    owner_side = models.CharField(max_length=10, choices=Side, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("what became of it"), max_length=10, choices=Became, blank=True)
    told_words = models.CharField(_("what became of it, in words"), max_length=LESSON_LENGTH, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lesson"],
                condition=models.Q(withdrawn_at__isnull=True) & ~models.Q(outcome=Became.NOT_DONE),
                name="a_lesson_becomes_one_practice_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(told_at__isnull=True, outcome="")
                | models.Q(told_at__isnull=False, outcome__in=Became.values, told_words__gt=""),
                name="what_became_of_a_practice_is_told_in_words",
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_at__isnull=False) | models.Q(told_at__isnull=True),
                name="only_an_agreed_practice_is_told_of",
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_at__isnull=True) | models.Q(withdrawn_at__isnull=True),
                name="an_agreed_practice_is_not_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def sides_agreed(self) -> set[str]:
        """Only where the agreements were read with it."""
        return {one.side for one in self.agreements.all()}

    @property
    def is_proposed(self) -> bool:
        return self.agreed_at is None and self.withdrawn_at is None

    @property
    def is_running(self) -> bool:
        """Agreed, and nobody has said yet what became of it."""
        return self.agreed_at is not None and self.told_at is None

    @property
    def is_done(self) -> bool:
        return self.outcome == Became.DONE

    def days_late(self, on: date) -> int:
        """For how many days it is overdue; 0 where it is not."""
        return max(0, (on - self.due_on).days) if self.is_running else 0

    @property
    def agreed_on(self) -> date | None:
        return timezone.localdate(self.agreed_at) if self.agreed_at else None


class PracticeAgreement(Record):
    """One side's yes to a practice, given by one person of that side in view of all."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="agreements")
    side = models.CharField(max_length=10)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="practices_agreed")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "side"], name="a_side_agrees_once_to_a_practice"),
            models.CheckConstraint(condition=models.Q(side__in=AGREEING), name="citizens_and_staff_agree_on_practices"),
        ]

    def __str__(self) -> str:
        return f"{self.side} agreed to {self.practice_id}"
