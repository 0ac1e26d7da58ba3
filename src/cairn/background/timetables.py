"""The timetable of an event, looked for by the solver while whoever asked looks on, or does something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.tasks import task
from django.utils import timezone

from cairn.core import timetable as core
from cairn.events import actions, queries

if TYPE_CHECKING:
    from cairn.events.models import Event, TimetableRun
    from cairn.people.models import Person

TOLD_EVERY = timedelta(seconds=1)


def make_soon(  # noqa: PLR0913 - how it is to be made
    event: Event, *, by: Person, at: datetime, seconds: int = 30, is_afresh: bool = False, leaves_out: bool = False
) -> TimetableRun:
    """Put the making of a timetable in line."""
    run = actions.ask_for_timetable(event, by=by, at=at, seconds=seconds, is_afresh=is_afresh, leaves_out=leaves_out)
    make.enqueue(run.pk)
    return run


@task
def make(run: int) -> None:
    """Look for the timetable, and keep it if there is one. No transaction is open while the solver works."""
    found = queries.run(run)
    if found is None or not actions.begin_run(found, at=timezone.now()):
        return
    try:
        _make(found)
    except Exception:
        actions.end_run(found, at=timezone.now())
        raise


def _make(run: TimetableRun) -> None:
    here = queries.timetable(run.event)
    programme = here.programme if run.is_afresh else replace(here.programme, earlier=here.plan)
    telling = _Telling(run)
    limits, looking_on = core.Limits(run.seconds), core.Watch(telling, lambda: queries.is_to_stop(run))
    look = core.as_many_as_fit if run.leaves_out else core.draft
    draft = look(programme, seed=run.pk, limits=limits, watch=looking_on)
    result = queries.kept(draft) | {"first_after": telling.first_after}
    if draft.plan:
        actions.take_timetable(run, at=timezone.now(), draft=draft, result=result)
    else:
        actions.end_run(run, at=timezone.now(), finding=draft.finding, result=result)


class _Telling:
    """Tells how far it is once a second."""

    def __init__(self, run: TimetableRun) -> None:
        self._run = run
        self._told_at: datetime | None = None
        self.first_after: float | None = None  # seconds until the first timetable was there

    def __call__(self, progress: core.Progress) -> None:
        now = timezone.now()
        if self.first_after is None and progress.best is not None:
            self.first_after = round((now - (self._run.began_at or now)).total_seconds(), 1)
        if self._told_at is None or now - self._told_at >= TOLD_EVERY:
            self._told_at = now
            actions.note_progress(self._run, at=now, progress=progress)
