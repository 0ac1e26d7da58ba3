"""How far the solver is with a draw, and what it came to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.selection.models import DrawRun, Lot, Wanted

if TYPE_CHECKING:
    from cairn.selection.models import Draw

WANTS_CHANCES, WANTS_TICKETS = Wanted.CHANCES, Wanted.TICKETS
LOST_AFTER = timedelta(minutes=15)  # one step of a great pool can take minutes; after this long it does not come
NEVER_BEGUN_AFTER = timedelta(minutes=30)
LATE_AFTER = timedelta(minutes=2)


def run(pk: int) -> DrawRun | None:
    """The run with this key, with its draw."""
    found = DrawRun.objects.select_related("draw__role__programme", "draw__role__activity__programme", "by")
    return found.filter(pk=pk).first()


def last_run(draw: Draw, wanted: str) -> DrawRun | None:
    """The last time this was asked for."""
    return DrawRun.objects.filter(draw=draw, wanted=wanted).first()


def latest_run(draw: Draw) -> DrawRun | None:
    """The last time anything was asked of the solver."""
    return DrawRun.objects.filter(draw=draw).first()


def times_looked(draw: Draw) -> int:
    """How often chances were worked out with the people signed up so far."""
    return DrawRun.objects.filter(draw=draw, wanted=Wanted.CHANCES, is_found__isnull=False).count()


def times_made(lot: Lot) -> int:
    """How often tickets were made for this lot, until those that stayed."""
    made = DrawRun.objects.filter(draw=lot.draw_id, wanted=Wanted.TICKETS, is_found=True, ended_at__lte=lot.made_at)
    before = Lot.objects.filter(draw=lot.draw_id, number__lt=lot.number).aggregate(last=models.Max("made_at"))["last"]
    return made.filter(ended_at__gt=before).count() if before else made.count()


def running(draw: Draw, *, at: datetime) -> DrawRun | None:
    """What the solver is at work on, or has in line."""
    found = DrawRun.objects.filter(draw=draw, ended_at=None).first()
    return found if found and not is_lost(found, at=at) else None


def is_lost(run: DrawRun, *, at: datetime) -> bool:
    """Whether nothing was heard of it for so long that it will not come."""
    if run.ended_at:
        return False
    if run.began_at:
        return (run.heard_at or run.began_at) < at - LOST_AFTER
    return run.asked_at < at - NEVER_BEGUN_AFTER


def is_late(run: DrawRun, *, at: datetime) -> bool:
    """Whether it waits in line for longer than it should."""
    return not run.began_at and not run.ended_at and run.asked_at < at - LATE_AFTER


def is_to_stop(run: DrawRun) -> bool:
    """Whether somebody asked it to stop, as it stands now."""
    return DrawRun.objects.filter(pk=run.pk, stop_at__isnull=False).exists()
