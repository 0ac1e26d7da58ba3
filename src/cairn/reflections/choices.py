"""What people choose around reflections: why a reply is not published; and how long things may be."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

TITLE_LENGTH = 140
WORDS_LENGTH = 20_000
BIOGRAPHY_LENGTH = 300
ALT_LENGTH = 300
NAME_LENGTH = 60
REPLY_LENGTH = 2_000
REASON_LENGTH = 600

MOST_PICTURES = 6
MOST_WAITING = 50  # replies to one reflection that wait for a decision: floods are held back without counting people
KEEP_ADDRESS = timedelta(days=30)  # of somebody who replied without an account
KEEP_REFUSED = timedelta(days=30)  # the words of a reply that was not published


class State(models.TextChoices):
    """How a reply stands."""

    WAITING = "waiting", _("waits to be read")
    PUBLISHED = "published", _("published")
    REFUSED = "refused", _("not published")


class Why(models.TextChoices):
    """Why a reply is not published. To disagree, or to criticise, is no reason."""

    ADVERTISING = "advertising", _("It is advertising")
    NAMES_SOMEBODY = "names_somebody", _("It names somebody, or lets people guess who it is about")
    INSULTS = "insults", _("It insults or threatens somebody")
    OFF_TOPIC = "off_topic", _("It is about something else")
    TWICE = "twice", _("It is there already")
    GONE = "gone", _("The reflection was taken back")  # never chosen: it follows


TO_CHOOSE = [(value, label) for value, label in Why.choices if value != Why.GONE]
IN_NUMBERS = {
    Why.ADVERTISING: ngettext_lazy("%(n)d is advertising", "%(n)d are advertising", "n"),
    Why.NAMES_SOMEBODY: ngettext_lazy("%(n)d names somebody", "%(n)d name somebody", "n"),
    Why.INSULTS: ngettext_lazy("%(n)d insults or threatens", "%(n)d insult or threaten", "n"),
    Why.OFF_TOPIC: ngettext_lazy("%(n)d is about something else", "%(n)d are about something else", "n"),
    Why.TWICE: ngettext_lazy("%(n)d was there already", "%(n)d were there already", "n"),
    Why.GONE: ngettext_lazy(
        "%(n)d came before the reflection was taken back", "%(n)d came before the reflection was taken back", "n"
    ),
}
