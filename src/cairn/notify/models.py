"""Which letters go out and went out, how people want to be written to, and when the letters went last."""

from __future__ import annotations

from django.db import models

from cairn.base.models import Record
from cairn.notify.choices import About, Pace


class Letter(Record):
    """A letter to one person about one kind of thing. It is noted before it is sent, with all its words.

    `told_until`, for news: the moment up to which it tells what happened, so that the next one begins there.
    `sealed`: the letter as it goes out, until it has gone. So what was cut off goes out later, just as it was.
    """

    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="letters")
    about = models.CharField(max_length=20, choices=About.choices)
    written_on = models.DateField()
    told_until = models.DateTimeField(null=True, blank=True)
    is_sent = models.BooleanField(default=False)
    sealed = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "about", "written_on"],
                condition=~models.Q(about__in=[About.NEWS, About.MEETINGS]),
                name="one_letter_a_day_to_a_person_about_a_thing",
            ),
            models.UniqueConstraint(
                fields=["person", "told_until"],
                condition=models.Q(about=About.NEWS),
                name="news_up_to_a_moment_are_told_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(about=About.NEWS) | models.Q(told_until__isnull=False),
                name="a_letter_of_news_says_how_far_it_tells",
            ),
            models.CheckConstraint(
                condition=models.Q(is_sent=False) | models.Q(sealed=""), name="of_a_letter_that_went_no_words_are_kept"
            ),
        ]
        indexes = [
            models.Index(fields=["person"], condition=~models.Q(sealed=""), name="letters_that_have_yet_to_go"),
        ]

    def __str__(self) -> str:
        return f"to {self.person_id} about {self.about}"


class Reminder(models.Model):
    """One thing that a letter said waits for its reader: so that it says so once a week at most."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="reminders")
    thing = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["letter", "thing"], name="a_letter_reminds_of_a_thing_once"),
        ]
        indexes = [models.Index(fields=["thing"], name="reminders_by_thing")]

    def __str__(self) -> str:
        return f"of {self.thing}"


class LetterWishes(Record):
    """How somebody wants to be written to. Who says nothing has their news once a day, in common print.

    `news_from`: the moment from which on news are told, where they wanted none before.
    """

    person = models.OneToOneField("cairn.Person", on_delete=models.CASCADE, related_name="letter_wishes")
    pace = models.CharField(max_length=10, choices=Pace.choices, default=Pace.DAILY)
    is_large_print = models.BooleanField(default=False)
    news_from = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "letter wishes"
        constraints = [
            models.CheckConstraint(condition=models.Q(pace__in=Pace.values), name="letters_come_at_a_known_pace"),
        ]

    def __str__(self) -> str:
        return f"{self.pace} to {self.person_id}"


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


class LetterRun(models.Model):
    """When letters were last looked after to the end, and when one last went out. One row."""

    ran_at = models.DateTimeField()
    went_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="one_row_says_when_letters_went"),
        ]

    def __str__(self) -> str:
        return f"ran at {self.ran_at}"


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
