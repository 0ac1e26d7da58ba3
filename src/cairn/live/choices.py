"""What people choose in a live room, and how much of it there can be."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

SENTENCE_LENGTH = 160
NAME_LENGTH = 40
NOTE_LENGTH = 4000
TABLES = 99
SHOWN_FROM = 5  # answers: below that nothing of a sense check is shown
CODE_LENGTH = 6
CODE_LETTERS = "bcdfghjkmnpqrstvwxyz23456789"  # nothing that is misread, and no vowels: a code spells no word
MINUTES_MORE = 5


class SenseAnswer(models.TextChoices):
    """What people answer to one sentence."""

    AGREE = "agree", _("Agree")
    DISAGREE = "disagree", _("Disagree")
    UNSURE = "unsure", _("Unsure")
