"""Where a commitment and a task can stand, and what a note on a commitment can tell."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

COMMITMENT_LENGTH = 400
NOTE_LENGTH = 2_000
TASK_LENGTH = 300
IN_RETURN_LENGTH = 300
MOST_HOURS = 200
BUDGET_LINE_LENGTH = 120
MOST_BUDGET_LINES = 60
SPENT_ON_LENGTH = 200
LINK_LENGTH = 500


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
    CORRECTED = "corrected", _("it was not kept after all")


class TaskState(models.TextChoices):
    """Where a task stands. Offered is not taken on: only the people themselves take it on."""

    OFFERED = "offered", _("offered")
    ACCEPTED = "accepted", _("taken on")
    FINISHED = "finished", _("finished")
    WITHDRAWN = "withdrawn", _("withdrawn, with the reason")


TO_DO = (TaskState.OFFERED, TaskState.ACCEPTED)
