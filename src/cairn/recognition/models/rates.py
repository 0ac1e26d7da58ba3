"""Rate cards: what an organisation or a programme pays for what, in dated editions that say who set them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.recognition.choices import LINE_LENGTH, SOURCE_LENGTH, Unit


class RateCard(Record):
    """One edition: for a programme, or for every programme of its organisation. Earlier ones stay readable."""

    organisation = models.ForeignKey("cairn.Organisation", on_delete=models.CASCADE, related_name="rate_cards")
    programme = models.ForeignKey(
        "cairn.Programme", on_delete=models.CASCADE, null=True, blank=True, related_name="rate_cards"
    )  # empty: all programmes of the organisation
    number = models.PositiveIntegerField()
    source = models.CharField(_("who says so"), max_length=SOURCE_LENGTH)
    source_url = models.URLField(_("where one can read it"), max_length=300, blank=True)
    of_on = models.DateField(_("of which day"))
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"], name="editions_of_a_programmes_rate_card_are_numbered"
            ),
            models.UniqueConstraint(
                fields=["organisation", "number"],
                condition=models.Q(programme__isnull=True),
                name="editions_of_an_organisations_rate_card_are_numbered",
            ),
            models.CheckConstraint(condition=~models.Q(source=""), name="a_rate_card_says_who_says_so"),
        ]

    def __str__(self) -> str:
        return f"rate card {self.number} of {self.organisation_id}"


class RateLine(Record):
    """So much for this, for each hour, half day, day or meeting."""

    card = models.ForeignKey(RateCard, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveSmallIntegerField()
    what_for = models.CharField(_("what for"), max_length=LINE_LENGTH)
    unit = models.CharField(_("for each"), max_length=10, choices=Unit)
    pence = models.PositiveIntegerField(_("how much"))

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["card", "position"], name="lines_of_a_rate_card_are_in_order"),
            models.CheckConstraint(condition=models.Q(pence__gte=1), name="a_rate_is_of_money"),
            models.CheckConstraint(condition=models.Q(unit__in=Unit.values), name="a_rate_is_for_a_known_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.what_for}: {self.pence} for each {self.unit}"
