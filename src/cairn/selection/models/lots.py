"""The tickets of a draw, the public draw that picks one of them, and the people on it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.selection.models.draws import Draw, SignUp


class Lot(Record):
    """A thousand tickets, sealed; a public draw announced before it is held, and the ticket it picked.

    The first lot gives all places; each later one those that became free. `least` and `bound`: the least chance on the
    tickets and the one that no lottery can pass, in hundredths of a percentage point.
    """

    draw = models.ForeignKey(Draw, on_delete=models.CASCADE, related_name="lots")
    number = models.PositiveSmallIntegerField()
    places = models.PositiveSmallIntegerField()
    tickets = models.TextField()  # the file as it is published
    seal = models.CharField(max_length=64)
    least = models.PositiveSmallIntegerField()
    bound = models.PositiveSmallIntegerField()
    is_stopped = models.BooleanField(default=False)  # before the bound was met
    made_at = models.DateTimeField()
    source = models.CharField(max_length=20, blank=True)  # which public draw, by its code
    draw_on = models.DateField(null=True, blank=True)
    announced_at = models.DateTimeField(null=True, blank=True)
    numbers = models.CharField(max_length=60, blank=True)  # what it came to
    drawn_at = models.DateTimeField(null=True, blank=True)
    ticket = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["draw", "number"], name="lots_of_a_draw_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(announced_at__isnull=True, source="", draw_on__isnull=True)
                | models.Q(announced_at__isnull=False, draw_on__isnull=False) & ~models.Q(source=""),
                name="an_announced_lot_names_its_public_draw",
            ),
            models.CheckConstraint(
                condition=models.Q(drawn_at__isnull=True, ticket__isnull=True, numbers="")
                | models.Q(drawn_at__isnull=False, ticket__isnull=False, announced_at__isnull=False)
                & ~models.Q(numbers=""),
                name="a_ticket_is_drawn_by_numbers_announced",
            ),
        ]

    def __str__(self) -> str:
        return f"lot {self.number} of {self.draw_id}"


class LotPlace(Record):
    """One person in the pool of a lot, as a sign that names nobody; and what they say when they are drawn."""

    lot = models.ForeignKey(Lot, on_delete=models.CASCADE, related_name="pool")
    sign = models.CharField(max_length=20)
    held = models.PositiveSmallIntegerField()  # on how many tickets
    sign_up = models.ForeignKey(SignUp, on_delete=models.SET_NULL, null=True, blank=True, related_name="places")
    asked_at = models.DateTimeField(null=True, blank=True)  # they are on the ticket drawn
    says = models.BooleanField(null=True)  # yes, no, or nothing yet
    said_at = models.DateTimeField(null=True, blank=True)
    is_silent = models.BooleanField(default=False)  # the no is silence

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lot", "sign"], name="a_sign_stands_in_a_draw_once"),
            models.UniqueConstraint(fields=["lot", "sign_up"], name="somebody_stands_in_a_draw_once"),
            models.CheckConstraint(
                condition=models.Q(says__isnull=True, said_at__isnull=True)
                | models.Q(says__isnull=False, said_at__isnull=False, asked_at__isnull=False),
                name="who_answers_was_drawn",
            ),
            models.CheckConstraint(condition=models.Q(is_silent=False) | models.Q(says=False), name="silence_is_a_no"),
        ]

    @property
    def is_given_up(self) -> bool:
        """Whether nobody is there to answer: they took their asking back, or nothing is kept of them any more."""
        if self.sign_up is None:
            return True
        return bool(self.sign_up.application and self.sign_up.application.withdrawn_at)

    def __str__(self) -> str:
        return f"{self.sign} in {self.lot_id}"


class DrawnNumbers(Record):
    """What one person says the public draw came to. Two people of different sides have to say the same."""

    lot = models.ForeignKey(Lot, on_delete=models.CASCADE, related_name="entered")
    numbers = models.CharField(_("numbers"), max_length=60)
    person = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_staff = models.BooleanField()
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "drawn numbers"
        constraints = [
            models.UniqueConstraint(fields=["lot", "person"], name="a_person_says_once_which_ticket_was_drawn"),
        ]

    def __str__(self) -> str:
        return f"{self.numbers} for {self.lot_id}"
