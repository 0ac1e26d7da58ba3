"""What the last edition left behind: lessons to take up, and promises that were not kept."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.learn.choices import VERDICT_LENGTH


class OpenItem(Record):
    """One lesson or one unkept promise of the last edition, open in this one until somebody does something about it."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="open_items")
    lesson = models.ForeignKey("cairn.Lesson", on_delete=models.CASCADE, null=True, blank=True, related_name="carried")
    commitment = models.ForeignKey(
        "cairn.Commitment", on_delete=models.CASCADE, null=True, blank=True, related_name="carried"
    )
    carried_at = models.DateTimeField()
    taken_up_in = models.ForeignKey(
        "cairn.Activity", on_delete=models.PROTECT, null=True, blank=True, related_name="items_taken_up"
    )
    taken_up_at = models.DateTimeField(null=True, blank=True)
    settled_words = models.TextField(_("what became of it"), max_length=VERDICT_LENGTH, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["carried_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "lesson"],
                condition=models.Q(lesson__isnull=False),
                name="a_lesson_is_carried_over_once",
            ),
            models.UniqueConstraint(
                fields=["programme", "commitment"],
                condition=models.Q(commitment__isnull=False),
                name="a_promise_is_carried_over_once",
            ),
            models.CheckConstraint(
                condition=models.Q(lesson__isnull=False, commitment__isnull=True)
                | models.Q(lesson__isnull=True, commitment__isnull=False),
                name="an_open_item_is_a_lesson_or_a_promise",
            ),
            models.CheckConstraint(
                condition=models.Q(settled_at__isnull=True) | ~models.Q(settled_words=""),
                name="what_is_settled_says_what_became_of_it",
            ),
        ]

    def __str__(self) -> str:
        return f"from last time, in {self.programme_id}"

    @property
    def is_open(self) -> bool:
        """Nobody has taken it up, and nobody has said what became of it."""
        return self.taken_up_in_id is None and self.settled_at is None

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None
