"""The lottery of a fair draw, looked for by the solver while whoever asked looks on, or does something else."""

from __future__ import annotations

import secrets
import statistics
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.tasks import task
from django.utils import timezone

from cairn.base.models import new_sign
from cairn.selection import actions, queries
from cairn.selection.actions.runs import PARTS
from cairn.selection.queries import FEWEST, WANTS_TICKETS

if TYPE_CHECKING:
    from cairn.core.selection import fair as core
    from cairn.people.models import Person
    from cairn.selection.models import Draw, DrawRun
    from cairn.selection.queries import Task

TOLD_EVERY = timedelta(seconds=1)


def work_soon(draw: Draw, *, by: Person, at: datetime, wanted: str, seconds: int) -> DrawRun:
    """Put the lottery in line."""
    run = actions.ask_for_run(draw, by=by, at=at, wanted=wanted, seconds=seconds)
    work.enqueue(run.pk)
    return run


@task
def work(run: int) -> None:
    """Find the lottery, and keep its tickets if these are wanted. No transaction is open while the solver works."""
    found = queries.run(run)
    if found is None or not actions.begin_run(found, at=timezone.now()):
        return
    try:
        work_now(found, ended=timezone.now)
    except Exception:
        actions.end_run(found, at=timezone.now())
        raise


def work_now(run: DrawRun, *, ended: Callable[[], datetime]) -> None:
    """The same for a run that has begun, without the line; `ended` says when it is done."""
    from cairn.core.selection import fair as core  # noqa: PLC0415 - loads the solver, which no page may

    asked, watch = queries.task(run.draw), _Watching(run)
    keys = {new_sign(): key for key in asked.people}
    try:
        pool = _pool(asked, keys)
        found = core.lottery(pool, watch=watch)
    except core.UnfitPool:
        actions.end_run(run, at=ended(), is_found=False, result=_colliding(asked, keys))
        return
    tickets = core.tickets(found, seed=secrets.token_hex(32))
    _check(pool, tickets)
    left_out = {sign for at in found.unreachable for sign in found.sorts[at].signs}
    chances = [tickets.held.get(sign, 0) / len(tickets.panels) for sign in pool.people if sign not in left_out]
    result = _told(asked, chances, bound=found.bound, is_stopped=watch.is_stopped)
    result |= {"people": len(pool.people), "leaves_out": bool(left_out)}
    result["even"] = round(asked.free / len(pool.people) * PARTS)
    if run.wanted != WANTS_TICKETS:
        actions.end_run(run, at=ended(), is_found=True, result=result)
        return
    signs = {sign: keys[sign] for sign in pool.people}
    actions.keep_tickets(
        run, at=ended(), signs=signs, held=tickets.held, text=tickets.text(), least=min(chances),
        bound=found.bound, is_stopped=watch.is_stopped, result=result,
    )  # fmt: skip


def _check(pool: core.Pool, tickets: core.Tickets) -> None:
    """Every ticket fills all places and meets all quotas, whatever the solver said. Raises `RuntimeError` if not."""
    from cairn.core.selection import fair as core  # noqa: PLC0415 - loads the solver, which no page may

    for panel in {frozenset(panel) for panel in tickets.panels}:
        if len(panel) != pool.places or core.misses(pool, panel):
            message = "A ticket does not meet the quotas"
            raise RuntimeError(message)


def _pool(asked: Task, keys: dict[str, int]) -> core.Pool:
    """Everybody by a new sign; without those who sit, whose quotas are taken off, and those who said no."""
    from cairn.core.selection import fair as core  # noqa: PLC0415 - loads the solver, which no page may

    signs = {key: sign for sign, key in keys.items()}
    quotas = tuple(
        core.Quota(line.feature, line.value, line.least, line.most, line.least_flex, line.most_flex)
        for line in asked.lines
    )
    whole = core.Pool({signs[key]: answers for key, answers in asked.people.items()}, quotas, asked.places)
    if not asked.seated and not asked.gone:
        return whole
    seated = {signs[key]: answers for key, answers in asked.seated.items()}
    return whole.without(seated, gone=frozenset(signs[key] for key in asked.gone))


def _colliding(asked: Task, keys: dict[str, int]) -> dict[str, Any]:
    """The quotas that cannot hold together, and what helps: as agreed, or else as far as it takes."""
    from cairn.core.selection import fair as core  # noqa: PLC0415 - loads the solver, which no page may

    pool = _pool(asked, keys)
    gave = Counter(pair for answers in asked.people.values() for pair in answers.items())
    for as_agreed in (True, False):
        loosened = core.loosened(pool, as_agreed=as_agreed)
        if loosened is not None:
            moved = [
                {
                    "feature": after.feature, "value": after.value, "least": before.least, "most": before.most,
                    "to_least": after.least, "to_most": after.most,
                    "is_few": gave[after.feature, after.value] < FEWEST,
                }
                for before, after in zip(pool.quotas, loosened, strict=True)
                if before != after
            ]  # fmt: skip
            return {"moved": moved, "as_agreed": as_agreed, "people": len(pool.people)}
    return {"moved": [], "as_agreed": False, "people": len(pool.people)}


def _told(asked: Task, chances: list[float], *, bound: float, is_stopped: bool) -> dict[str, Any]:
    """How unequal it is, in hundredths of a percentage point."""
    return {
        "places": asked.free,
        "least": round(min(chances) * PARTS), "middle": round(statistics.median(chances) * PARTS),
        "greatest": round(max(chances) * PARTS), "bound": round(bound * PARTS), "is_stopped": is_stopped,
    }  # fmt: skip


class _Watching:
    """Tells how far it is once a second, and stops when somebody asked for it or the time is up."""

    def __init__(self, run: DrawRun) -> None:
        self._run = run
        self._until = timezone.now() + timedelta(seconds=run.seconds)
        self._told_at: datetime | None = None
        self.is_stopped = False

    def __call__(self, progress: core.Progress) -> bool:
        now = timezone.now()
        if self._told_at is None or now - self._told_at >= TOLD_EVERY:
            self._told_at = now
            actions.note_progress(self._run, at=now, panels=progress.panels, least=progress.least, bound=progress.bound)
            self.is_stopped = queries.is_to_stop(self._run)
        self.is_stopped = self.is_stopped or now >= self._until
        return not self.is_stopped
