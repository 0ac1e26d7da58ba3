"""People drawn by lot, as many from each side, who draft an option after a question has failed twice."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record
from cairn.decide.models.decisions import Decision
from cairn.people.sides import Side


class Drafting(Record):
    """The lot from the roll of a vote that failed twice: sealed before a public draw, then what it came to.

    `option` is the draft once it is handed in.
    """

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="drafting")
    asked_at = models.DateTimeField()
    seal = models.CharField(max_length=64)  # of everybody in the lot
    draw = models.CharField(max_length=20)  # which public draw, by its code
    draw_on = models.DateField()
    numbers = models.CharField(max_length=60, blank=True)  # what it came to
    drawn_at = models.DateTimeField(null=True, blank=True)
    option = models.OneToOneField(
        "cairn.Option", on_delete=models.PROTECT, null=True, blank=True, related_name="drafted_in"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(drawn_at__isnull=True, numbers="", option__isnull=True)
                | models.Q(drawn_at__isnull=False) & ~models.Q(numbers=""),
                name="drafters_are_drawn_before_they_draft",
            ),
        ]

    def __str__(self) -> str:
        return f"drafting after {self.decision_id}"


class DraftPlace(models.Model):
    """One person in the lot, as a sign that names nobody, with the place the lot gave them.

    Those drawn are asked, and say yes or no. Who it is, is forgotten when they say no, and once the draft is there.
    """

    drafting = models.ForeignKey(Drafting, on_delete=models.CASCADE, related_name="places")
    sign = models.CharField(max_length=20)
    side = models.CharField(max_length=10, choices=Side.choices)
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="draft_places"
    )
    position = models.PositiveIntegerField(null=True, blank=True)  # in the order of the lot, all sides together
    asked_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)  # said no, or silent for too long

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["drafting", "sign"], name="a_sign_stands_in_a_lot_of_drafters_once"),
            models.UniqueConstraint(fields=["drafting", "position"], name="a_lot_of_drafters_has_one_at_each_position"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(asked_at__isnull=False, gone_at__isnull=True),
                name="who_drafts_was_asked_and_has_not_gone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sign} in {self.drafting_id}"


class DraftNumbers(Record):
    """What one person says the public draw came to. Two people have to say the same, not both of them staff."""

    drafting = models.ForeignKey(Drafting, on_delete=models.CASCADE, related_name="entered")
    numbers = models.CharField(max_length=60)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_staff = models.BooleanField()
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "draft numbers"
        constraints = [
            models.UniqueConstraint(fields=["drafting", "person"], name="a_person_says_once_which_drafters_were_drawn"),
        ]

    def __str__(self) -> str:
        return f"{self.numbers} for {self.drafting_id}"
