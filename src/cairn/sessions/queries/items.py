"""Reading agendas: what stands on them, what was taken off, and whose minutes they are."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from cairn.sessions.models import AgendaItem, Aim

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


def items_in(programmes: Collection[Programme]) -> models.QuerySet[AgendaItem]:
    """What is on the agenda of any session in these programmes, the latest session first."""
    found = AgendaItem.objects.select_related("session__activity__programme")
    found = found.filter(session__activity__programme__in=programmes, removed_at__isnull=True)
    return found.order_by("-session__starts_at", "position", "pk").fetch_mode(models.FETCH_RAISE)


def agenda(session: Session) -> models.QuerySet[AgendaItem]:
    """What is on the agenda now, in its order."""
    return (
        session.items.select_related("proposer")
        .filter(removed_at__isnull=True)
        .order_by("position", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def items_to_come(activity: Activity, *, at: datetime) -> models.QuerySet[AgendaItem]:
    """What is on the agenda of the activity's sessions that are neither over nor cancelled, soonest first."""
    session = models.Q(session__activity=activity, session__ends_at__gt=at, session__cancelled_at__isnull=True)
    return (
        AgendaItem.objects.select_related("session")
        .filter(session, session__held_at__isnull=True, removed_at__isnull=True)
        .order_by("session__starts_at", "position", "pk")
    )


def taken_off(session: Session) -> models.QuerySet[AgendaItem]:
    """What was taken off the agenda, with the reason, in the order it was put forward."""
    return (
        session.items.select_related("proposer")
        .filter(removed_at__isnull=False)
        .order_by("proposed_at", "pk")
        .fetch_mode(models.FETCH_RAISE)
    )


def item(ref: str) -> AgendaItem | None:
    return (
        AgendaItem.objects.select_related("session__activity__programme__organisation", "proposer")
        .filter(ref=ref)
        .first()
    )


def aims() -> list[tuple[str, str]]:
    """What an item can be for: value and label, and nothing said."""
    return [("", str(_("not said"))), *((value, str(label)) for value, label in Aim.choices)]


def item_titles(refs: Collection[str]) -> dict[str, str]:
    """What these agenda items are called, by ref."""
    return dict(AgendaItem.objects.filter(ref__in=refs).values_list("ref", "title"))


def minutes_by_side(items: Collection[AgendaItem]) -> dict[str, dict[str, int]]:
    """Minutes per side that put items forward, like `{"citizen": {"planned": 30, "reached": 20}}`."""
    counted: dict[str, dict[str, int]] = {}
    for item in items:
        side = counted.setdefault(item.side, {"planned": 0, "reached": 0})
        side["planned"] += item.minutes_planned
        side["reached"] += item.minutes_reached or 0
    return counted
