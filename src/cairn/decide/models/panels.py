"""The panel that hears the objections of a decision: its pool, the public draw, and what each half finds."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import FINDING_LENGTH
from cairn.decide.models.decisions import Decision
from cairn.decide.models.objections import Objection
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class Panel(Record):
    """People from the roll, as many of each side, whom a public draw chooses. A decision has one at most."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="panel")
    called_at = models.DateTimeField()
    seal = models.CharField(max_length=64)  # of the pool
    draw = models.CharField(max_length=20)  # which public draw, by its code
    draw_on = models.DateField()
    numbers = models.CharField(max_length=60, blank=True)  # what it came to
    drawn_at = models.DateTimeField(null=True, blank=True)
    hears_until = models.DateField(null=True, blank=True)
    concluded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(drawn_at__isnull=True, hears_until__isnull=True, numbers="")
                | models.Q(drawn_at__isnull=False, hears_until__isnull=False) & ~models.Q(numbers=""),
                name="a_panel_that_is_drawn_has_its_numbers_and_its_days",
            ),
            models.CheckConstraint(
                condition=models.Q(concluded_at__isnull=True) | models.Q(drawn_at__isnull=False),
                name="only_a_panel_that_was_drawn_concludes",
            ),
        ]

    def __str__(self) -> str:
        return f"panel of {self.decision_id}"

    @property
    def is_hearing(self) -> bool:
        return self.drawn_at is not None and self.concluded_at is None


class PanelPlace(models.Model):
    """One person in the frozen pool, as a sign that names nobody. Who it is, is forgotten once it is over.

    `is_seated`: drawn, and not stepped down.
    """

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="pool")
    sign = models.CharField(max_length=20)
    side = models.CharField(max_length=10, choices=Side.choices)
    position = models.PositiveIntegerField(null=True, blank=True)  # in the order of the lot
    person = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="panel_places"
    )
    asked_at = models.DateTimeField(null=True, blank=True)
    is_seated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["panel", "sign"], name="a_sign_stands_in_the_pool_of_a_panel_once"),
            models.UniqueConstraint(fields=["panel", "position"], name="the_pool_of_a_panel_has_one_at_each_position"),
            models.CheckConstraint(
                condition=models.Q(is_seated=False) | models.Q(asked_at__isnull=False, position__isnull=False),
                name="whoever_sits_on_a_panel_was_drawn",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sign} in {self.panel_id}"


class PanelFinding(OutOfSight, Record):
    """What somebody on the panel says about one objection: to set it aside or not, and why. Without a moment."""

    LEFT_WHEN_HIDDEN: ClassVar = {"reason": ""}

    place = models.ForeignKey(PanelPlace, on_delete=models.CASCADE, related_name="findings")
    objection = models.ForeignKey(Objection, on_delete=models.CASCADE, related_name="findings")
    sets_aside = models.BooleanField()
    reason = models.TextField(_("the reason"), max_length=FINDING_LENGTH)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "objection"], name="a_seat_finds_once_about_an_objection"),
        ]

    def __str__(self) -> str:
        return f"finding about {self.objection_id}"


class PanelNumbers(Record):
    """What one person says the public draw came to. Two people have to say the same, not both of them staff."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="seen_numbers")
    numbers = models.CharField(max_length=60)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_staff = models.BooleanField()

    class Meta:
        verbose_name_plural = "panel numbers"
        constraints = [
            models.UniqueConstraint(fields=["panel", "person"], name="a_person_says_once_what_a_panel_is_drawn_with"),
        ]

    def __str__(self) -> str:
        return f"{self.numbers} for {self.panel_id}"
