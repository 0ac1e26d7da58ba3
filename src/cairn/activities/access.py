"""The kinds of things people need to be able to take part. Plans, roles and needs meet by their names."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class AccessKind(models.TextChoices):
    """What a line of an access plan is about, and what a role can or cannot have. What people need joins on these."""

    STEP_FREE = "step_free", _("Without steps")
    HEARING_LOOP = "hearing_loop", _("Hearing loop")
    INTERPRETERS = "interpreters", _("Interpreters")
    CAPTIONS = "captions", _("Captions")
    QUIET_SPACE = "quiet_space", _("A quiet space")
    BREAKS = "breaks", _("Breaks")
    PRE_MEET = "pre_meet", _("Meeting beforehand")
    TRAVEL = "travel", _("Getting there")
    FOOD = "food", _("Food and drink")
    ONLINE = "online", _("Joining online")
    PAPERS = "papers", _("Papers in another form")
    TIMES = "times", _("A time that works")
    CARE = "care", _("Care for somebody meanwhile")
    OTHER = "other", _("Something else")


def in_words(kinds: Iterable[str]) -> list[str]:
    """These kinds as people read them, in the order of the list; what is not on the list is left out."""
    named = set(kinds)
    return [str(label) for value, label in AccessKind.choices if value in named]
