"""The roll in words that can be chosen: why somebody stands on it, what can be wrong with it, what became of that."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.people.sides import Side

REASON_LENGTH = 1_000
CHALLENGES_AT_ONCE = 3  # of one person, waiting for an answer, in one decision
WAIT_FOR_ANSWERS = timedelta(days=3)  # after the closing time: how long the count waits for what is not finished


class Why(models.TextChoices):
    """Why somebody stands on the roll, on that side."""

    CITIZEN = "citizen", _("takes part as themselves, not employed by an organisation that runs this")
    STAFF = "staff", _("takes part and works for an organisation that runs this")
    PARTNER = "partner", _("takes part and speaks for another organisation; there are three such people or more")
    ADDED = "added", _("was left out, and added after a challenge")
    MOVED = "moved", _("stood on another side, and was moved after a challenge")


WHY_OF_SIDE = {Side.CITIZEN: Why.CITIZEN, Side.STAFF: Why.STAFF, Side.PARTNER: Why.PARTNER}


class Ground(models.TextChoices):
    """What can be wrong with a roll."""

    PLACE = "place", _("Somebody is on it who should not be")
    SIDE = "side", _("Somebody is on the wrong side")
    LEFT_OUT = "left_out", _("Somebody is missing")
    IN_MY_NAME = "in_my_name", _("A ballot was cast in my name, and I did not want it")


class Effect(models.TextChoices):
    """What became of a challenge."""

    DENIED = "denied", _("not right: the roll stays as it is")
    SPLIT = "split", _("the two who looked did not agree: the roll stays as it is, and this stands beside the result")
    ADDED = "added", _("right: somebody was added")
    MOVED = "moved", _("right: somebody was moved to the other side")
    TAKEN_OFF = "taken_off", _("right: somebody was taken off")
    STANDS = "stands", _("right, and it could not be put right without opening a secret: it stands beside the result")
