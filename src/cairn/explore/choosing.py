"""How long what belongs to an option may be, its currencies, and what a citizen says to an answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

TITLE_LENGTH = 120
WORDS_LENGTH = 2000
WHY_LENGTH = 1000
COST_LENGTH = 600
CHANGES_LENGTH = 1000
MOST_COST = 2_000_000_000
ARGUMENT_LENGTH = 300
GROUP_NAME_LENGTH = 40
MOST_NAMES_PROPOSED = 5  # for one group at a time
AGREE_TO_A_NAME = 2  # besides whoever proposed it
REALITY_LENGTH = 600
REALITY_CHECKS = 5  # of one person at one option, so that nobody can hold up a decision for ever
DENIAL_LENGTH = 300
DROPPED_LENGTH = 300
MANY_OPTIONS = 6  # more than these are shortlisted


class Currency(models.TextChoices):
    """The currencies in which a figure can be given."""

    POUNDS = "GBP", _("£ pounds")
    EUROS = "EUR", _("€ euros")
    DOLLARS = "USD", _("$ dollars")


class Met(models.TextChoices):
    """What the person who wrote a reality check says to its answer."""

    YES = "yes", _("Yes, it does")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No, it does not")
