"""What is said to a suggestion, and how long the solver is waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LOST_AFTER = timedelta(minutes=10)
NEVER_BEGUN_AFTER = timedelta(hours=1)
PLACES_AT_MOST = 50


class Says(models.TextChoices):
    """What somebody says to a suggestion about themselves. Each of them is fine."""

    YES = "yes", _("Yes, ask me")
    NO = "no", _("Not this one")
    NEVER = "never", _("Suggest nothing to me here")


ABOUT_ONE = (Says.YES, Says.NO)


class Barred(models.TextChoices):
    """What stands between somebody and a role: the names of the core's bars."""

    SIDE = "SIDE", _("for people of another side")
    REFUSED = "REFUSED", _("about something you do not want to be asked for")
    TIME = "TIME", _("at times that do not work for you")
    ACCESS = "ACCESS", _("without something you need to take part")
    NOTHING = "NOTHING", _("looking for other strengths")


def lot_of(programme_ref: str, at: datetime) -> str:
    """The seed that decides between those who fit alike. Everybody can know it, and nobody chooses it.

    It is the same all day: asking again does not change whom it falls on.
    """
    return f"{programme_ref} {timezone.localdate(at).isoformat()}"
