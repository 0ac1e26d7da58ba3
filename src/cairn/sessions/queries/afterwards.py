"""Reading what is owed after a session: that it is closed, and its notes within five working days."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.activities import calendar
from cairn.sessions.models import Session

if TYPE_CHECKING:
    from cairn.activities.models import Activity

NOTES_WITHIN = 5  # working days


def notes_due_on(session: Session) -> date:
    """The last day for the notes: five working days after the session."""
    return calendar.due_on(session.ends_at, NOTES_WITHIN)


def are_notes_late(session: Session, *, at: datetime) -> bool:
    """Whether the notes came after their day, or have not come and the day is over."""
    came = session.notes_at if session.notes else None
    return timezone.localdate(came or at) > notes_due_on(session)


def sessions_without_notes(found: Collection[Activity], *, at: datetime) -> models.QuerySet[Session]:
    """Sessions of these activities that are over and have no notes, closed or not, the oldest first."""
    rows = Session.objects.select_related("activity__programme").filter(activity__in=found, ends_at__lte=at)
    rows = rows.filter(cancelled_at__isnull=True, notes="")
    return rows.order_by("starts_at", "pk").fetch_mode(models.FETCH_RAISE)
