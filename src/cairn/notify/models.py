"""Which letters went out, and what people do not want to be written to about."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class About(models.TextChoices):
    """What letters are about. People can say no to each."""

    WAS_IT_SO = "was_it_so", _("questions whether something was so")
    CHALLENGES = "challenges", _("challenges that wait for you")
    NEWS = "news", _("what became of what you said")
    CARE = "care", _("somebody who asks you, as a contact, to get in touch")
    CALL = "call", _("a ballot that was cast for you by phone")


class Letter(Record):
    """A letter to one person about one thing. It is noted before it is sent, so that it never goes out twice.

    `told_until`, for news: the moment up to which it tells what happened, so that the next one begins there.
    """

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="letters")
    about = models.CharField(max_length=20, choices=About.choices)
    written_on = models.DateField()
    told_until = models.DateTimeField(null=True, blank=True)
    is_sent = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "about", "written_on"], name="one_letter_a_day_to_a_person_about_a_thing"
            ),
            models.CheckConstraint(
                condition=~models.Q(about=About.NEWS) | models.Q(told_until__isnull=False),
                name="a_letter_of_news_says_how_far_it_tells",
            ),
        ]

    def __str__(self) -> str:
        return f"to {self.person_id} about {self.about}"


class NoLetters(Record):
    """Somebody who does not want to be written to about this."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="no_letters")
    about = models.CharField(max_length=20, choices=About.choices)

    class Meta:
        verbose_name_plural = "no letters"
        constraints = [
            models.UniqueConstraint(fields=["person", "about"], name="a_person_says_once_not_to_be_written_to"),
        ]

    def __str__(self) -> str:
        return f"none to {self.person_id} about {self.about}"


class NewsSeen(Record):
    """The days on which somebody last looked at their news: no moment, and no day before the one before.

    What is new to them is what came on the day before last looked on, or later.
    """

    person = models.OneToOneField("cairn.Person", on_delete=models.CASCADE, related_name="news_seen")
    seen_on = models.DateField()
    before_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "news seen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(before_on__isnull=True) | models.Q(before_on__lt=models.F("seen_on")),
                name="news_were_seen_before_on_an_earlier_day",
            ),
        ]

    def __str__(self) -> str:
        return f"seen by {self.person_id}"
