"""A person's card, its lines, and who looked at it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.strengths.choices import WORDS_LENGTH, Audience, Kind


class Card(Record):
    """What one person brings. Written by them alone; while it is paused nobody else sees that it is there."""

    person = models.OneToOneField("cairn.Person", on_delete=models.CASCADE, related_name="strengths_card")
    languages = models.CharField(_("languages I speak or sign"), max_length=WORDS_LENGTH, blank=True)
    languages_for = models.CharField(max_length=10, choices=Audience.choices, default=Audience.ME)
    times = models.JSONField(_("when I usually have time"), default=list, blank=True)  # codes of choices.When
    times_words = models.CharField(_("more about my time"), max_length=WORDS_LENGTH, blank=True)
    times_for = models.CharField(max_length=10, choices=Audience.choices, default=Audience.ME)
    most = models.PositiveSmallIntegerField(_("how many things at one time, at most"), default=1)
    began_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(most__gte=1, most__lte=3), name="a_card_takes_one_to_three"),
        ]

    def __str__(self) -> str:
        return f"card of {self.person_id}"

    @property
    def is_paused(self) -> bool:
        return self.paused_at is not None


class Strength(Record):
    """One line of a card, in the person's own words, with who may read it."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField(_("what it is about"), max_length=10, choices=Kind.choices)
    words = models.CharField(_("in your own words"), max_length=WORDS_LENGTH)
    topics = models.JSONField(_("topics"), default=list, blank=True)  # codes of topics.Topic
    audience = models.CharField(_("who can read it"), max_length=10, choices=Audience.choices)
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)  # taken off; destroyed a day later

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="a_line_of_a_card_has_a_known_kind"),
            models.CheckConstraint(
                condition=models.Q(audience__in=Audience.values), name="a_line_of_a_card_says_who_reads_it"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=Kind.NOT_ASKED, audience=Audience.MEMBERS),
                name="what_somebody_does_not_want_is_not_for_everybody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.card_id}"


class Look(Record):
    """Somebody opened a card: one row for each person and day, read by whoever the card belongs to."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="looks")
    reader = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="looks_at_cards")
    seen_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["card", "reader", "seen_on"], name="a_look_counts_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} looked at {self.card_id}"
