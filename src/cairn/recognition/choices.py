"""What can be claimed, what people say to an offer, and how long and large things may be."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

TERMS_LENGTH = 1_000
ASK_LENGTH = 300
LINE_LENGTH = 200
WHY_LENGTH = 300
SOURCE_LENGTH = 200
COST_CODE_LENGTH = 40
ANSWER_WITHIN = 5  # working days, to what should be booked before the day; sooner where the day is sooner
RECEIPT_WAITS = 3  # hours, for its claim
KEPT_FOR = 7  # years from the day it was claimed: six from the end of any accounting year, and a year to reach that
MOST_RATES = 20  # lines of a rate card
PAY_WITHIN = 20  # working days, as conditions 5.4 and 6.5 have it
LONGEST_PROMISE = 60  # working days; what is later than PAY_WITHIN is late on the mountain all the same
MOST_PENCE = 500_000


class What(models.TextChoices):
    """What a person claims. The values stand in the record."""

    EXPENSES = "expenses", _("costs")
    TIME = "time", _("time")


class Unit(models.TextChoices):
    """What a rate is for."""

    HOUR = "hour", _("hour")
    HALF_DAY = "half_day", _("half day")
    DAY = "day", _("day")
    MEETING = "meeting", _("meeting")


class Answer(models.TextChoices):
    """What a person says to an offer of payment. Each of them is fine, and can be changed."""

    ACCEPT = "accept", _("Yes, I want to be paid")
    PART = "part", _("I want a part of it")
    DECLINE = "decline", _("No, I do not want to be paid")
    GIVE_AWAY = "give_away", _("Give it to somebody else, like a charity")


class State(models.TextChoices):
    """Where a claim stands, in the order it usually goes."""

    CLAIMED = "claimed", _("claimed")
    SENT_BACK = "sent_back", _("sent back: something is missing")
    REFUSED = "refused", _("answered with no")
    APPROVED = "approved", _("approved")
    SENT = "sent", _("sent to finance")
    PAID = "paid", _("paid")
    RECEIVED = "received", _("paid, and it has come")
    WITHDRAWN = "withdrawn", _("taken back")
