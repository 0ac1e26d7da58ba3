"""What people need to join in, and the formats they ask for. Private: the record knows neither words nor persons."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.activities.formats import ASK_LENGTH
from cairn.activities.models.activities import Activity
from cairn.base.models import Record

NEED_LENGTH = 1000


class FormatAsked(Record):
    """Somebody asked for the explanation in a format. Nobody but they can see that it was them."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="formats_asked")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="formats_asked")
    format_name = models.CharField(max_length=40)
    words = models.CharField(_("the format in your own words"), max_length=ASK_LENGTH, blank=True)
    asked_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "formats asked"
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person", "format_name"], name="a_person_asks_for_a_format_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format_name} in {self.activity_id}"


class Need(Record):
    """What makes it possible for a person to join in, what will be done, and whether that works for them."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="needs")
    owner = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="needs")
    side = models.CharField(max_length=10)  # as it stands in the record: the owner's only where it has to be known
    words = models.TextField(_("what makes it possible for you to join in"), max_length=NEED_LENGTH, blank=True)
    stated_at = models.DateTimeField()
    answer = models.TextField(_("what will be done"), max_length=NEED_LENGTH, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    why_not = models.TextField(_("what does not work yet"), max_length=NEED_LENGTH, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    stated_again_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)  # then the words here and those of the answer are gone

    class Meta:
        indexes = [models.Index(fields=["activity", "stated_at"], name="needs_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True) | ~models.Q(answer=""),
                name="an_answered_need_says_what_will_be_done",
            ),
            models.CheckConstraint(
                condition=models.Q(stated_again_at__isnull=True) | models.Q(accepted_at__isnull=False),
                name="only_a_met_need_is_stated_again",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_back_at__isnull=True) | models.Q(words="", answer="", why_not=""),
                name="a_need_taken_back_leaves_no_words",
            ),
        ]

    def __str__(self) -> str:
        return f"a need in {self.activity_id}"

    @property
    def is_met(self) -> bool:
        """Its owner says that it works."""
        return self.accepted_at is not None

    @property
    def is_answered(self) -> bool:
        """Something was offered that its owner has not spoken to yet."""
        return self.answered_at is not None and not self.is_met
