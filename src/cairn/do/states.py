"""Where a commitment can stand, and what a note on one can tell."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

COMMITMENT_LENGTH = 400
NOTE_LENGTH = 2_000


class State(models.TextChoices):
    """Where a commitment stands. Nothing becomes late by itself: somebody says so, in public."""

    OPEN = "open", _("open")
    RE_AGREED = "re_agreed", _("open, with a new day agreed")
    LATE = "late", _("late")
    KEPT = "kept", _("kept")
    DROPPED = "dropped", _("dropped, with the reason")


RUNNING = (State.OPEN, State.RE_AGREED, State.LATE)


class Happening(models.TextChoices):
    """What a note on a commitment tells."""

    PROGRESS = "progress", _("how it goes")
    KEPT = "kept", _("it was kept")
    RE_AGREED = "re_agreed", _("a new day was agreed")
    LATE = "late", _("it is late")
    DROPPED = "dropped", _("it was dropped")
