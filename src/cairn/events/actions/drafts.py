"""Asking the solver for a timetable, hearing how far it is, stopping it, and what it came to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities.record import enter
from cairn.core import timetable as core
from cairn.events import may, queries, standing
from cairn.events.models import How, PlanChange, TimetableRun
from cairn.ledger.action import action, quiet

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person

WORKING = "the solver is at work; what it comes to is entered when it is done"


@quiet(WORKING)
def ask_for_timetable(
    event: Event, *, by: Person, at: datetime, seconds: int = 30, is_afresh: bool = False, leaves_out: bool = False
) -> TimetableRun:
    """A timetable is wanted, within so many seconds. It stays close to the one there is unless it `is_afresh`.

    `leaves_out`: where not all sessions fit, as many as can.
    """
    may.make_timetable(by, event, at, seconds).or_refuse()
    TimetableRun.objects.filter(event=event, ended_at=None).update(ended_at=at)  # those that were lost on the way
    return TimetableRun.objects.create(
        event=event, by=by, asked_at=at, seconds=seconds, is_afresh=is_afresh, leaves_out=leaves_out
    )


@quiet(WORKING)
def begin_run(run: TimetableRun, *, at: datetime) -> bool:
    """Its turn has come. False if it was given up meanwhile, or is being made already."""
    if run.ended_at or run.began_at:
        return False
    run.began_at = run.heard_at = at
    run.save(update_fields=["began_at", "heard_at"])
    return True


@quiet(WORKING)
def note_progress(run: TimetableRun, *, at: datetime, progress: core.Progress) -> None:
    """How far it is: pages show it."""
    TimetableRun.objects.filter(pk=run.pk).update(
        heard_at=at, step=progress.step, plans=progress.plans, cost=progress.best, bound=max(progress.bound, 0)
    )


@quiet(WORKING)
def stop_run(event: Event, *, by: Person, at: datetime) -> None:
    """It ends soon, and keeps the best timetable so far. One that still waits in line ends at once."""
    may.stop_timetable(by, event, at).or_refuse()
    TimetableRun.objects.filter(event=event, ended_at=None, began_at=None).update(stop_at=at, ended_at=at)
    TimetableRun.objects.filter(event=event, ended_at=None).update(stop_at=at)


@quiet(WORKING)
def end_run(run: TimetableRun, *, at: datetime, finding: str = "", result: Mapping[str, Any] | None = None) -> None:
    """It came to no timetable, and why; without a finding, it failed."""
    if not run.ended_at:
        run.ended_at, run.heard_at, run.finding, run.result = at, at, finding, dict(result or {})
        run.save(update_fields=["ended_at", "heard_at", "finding", "result"])


@action
def take_timetable(run: TimetableRun, *, at: datetime, draft: core.Draft, result: Mapping[str, Any]) -> PlanChange:
    """The timetable that was found is the one that stands now; what was fixed stays fixed. It can be undone."""
    event = run.event
    before = standing.of(event, queries.taken(event).values_list("ref", flat=True))
    after = {}
    for ref, stand in before.items():
        place = draft.plan.get(ref)
        where = [place.slot, place.room] if place else ["", ""]
        if where != stand[:2]:
            after[ref] = [*where, *stand[2:]]
    change = standing.change(event, How.MADE, after, by=run.by, at=at)
    run.ended_at, run.heard_at, run.finding = at, at, draft.finding
    run.cost, run.bound, run.result = draft.cost, max(draft.bound, 0), dict(result)
    run.plans = max(run.plans, 1)
    run.save(update_fields=["ended_at", "heard_at", "finding", "cost", "bound", "plans", "result"])
    data = {"sessions": len(draft.plan), "moved": len(after), "left_out": len(draft.left_out), "cost": draft.cost}
    enter("events.timetable.made", event.activity, by=run.by, at=at, about=event, data=data)
    return change
