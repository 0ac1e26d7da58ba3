"""Reading the decision card and its editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.models import DecisionCard

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def card(activity: Activity) -> DecisionCard | None:
    """The decision card as it stands now."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number").first()


def cards(activity: Activity) -> models.QuerySet[DecisionCard]:
    """Every edition of the card, newest first."""
    return DecisionCard.objects.select_related("decision_owner").filter(activity=activity).order_by("-number")
