"""What becomes of a printed ballot paper, and the ways a ballot can come."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PaperState(models.TextChoices):
    """Where a printed paper is. Every printed paper is in one of these states, so that all can be accounted for."""

    PRINTED = "printed", _("given out")
    ENTERED = "entered", _("entered once, waiting for the second person")
    CAST = "cast", _("in the box")
    CANCELLED = "cancelled", _("cancelled")
    LATE = "late", _("came too late")


OUT = (PaperState.PRINTED, PaperState.ENTERED)


class Way(models.TextChoices):
    """How a ballot came. No ballot carries it: only how many came which way is kept."""

    SCREEN = "screen", _("on a screen")
    PAPER = "paper", _("on paper")
    PHONE = "phone", _("by phone")
