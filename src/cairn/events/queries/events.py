"""Reading events."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.events.models import Event

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme


def event(activity: Activity) -> Event | None:
    """The event whose programme is made in this activity."""
    return _with_activity().filter(activity=activity).first()


def event_by_slug(slug: str) -> Event | None:
    return _with_activity().filter(slug=slug).first()


def events_in(programmes: Collection[Programme]) -> models.QuerySet[Event]:
    """The events of these programmes, the newest first."""
    return _with_activity().filter(activity__programme__in=programmes).order_by("-made_at", "-pk")


def _with_activity() -> models.QuerySet[Event]:
    return Event.objects.select_related("activity__programme__organisation")
