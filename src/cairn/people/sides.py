"""The sides, and how a person's side follows from who employs them."""

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Which side a person is on in one activity. The same words, the same type, for all of them."""

    CITIZEN = "citizen", _("citizen")
    STAFF = "staff", _("staff")
    PARTNER = "partner", _("partner")
    UNCLEAR = "unclear", _("side not clear yet")


def side_from(*, employers: Collection[int], running: Collection[int], speaks_for: int | None, is_sure: bool) -> Side:
    """The side of a person, by employment and not by title.

    `employers` are the ids of organisations that employ or contract the person, `running` those that run or partner the
    activity, `speaks_for` an organisation the person is there for without being employed by one that runs it. Being
    paid for involvement changes nothing. In doubt (`is_sure` false) the person counts in no share.
    """
    if set(employers) & set(running):
        return Side.STAFF
    if speaks_for is not None:
        return Side.PARTNER
    return Side.CITIZEN if is_sure else Side.UNCLEAR
