"""What changed a decision from outside, and what was said about it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.decide.choices import DEPARTURE_LENGTH, OVERRIDE_LENGTH, OVERRIDE_WHO_LENGTH, Told
from cairn.decide.models.decisions import Decision
from cairn.listen.choices import Credit, credited
from cairn.moderation.out_of_sight import OutOfSight


class Override(Record):
    """Somebody outside the rule changed what was decided: what holds now, who changed it, and why."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="overrides")
    what = models.TextField(_("what holds now instead"), max_length=OVERRIDE_LENGTH)
    who = models.CharField(_("who changed it"), max_length=OVERRIDE_WHO_LENGTH)
    why = models.TextField(_("why"), max_length=OVERRIDE_LENGTH)
    do_citizens_agree = models.BooleanField(_("the citizens agreed to it"), default=False)
    happened_at = models.DateTimeField()
    published_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["decision", "published_at"], name="overrides_by_time")]

    def __str__(self) -> str:
        return f"override of {self.decision_id}"


class DepartureWord(OutOfSight, Record):
    """What was said in public about a choice that did not come from the group: the explanation, or a citizen's reply.

    `override` is the change it speaks about; empty where the choice itself, told from elsewhere, was none of ours.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="departure_words")
    override = models.ForeignKey(
        Override, on_delete=models.CASCADE, null=True, blank=True, related_name="departure_words"
    )
    tells = models.CharField(max_length=10, choices=Told)
    by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="departure_words"
    )
    side = models.CharField(max_length=10)
    credit = models.CharField(max_length=10, choices=Credit, default=Credit.NONE)
    words = models.TextField(_("in words"), max_length=DEPARTURE_LENGTH)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["override"],
                condition=models.Q(tells=Told.EXPLAINED, override__isnull=False),
                name="an_override_is_explained_once",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=models.Q(tells=Told.EXPLAINED, override__isnull=True),
                name="a_choice_from_elsewhere_is_explained_once",
            ),
            models.UniqueConstraint(
                fields=["override", "by"],
                condition=models.Q(tells=Told.REPLIED, override__isnull=False),
                name="a_citizen_replies_to_an_override_once",
            ),
            models.UniqueConstraint(
                fields=["decision", "by"],
                condition=models.Q(tells=Told.REPLIED, override__isnull=True),
                name="a_citizen_replies_to_a_choice_from_elsewhere_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tells} about {self.decision_id}"

    @property
    def shown_credit(self) -> str:
        """The name as its owner lets it be shown, or nothing."""
        return credited(self.by.name, self.credit) if self.by else ""
