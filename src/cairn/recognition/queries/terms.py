"""Reading the terms: what is paid, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.recognition.models import Terms

if TYPE_CHECKING:
    from cairn.activities.models import Activity


def terms(activity: Activity) -> Terms | None:
    """The terms as they stand now."""
    return editions(activity).first()


def editions(activity: Activity) -> models.QuerySet[Terms]:
    """Every edition of the terms, newest first."""
    found = Terms.objects.filter(activity=activity).select_related("rate_card__organisation")
    return found.prefetch_related("rate_card__lines").order_by("-number")
