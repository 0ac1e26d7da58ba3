"""What a person can answer to a statement, and how long a statement can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

STATEMENT_LENGTH = 280
INFLUENCE_LENGTH = 600
WORTH_OF_A_NEW_ONE = 9.0  # `routing.worth` of a statement nobody has answered


class Vote(models.IntegerChoices):
    """What a person answers to a statement. To pass is an answer too: "not now, or I cannot say"."""

    DISAGREE = -1, _("Disagree")
    PASS = 0, _("Pass")
    AGREE = 1, _("Agree")


class Way(models.TextChoices):
    """By what people without an account answer statements."""

    LINK = "link", _("by the open link")
    PERSONAL = "personal", _("by personal links alone")
