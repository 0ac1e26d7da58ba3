"""Reading altitudes: from an activity's record to its level, and a programme's from its activities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Max
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.activities.calendar import ordinal, working_days
from cairn.core import altitude
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.mountain.models import Altitude

if TYPE_CHECKING:
    from cairn.activities.models import Activity

RULES = RULES_V1


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an activity stands: the level it reached, the level it promised, and how the two compare."""

    level: int
    promised: int | None
    promise: str


def reading(activity: Activity, *, at: datetime) -> altitude.Reading:
    """The full reading of one activity: every condition with its facts, the level, the next foothold."""
    lines = ledger.lines([activity.chain])[activity.chain]
    return _read(lines, at=at, sealed=ledger.head(activity.chain).length)


def reading_until(activity: Activity, *, until: datetime) -> altitude.Reading:
    """How the activity stood at an earlier moment, from what had been entered by then."""
    entered = [line for line in ledger.lines([activity.chain])[activity.chain] if line.entered_at <= until]
    return _read(entered, at=until, sealed=max((line.number for line in entered), default=0))


def standings(found: Sequence[Activity], *, at: datetime) -> Mapping[int, Standing]:
    """Where each activity (by id) stands now, in a constant number of queries.

    Kept altitudes are used where nothing was added since and they were read today; the others are read afresh.
    """
    kept = {row.activity_id: row for row in _latest(found)}
    lengths = ledger.lengths(one.chain for one in found)
    today = timezone.localtime(at).date()
    fresh = {
        one.pk: _standing(row)
        for one in found
        if (row := kept.get(one.pk)) and _is_fresh(row, today=today, entries=lengths.get(one.chain, 0))
    }
    stale = [one for one in found if one.pk not in fresh]
    lines = ledger.lines(one.chain for one in stale)
    for one in stale:
        found_now = _read(lines[one.chain], at=at, sealed=lengths.get(one.chain, 0))
        fresh[one.pk] = Standing(found_now.level, found_now.promised, found_now.promise)
    return fresh


def programme_reading(
    found: Sequence[Activity], standing: Mapping[int, Standing], *, at: datetime
) -> altitude.ProgrammeReading:
    """A programme's altitude from where all its activities stand."""
    governing = next((one for one in found if one.is_governing), None)
    return altitude.read_programme(
        [
            altitude.Climb(
                level=standing[one.pk].level,
                promised=standing[one.pk].promised,
                ended=one.ended_at is not None,
                withdrawn=one.withdrawn_at is not None,
                days=ordinal(at) - ordinal(one.opened_at),
            )
            for one in found
            if not one.is_governing
        ],
        governing=standing[governing.pk].level if governing else None,
        rules=RULES,
    )


def footprints(activity: Activity) -> list[tuple[int, date]]:
    """Earlier levels with the day each was first reached on that visit, oldest first."""
    steps: list[tuple[int, date]] = []
    for level, read_on in (
        Altitude.objects.filter(activity=activity).order_by("read_on").values_list("level", "read_on")
    ):
        if not steps or steps[-1][0] != level:
            steps.append((level, read_on))
    return steps


def stale(*, at: datetime, limit: int) -> list[Activity]:
    """Activities whose kept altitude is not from today or misses new entries, at most `limit`."""
    found = list(activities.all_activities())
    kept = {row.activity_id: row for row in _latest(found)}
    lengths = ledger.lengths(one.chain for one in found)
    today = timezone.localtime(at).date()
    return [one for one in found if not _is_fresh(kept.get(one.pk), today=today, entries=lengths.get(one.chain, 0))][
        :limit
    ]


def facts(lines: Iterable[ledger.Line]) -> list[altitude.Fact]:
    """Ledger entries in the form the rules read."""
    return [
        altitude.Fact(
            number=line.number,
            kind=line.kind,
            at=_microseconds(line.happened_at),
            day=ordinal(line.happened_at),
            entered_at=_microseconds(line.entered_at),
            entered_day=ordinal(line.entered_at),
            side=line.side,
            by=line.mark,
            about=line.about,
            data=line.data,
        )
        for line in lines
    ]


def _read(lines: list[ledger.Line], *, at: datetime, sealed: int) -> altitude.Reading:
    return altitude.read(facts(lines), rules=RULES, today=ordinal(at), calendar=working_days(), sealed=sealed)


def _is_fresh(row: Altitude | None, *, today: date, entries: int) -> bool:
    return row is not None and row.read_on == today and row.entries == entries


def _standing(row: Altitude) -> Standing:
    return Standing(row.level, row.promised, row.promise)


def _latest(found: Sequence[Activity]) -> list[Altitude]:
    newest = Altitude.objects.filter(activity__in=found).values("activity").annotate(newest=Max("pk")).values("newest")
    return list(Altitude.objects.filter(pk__in=newest))


def _microseconds(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000)
