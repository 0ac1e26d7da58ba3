"""Rulings: the pool frozen before a public draw, what was drawn, and the three seats."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.witness.models.challenges import Challenge
from cairn.witness.points import REASONS_LENGTH

SEATS = 3


class Ruling(Record):
    """Three citizens from other activities are drawn by lot to say whether a challenge is right."""

    challenge = models.ForeignKey(Challenge, on_delete=models.CASCADE, related_name="rulings")
    why = models.TextField(_("why a ruling is needed"), max_length=REASONS_LENGTH, blank=True)
    asked_side = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    seal = models.CharField(max_length=64)  # of the pool
    draw = models.CharField(max_length=20)  # which public draw, by its code
    draw_on = models.DateField()
    numbers = models.CharField(max_length=60, blank=True)  # what it came to
    drawn_at = models.DateTimeField(null=True, blank=True)
    ruled_at = models.DateTimeField(null=True, blank=True)
    is_upheld = models.BooleanField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)  # nothing came of it, and it was asked for again

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["challenge"],
                condition=models.Q(ruled_at__isnull=True, failed_at__isnull=True),
                name="a_challenge_has_one_running_ruling",
            ),
            models.CheckConstraint(
                condition=models.Q(drawn_at__isnull=True, numbers="")
                | models.Q(drawn_at__isnull=False) & ~models.Q(numbers=""),
                name="a_draw_says_what_it_came_to",
            ),
            models.CheckConstraint(
                condition=models.Q(ruled_at__isnull=True, is_upheld__isnull=True)
                | models.Q(ruled_at__isnull=False, is_upheld__isnull=False, drawn_at__isnull=False),
                name="a_ruling_says_whether_it_upholds",
            ),
        ]

    def __str__(self) -> str:
        return f"ruling on {self.challenge_id}"

    @property
    def is_running(self) -> bool:
        return self.ruled_at is None and self.failed_at is None


class PoolPlace(models.Model):
    """One person in the frozen pool, as a sign that names nobody. Who it is, is forgotten once the ruling is out."""

    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="pool")
    sign = models.CharField(max_length=20)
    position = models.PositiveIntegerField(null=True, blank=True)  # in the order of the lot
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="pool_places"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ruling", "sign"], name="a_sign_stands_in_a_pool_once"),
            models.UniqueConstraint(fields=["ruling", "position"], name="a_pool_has_one_at_each_position"),
        ]

    def __str__(self) -> str:
        return f"{self.sign} in {self.ruling_id}"


class Seat(Record):
    """Somebody drawn is asked; they accept and say what they find, or the seat goes to the next in the order."""

    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="seats")
    place = models.OneToOneField(PoolPlace, on_delete=models.CASCADE, related_name="seat")
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)  # declined, or silent for too long
    is_upheld = models.BooleanField(null=True, blank=True)
    reasons = models.TextField(_("short reasons"), max_length=REASONS_LENGTH, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_upheld__isnull=True, reasons="")
                | models.Q(is_upheld__isnull=False, accepted_at__isnull=False) & ~models.Q(reasons=""),
                name="a_verdict_has_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"seat of {self.ruling_id}"

    @property
    def has_spoken(self) -> bool:
        return self.is_upheld is not None


class SeenNumbers(Record):
    """What one person says the public draw came to. Two people have to say the same, not both of them staff."""

    ruling = models.ForeignKey(Ruling, on_delete=models.CASCADE, related_name="seen_numbers")
    numbers = models.CharField(max_length=60)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_by_code = models.BooleanField(default=False)  # entered by the anonymous challenger
    is_staff = models.BooleanField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ruling", "person"], name="a_person_says_once_what_was_drawn"),
            models.UniqueConstraint(
                fields=["ruling"], condition=models.Q(is_by_code=True), name="a_code_says_once_what_was_drawn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.numbers} for {self.ruling_id}"
