"""What a contact is for, how far something sent to them has come, and how long things are kept."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

WORDS_LENGTH, REACH_LENGTH, NAME_LENGTH, LOOKS_LENGTH = 4000, 400, 80, 120
KEPT_AFTER_CLOSING = timedelta(days=14)  # then it is destroyed


class Task(models.TextChoices):
    """What a contact of a programme looks after."""

    WELLBEING = "wellbeing", _("wellbeing contact")
    SAFEGUARDING = "safeguarding", _("safeguarding contact")


class State(models.TextChoices):
    """How far it has come, as the person who sent it sees it."""

    SENT = "sent", _("sent")
    SEEN = "seen", _("seen")
    TALKED = "talked", _("talked about")
    CLOSED = "closed", _("closed")
