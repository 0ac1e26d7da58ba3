"""Why people object to options: apart from the ballots, from the count on."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.core.ballots import objections as core
from cairn.decide.choices import OBJECTION_LENGTH
from cairn.decide.models.decisions import Decision
from cairn.moderation.out_of_sight import OutOfSight


class Objection(OutOfSight, Record):
    """One objection to an option: public, and of nobody. Nothing leads from it to a ballot, a side or a moment.

    `is_heard`: it kept the option from being chosen until it was heard. `wants_aside`: by side, whether most of that
    half of the panel wanted to set it aside; empty where no panel said anything.
    """

    LEFT_WHEN_HIDDEN: ClassVar = {"harm": "", "what_would_change_it": ""}

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="objections")
    option = models.ForeignKey("cairn.Option", on_delete=models.PROTECT, related_name="objections")
    harm = models.TextField(_("what harm it would do"), max_length=OBJECTION_LENGTH)
    what_would_change_it = models.TextField(_("what would change it"), max_length=OBJECTION_LENGTH, blank=True)
    is_paramount = models.BooleanField(_("it is about harm, rights, safety or the law"), default=False)
    is_heard = models.BooleanField(default=False)
    wants_aside = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_heard=True) | models.Q(wants_aside={}),
                name="a_panel_rules_on_objections_that_are_heard",
            ),
        ]

    def __str__(self) -> str:
        return f"objection to {self.option_id} in {self.decision_id}"

    @property
    def heard(self) -> core.Heard:
        """What of it goes into the published count."""
        words = core.Objection(self.harm, self.what_would_change_it)
        return core.Heard(self.option.ref, core.hash_of_words(words), self.is_paramount, dict(self.wants_aside))

    @property
    def is_set_aside(self) -> bool:
        return self.heard.is_set_aside
