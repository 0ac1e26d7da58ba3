"""What letters can be about, and how often they come."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class About(models.TextChoices):
    """What letters are about. People can say no to each."""

    ASKED = "asked", _("what is asked of you: a task, an offer, a panel, an appeal")
    PROMISES = "promises", _("promises and changes you see to: to accept one, and before its day")
    PULSE = "pulse", _("how a meeting was for you, with your own link")
    VOTES = "votes", _("votes that are open for you")
    MEETINGS = "meetings", _("sessions: before the day, when a place is free, when one is changed or cancelled")
    ROLES = "roles", _("roles: the answer when you asked for one, answers you owe, and before your term ends")
    WAS_IT_SO = "was_it_so", _("questions whether something was so")
    CHALLENGES = "challenges", _("challenges that wait for you")
    NEWS = "news", _("what became of what you said")
    CARE = "care", _("somebody who asks you, as a contact, to get in touch")
    CALL = "call", _("a ballot that was cast for you by phone")


class Pace(models.TextChoices):
    """How often news come by letter. What needs somebody does not wait for it."""

    AT_ONCE = "at_once", _("At once, whenever there is something new")
    DAILY = "daily", _("Once a day, all in one letter")
    WEEKLY = "weekly", _("Once a week, all in one letter")
    NEEDS_ME = "needs_me", _("Only what needs me, and no news")
