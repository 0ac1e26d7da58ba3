"""What can be chosen about reach, and how long words may be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

ABOUT_LENGTH = 200
SOURCE_LENGTH = 300
GROUP_LENGTH = 120
WORDS_LENGTH = 600

NEW_SHEETS = 10
"""Answers about oneself are counted anew when at least this many sheets are new, changed or taken away."""

DAYS_BETWEEN = 28
"""So many days lie between two editions, so that nobody can wait for one person and count before and after."""

DAYS_DUE = 91
"""So many days after the last count, or after the programme opened, whoever leads owes everybody a new one."""

OFTEN = 3
"""Whoever was asked so many times in a year is asked often."""


class Unit(models.TextChoices):
    """What a reference figure counts."""

    COUNT = "count", _("people")
    SHARE = "share", _("parts of a hundred")
