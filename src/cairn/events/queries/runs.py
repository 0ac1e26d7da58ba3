"""How far the solver is with a timetable, and what it came to."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cairn.core import timetable as core
from cairn.events.models import TimetableRun

if TYPE_CHECKING:
    from cairn.events.models import Event

LOST_AFTER = timedelta(minutes=2)  # it says how far it is every second: after this long it is not coming any more
LATE_AFTER = timedelta(minutes=2)
NEVER_BEGUN_AFTER = timedelta(minutes=30)


def can_make_timetables() -> bool:
    """Whether the solver is installed here."""
    return core.is_at_hand()


def run(pk: int) -> TimetableRun | None:
    """The run with this key, with its event."""
    found = TimetableRun.objects.filter(pk=pk).select_related("event__activity__programme", "by")
    return found.first()


def last_run(event: Event) -> TimetableRun | None:
    """The last time a timetable was asked for."""
    return TimetableRun.objects.filter(event=event).select_related("event", "by").first()


def running(event: Event, *, at: datetime) -> TimetableRun | None:
    """The timetable that is being made now."""
    found = last_run(event)
    return found if found and not found.ended_at and not is_lost(found, at=at) else None


def is_lost(run: TimetableRun, *, at: datetime) -> bool:
    """Whether nothing was heard of it for so long that it will not come."""
    if run.ended_at:
        return False
    if run.began_at:
        return (run.heard_at or run.began_at) < at - LOST_AFTER
    return run.asked_at < at - NEVER_BEGUN_AFTER


def is_late(run: TimetableRun, *, at: datetime) -> bool:
    """Whether it waits in line for longer than it should."""
    return not run.began_at and not run.ended_at and run.asked_at < at - LATE_AFTER


def is_to_stop(run: TimetableRun) -> bool:
    """Whether somebody asked it to stop, as it stands now."""
    return TimetableRun.objects.filter(pk=run.pk, stop_at__isnull=False).exists()


def kept(draft: core.Draft) -> dict[str, Any]:
    """What the solver said beside its plan, fit to be kept: only references, rules and numbers."""
    return {
        "shortages": [
            {
                "rules": list(one.rules), "sessions": list(one.sessions), "of": list(one.of),
                "needed": one.needed, "at_hand": one.at_hand, "seats": one.seats,
            }
            for one in draft.shortages
        ],
        "collisions": [
            {"rules": [[held.rule, held.of] for held in one.rules], "is_irreducible": one.is_irreducible}
            for one in draft.collisions
        ],
        "left_out": list(draft.left_out),
        "seconds": round(draft.seconds, 1),
        "is_stopped": draft.is_stopped,
    }  # fmt: skip


def shortages_of(run: TimetableRun) -> list[core.Shortage]:
    """What counting found to be short when it ran."""
    return [
        core.Shortage(
            tuple(core.Rule(rule) for rule in one["rules"]), tuple(one["sessions"]), one["needed"], one["at_hand"],
            tuple(one["of"]), one["seats"],
        )
        for one in run.result.get("shortages", ())
    ]  # fmt: skip


def collisions_of(run: TimetableRun) -> list[core.Collision]:
    """The rules that could not hold together when it ran."""
    return [
        core.Collision(tuple(core.Held(core.Rule(rule), of) for rule, of in one["rules"]), one["is_irreducible"])
        for one in run.result.get("collisions", ())
    ]
