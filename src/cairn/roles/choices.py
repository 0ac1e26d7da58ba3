"""What can be chosen about a role, how long words may be, and the numbers of days, each with its reason."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

LINE_LENGTH = 300
WORDS_LENGTH = 1000
TITLE_LENGTH = 100
MOST_PLACES = 500

ANSWER_WITHIN = 10  # working days after the last day to ask: two weeks, so that nobody plans their life around silence
KEEP_ANSWERED = (
    183  # days after an answer: half a year, time enough to ask why, to complain, or to go to court about it
)
LONGEST_REST = 92  # days: three months, long enough to get well, short enough that the group can do without
YEAR = 365  # "asked in the last year"
MANY_ASKINGS = 3  # from the third asking in a year on, whoever asks reads a gentle word first
TELL_FOR = 14  # days: for so long a letter may still say that an answer has come, or that a term is over
ENDS_SOON = 30  # days before a term ends: one more meeting in most groups, time to hand on or to ask for longer
MOST_TERMS = (
    2  # a term can be made longer once, up to twice its length: a place that never comes free is nobody's chance
)


class Way(models.TextChoices):
    """How places in a role are given when more people ask than there are places."""

    CHOICE = "choice", _("people from both sides read what was written, and say why")
    DRAW = "draw", _("a fair draw")


class Where(models.TextChoices):
    """Where a role happens."""

    IN_PERSON = "in_person", _("In person")
    ONLINE = "online", _("Online")
    EITHER = "either", _("In person or online, as you like")


class Says(models.TextChoices):
    """What somebody says who was asked for something. Each of them is fine."""

    YES = "yes", _("Yes")
    NO = "no", _("No, thank you")
    NOT_NOW = "not_now", _("Not now, ask me another time")
