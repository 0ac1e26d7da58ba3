"""What can be told about a choice that did not come from the group, and how much room there is for it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

DEPARTURE_LENGTH = 2_000
OVERRIDE_LENGTH = 2_000
OVERRIDE_WHO_LENGTH = 200
AS_IT_IS_LENGTH = 2_000
OBJECTION_LENGTH = 1_000
WHY_NOT_LENGTH = 1_000
FINDING_LENGTH = 1_000
MOST_POUNDS = 1_000_000_000
MOST_TO_SHARE = MOST_POUNDS * 100  # pence; far more than there are places anywhere
SHARED = ("budget", "places")  # modes in which options take something of what there is


class Told(models.TextChoices):
    """Whose words they are: the decision owner's, or the citizens'."""

    EXPLAINED = "explained", _("why it was done")
    REPLIED = "replied", _("what citizens say to it")


class Holds(models.TextChoices):
    """What somebody is here who wants things to stay as they are."""

    OWNER = "owner", _("Decision owner")
    LEADS = "leads", _("Leads this work")
    STAFF = "staff", _("Staff who take part")
    CITIZEN = "citizen", _("Citizen who takes part")
    PARTNER = "partner", _("Partner who takes part")
