"""Reading what was changed about a session, and who is to hear of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.sessions.models import Session, SessionChange

if TYPE_CHECKING:
    from collections.abc import Collection


def changes(session: Session) -> models.QuerySet[SessionChange]:
    """How the session was before each change, the latest change first."""
    return session.changes.order_by("-sequence").fetch_mode(models.FETCH_RAISE)


def latest_changes_to_come(*, at: datetime) -> models.QuerySet[SessionChange]:
    """The latest change of each session anywhere that is to come still, with the session."""
    newest = SessionChange.objects.filter(session=models.OuterRef("session")).order_by("-sequence").values("pk")[:1]
    found = SessionChange.objects.select_related("session__activity__programme").filter(pk=models.Subquery(newest))
    planned = found.filter(session__cancelled_at__isnull=True, session__held_at__isnull=True)
    return planned.filter(session__starts_at__gt=at).order_by("pk").fetch_mode(models.FETCH_RAISE)


def cancelled_before_they_began(*, at: datetime) -> models.QuerySet[Session]:
    """Sessions anywhere that would be to come and are cancelled."""
    found = Session.objects.select_related("activity__programme").filter(cancelled_at__isnull=False, ends_at__gt=at)
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)


def changed_since(person_said: datetime, changes: Collection[SessionChange]) -> bool:
    """Whether something was changed after that moment."""
    return any(one.changed_at > person_said for one in changes)
