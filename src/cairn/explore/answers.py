"""What a person can answer to a statement, and how long a statement can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

STATEMENT_LENGTH = 280
INFLUENCE_LENGTH = 600


class Vote(models.IntegerChoices):
    """What a person answers to a statement. To pass is an answer too: "not now, or I cannot say"."""

    DISAGREE = -1, _("Disagree")
    PASS = 0, _("Pass")
    AGREE = 1, _("Agree")
