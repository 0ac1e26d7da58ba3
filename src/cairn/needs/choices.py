"""What can be said of a need and of a supporter, and how long what is written stays."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

WORDS_LENGTH = 1000
LINE_LENGTH = 300
NAME_LENGTH = 100

REVIEW_AFTER = timedelta(days=365)  # then the person is asked whether it still holds
FORGET_AFTER = timedelta(days=730)  # nothing was said about it for so long: it is destroyed
CHECK_WITHIN = timedelta(days=30)  # so long after a session people are asked whether it was there
SHOWN_FROM = 5  # people, and needs: nothing is said about fewer


class Was(models.TextChoices):
    """Whether what somebody needs was there."""

    MET = "met", _("It was there")
    PARTLY = "partly", _("Some of it was there")
    NOT_MET = "not_met", _("It was not there")


class Beside(models.TextChoices):
    """What somebody who comes beside a person does there."""

    SUPPORT = "support", _("helps me take part")
    ADVOCATE = "advocate", _("speaks for me where I ask them to")
