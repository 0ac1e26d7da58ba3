"""Reading access plans: what there will be, who sees to it, and what is not done yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities.access import AccessKind
from cairn.sessions.models import AccessLine, Session

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def access_line(ref: str) -> AccessLine | None:
    found = AccessLine.objects.select_related("session__activity__programme__organisation", "owner")
    return found.filter(ref=ref, removed_at__isnull=True).first()


def access_lines(session: Session) -> models.QuerySet[AccessLine]:
    """What there will be, in the order it was written."""
    found = session.access_lines.select_related("owner").filter(removed_at__isnull=True)
    return found.order_by("written_at", "pk").fetch_mode(models.FETCH_RAISE)


def access_lines_in(sessions: Iterable[Session]) -> dict[int, list[AccessLine]]:
    """What there will be in each of these sessions, by the session's id, in the order it was written."""
    found: dict[int, list[AccessLine]] = {one.pk: [] for one in sessions}
    rows = AccessLine.objects.select_related("owner").filter(session__in=list(found), removed_at__isnull=True)
    for line in rows.order_by("written_at", "pk").fetch_mode(models.FETCH_RAISE):
        found[line.session_id].append(line)
    return found


def access_lines_taken_off(session: Session) -> models.QuerySet[AccessLine]:
    """What there will not be after all, with the reason."""
    return session.access_lines.filter(removed_at__isnull=False).order_by("removed_at", "pk")


def access_kinds() -> list[tuple[str, str]]:
    """What a line can be about: value and label."""
    return [(value, str(label)) for value, label in AccessKind.choices]


def access_to_see_to(person: Person, *, at: datetime) -> models.QuerySet[AccessLine]:
    """What this person sees to for sessions to come and has not done yet, the soonest first."""
    return _to_do(AccessLine.objects.filter(owner=person), at=at)


def access_not_done_in(found: Collection[Activity], *, at: datetime) -> models.QuerySet[AccessLine]:
    """What nobody has done yet for sessions to come of these activities, the soonest first."""
    return _to_do(AccessLine.objects.filter(session__activity__in=found), at=at)


def access_in_words(sessions: Iterable[Session]) -> dict[int, list[str]]:
    """What there will be, in words, by the session's id."""
    found: dict[int, list[str]] = {}
    rows = AccessLine.objects.filter(session__in=list(sessions), removed_at__isnull=True).order_by("written_at", "pk")
    for session, words in rows.values_list("session_id", "words"):
        found.setdefault(session, []).append(words)
    return found


def _to_do(rows: models.QuerySet[AccessLine], *, at: datetime) -> models.QuerySet[AccessLine]:
    rows = rows.select_related("session__activity__programme", "owner").filter(
        done_at__isnull=True, removed_at__isnull=True, session__ends_at__gt=at,
        session__cancelled_at__isnull=True, session__held_at__isnull=True,
    )  # fmt: skip
    return rows.order_by("session__starts_at", "written_at", "pk").fetch_mode(models.FETCH_RAISE)
