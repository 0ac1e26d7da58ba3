"""Sheets of equality answers that no row ties to a person; reference figures; editions of figures; what was tried."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.base.stirring import random_key
from cairn.reach.choices import ABOUT_LENGTH, GROUP_LENGTH, SOURCE_LENGTH, WORDS_LENGTH, Unit


class EqualitySheet(models.Model):
    """What somebody answered about themselves in a programme: no person, no time, no order.

    It is found by a token worked out from a key outside the database. Nothing on it tells whether it was there when the
    figures were counted last: that would be a time.
    """

    id = models.BigAutoField(primary_key=True, default=random_key)
    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="equality_sheets")
    token = models.CharField(max_length=64, unique=True)
    version = models.CharField(max_length=20)
    answers = models.JSONField(_("the answers by question"), default=dict)

    def __str__(self) -> str:
        return f"a sheet in {self.programme_id}"


class ReferenceFigures(Record):
    """Figures to compare with, such as who lives here: with their source and their day. One row per edition."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="reference_figures")
    number = models.PositiveIntegerField()
    about = models.CharField(_("whom the figures are about"), max_length=ABOUT_LENGTH)
    source = models.CharField(_("where they come from"), max_length=SOURCE_LENGTH)
    counted_on = models.DateField(_("which day or year they are of"))
    unit = models.CharField(max_length=10, choices=Unit)
    version = models.CharField(max_length=20)
    figures = models.JSONField(_("figures by question and group"), default=dict)
    entered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, related_name="reference_figures_entered"
    )
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="editions_of_reference_figures_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(unit__in=Unit.values), name="reference_figures_have_a_known_unit"
            ),
            models.CheckConstraint(condition=~models.Q(source=""), name="reference_figures_name_their_source"),
        ]

    def __str__(self) -> str:
        return f"reference figures {self.number} of {self.programme_id}"


class ReachEdition(Record):
    """Figures of reach as they were shown from a day on. What was shown is never changed.

    `shown` is public: the least of each count, none where it is not shown. `kept` is what the next edition has to
    know so that the two together tell nothing: it is shown to nobody.
    """

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="reach_editions")
    number = models.PositiveIntegerField()
    version = models.CharField(max_length=20)
    shown = models.JSONField(default=dict)
    kept = models.JSONField(default=dict)
    counted_on = models.DateField()
    published_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, related_name="reach_published"
    )
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="editions_of_reach_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"reach {self.number} of {self.programme_id}"


class ReachStep(Record):
    """What was tried to reach a group that is missing, and what is done next: in words of whoever leads."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="reach_steps")
    group = models.CharField(_("which group is missing"), max_length=GROUP_LENGTH)
    tried = models.TextField(_("what was tried"), max_length=WORDS_LENGTH)
    next_words = models.TextField(_("what we do next"), max_length=WORDS_LENGTH)
    by_on = models.DateField(_("by when"))
    noted_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="reach_steps_noted")
    noted_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(group="") & ~models.Q(next_words=""), name="a_step_names_a_group_and_what_is_next"
            ),
        ]

    def __str__(self) -> str:
        return f"a step in {self.programme_id}"
