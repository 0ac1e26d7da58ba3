"""Reading what was changed about a session, and who is to hear of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.sessions.models import Coming, Says, Session, SessionChange

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


def people_to_tell(session: Session, *, joined_before: datetime) -> set[int]:
    """Who is told that a session is changed or cancelled, by id: who took part by then, and who said they may come."""
    inside = activities.participants(session.activity).filter(joined_at__lte=joined_before)
    coming = Coming.objects.filter(session=session).exclude(says=Says.NO)
    return {*inside.values_list("person_id", flat=True), *coming.values_list("person_id", flat=True)}


def changed_since(person_said: datetime, changes: Collection[SessionChange]) -> bool:
    """Whether something was changed after that moment."""
    return any(one.changed_at > person_said for one in changes)
