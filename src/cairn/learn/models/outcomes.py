"""What taking part did for a person: a note that only they read, line by line, and totals that tell nobody's answer.

A note keeps no moment. A total is made of rounds: each adds the answers of five people or more, and is never taken
apart again (docs/decisions/0033).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import OUTCOME_LENGTH, STEPS, STEPS_OF, Outcome
from cairn.listen.choices import Credit, credited
from cairn.moderation.out_of_sight import OutOfSight
from cairn.people.sides import Side


class OutcomeNote(Record):
    """One person's note about one activity. `counted`: the lines that are in a total already, not what they said."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="outcome_notes")
    author = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="outcome_notes")
    counted = models.JSONField(_("what of it was counted"), default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "author"], name="a_person_has_one_note_in_an_activity"),
        ]

    def __str__(self) -> str:
        return f"a note in {self.activity_id}"


class OutcomeLine(OutOfSight, Record):
    """One line of a note: a step, words, or both. Nobody else reads it unless its author publishes the words."""

    LEFT_WHEN_HIDDEN: ClassVar[Mapping[str, object]] = {"words": "", "credit": Credit.NONE}

    note = models.ForeignKey(OutcomeNote, on_delete=models.CASCADE, related_name="lines")
    item = models.CharField(max_length=12, choices=Outcome)
    step = models.CharField(max_length=6, blank=True)
    words = models.TextField(_("in my own words"), max_length=OUTCOME_LENGTH, blank=True)
    published_on = models.DateField(null=True, blank=True)
    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)
    side = models.CharField(max_length=10, choices=Side.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["note", "item"], name="a_note_has_one_line_of_each_kind"),
            models.CheckConstraint(condition=models.Q(item__in=Outcome.values), name="a_known_outcome"),
            models.CheckConstraint(condition=models.Q(step__in=["", *STEPS]), name="a_known_step_of_an_outcome"),
            models.CheckConstraint(
                condition=~models.Q(step="") | ~models.Q(words=""), name="a_line_of_a_note_says_something"
            ),
            models.CheckConstraint(
                condition=models.Q(published_on__isnull=True) | ~models.Q(words=""), name="what_is_published_has_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} in {self.note_id}"

    @property
    def is_published(self) -> bool:
        return self.published_on is not None

    @property
    def step_in_words(self) -> str:
        return str(STEPS_OF[self.item](self.step).label) if self.step else ""

    @property
    def shown_credit(self) -> str:
        return credited(self.note.author.name, self.credit)


class OutcomeTotal(Record):
    """How many said what of one line in an activity: the sum of whole rounds, empty before the first."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="outcome_totals")
    item = models.CharField(max_length=12, choices=Outcome)
    counts = models.JSONField(_("how many gave each step"), default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "item"], name="an_activity_has_one_total_of_each_line"),
        ]

    def __str__(self) -> str:
        return f"{self.item} in {self.activity_id}"
