"""Whether the worker keeps up."""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

PATIENCE = timedelta(minutes=2)


def waiting_since(*, at: datetime) -> datetime | None:
    """Since when the first piece of work has stood in line longer than it should; None if the worker keeps up."""
    first = DBTaskResult.objects.ready().filter(enqueued_at__lt=at - PATIENCE).order_by("enqueued_at").first()
    return first.enqueued_at if first else None
