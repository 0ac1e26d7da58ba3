"""Asking the solver, hearing how far it is, stopping it, and what it came to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.ledger.action import quiet
from cairn.selection import may
from cairn.selection.models import DrawRun, Wanted

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.selection.models import Draw

WORKING = "the solver is at work; tickets it comes to are entered when they are there"
PARTS = 10_000
"""Chances are kept in hundredths of a percentage point."""


@quiet(WORKING)
def ask_for_run(draw: Draw, *, by: Person, at: datetime, wanted: str, seconds: int) -> DrawRun:
    """Chances or tickets are wanted, within so many seconds."""
    gate = may.make_tickets if wanted == Wanted.TICKETS else may.look_at_chances
    gate(by, draw, at, seconds).or_refuse()
    DrawRun.objects.filter(draw=draw, ended_at=None).update(ended_at=at)  # those that were lost on the way
    return DrawRun.objects.create(
        draw=draw, wanted=Wanted(wanted), edition=draw.edition, by=by, asked_at=at, seconds=seconds
    )


@quiet(WORKING)
def begin_run(run: DrawRun, *, at: datetime) -> bool:
    """Its turn has come. False if it was given up meanwhile, or is being worked on already."""
    if run.ended_at or run.began_at:
        return False
    run.began_at = run.heard_at = at
    run.save(update_fields=["began_at", "heard_at"])
    return True


@quiet(WORKING)
def note_progress(run: DrawRun, *, at: datetime, panels: int, least: float, bound: float) -> None:
    """How far it is: pages show it."""
    DrawRun.objects.filter(pk=run.pk).update(
        heard_at=at, panels=panels, least=round(least * PARTS), bound=round(bound * PARTS)
    )


@quiet(WORKING)
def stop_run(draw: Draw, *, by: Person, at: datetime) -> None:
    """It ends soon, and keeps the best so far. One that still waits in line ends at once."""
    may.stop_run(by, draw, at).or_refuse()
    DrawRun.objects.filter(draw=draw, ended_at=None, began_at=None).update(stop_at=at, ended_at=at)
    DrawRun.objects.filter(draw=draw, ended_at=None).update(stop_at=at)


@quiet(WORKING)
def end_run(
    run: DrawRun, *, at: datetime, is_found: bool | None = None, result: Mapping[str, Any] | None = None
) -> None:
    """What it came to; with nothing, it failed."""
    if not run.ended_at:
        run.ended_at, run.heard_at, run.is_found, run.result = at, at, is_found, dict(result or {})
        run.save(update_fields=["ended_at", "heard_at", "is_found", "result"])
