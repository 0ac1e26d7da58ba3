"""Reading the decision card and its editions."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.models import DecisionCard

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def card(activity: Activity) -> DecisionCard | None:
    """The decision card as it stands now."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number").first()


def who_decides(activities: Collection[int]) -> dict[int, str]:
    """What the newest card of each of these activities says about who decides, by the activity's id."""
    rows = DecisionCard.objects.filter(activity__in=activities).order_by("number")
    return dict(rows.values_list("activity_id", "who_decides"))


def cards(activity: Activity) -> models.QuerySet[DecisionCard]:
    """Every edition of the card, newest first."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number")
