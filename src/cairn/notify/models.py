"""Which letters went out, and what people do not want to be written to about."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class About(models.TextChoices):
    """What letters are about. People can say no to each."""

    WAS_IT_SO = "was_it_so", _("questions whether something was so")
    CHALLENGES = "challenges", _("challenges that wait for you")


class Letter(Record):
    """A letter to one person about one thing. It is noted before it is sent, so that it never goes out twice."""

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="letters")
    about = models.CharField(max_length=20, choices=About.choices)
    written_on = models.DateField()
    is_sent = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "about", "written_on"], name="one_letter_a_day_to_a_person_about_a_thing"
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
