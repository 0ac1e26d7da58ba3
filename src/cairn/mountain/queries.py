"""Reading altitudes: from an activity's record to its level, and a programme's from its activities."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities.calendar import ordinal, working_days
from cairn.core import altitude
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.mountain.models import Altitude, Dissent
from cairn.people.sides import Side

if TYPE_CHECKING:
    from django.db import models

    from cairn.activities.models import Activity
    from cairn.people.models import Person

RULES = RULES_V1
TAKING_PART = ("activities.person.joined", "sessions.person.checked_in", "listen.contribution.made")
KEPT_READY = 2_000

# A reading follows from the record and the day alone, so the record's last seal and the day name it for ever.
_ready: OrderedDict[tuple[str, str, int], altitude.Reading] = OrderedDict()


def reading(activity: Activity, *, at: datetime) -> altitude.Reading:
    """The full reading of one activity: every condition with its facts, the level, the next foothold."""
    return readings([activity], at=at)[activity.pk]


def readings(found: Sequence[Activity], *, at: datetime) -> Mapping[int, altitude.Reading]:
    """The reading of each activity, by its id, in at most two queries however many there are."""
    heads = ledger.heads(one.chain for one in found)
    today = ordinal(at)
    names = {one.pk: (one.chain, heads[one.chain].digest, today) for one in found}
    new = {one.chain: heads[one.chain].length for one in found if names[one.pk] not in _ready}
    fresh = {
        chain: _read(lines, today=today, sealed=new[chain])
        for chain, lines in (ledger.lines(new) if new else {}).items()
    }
    result = {one.pk: fresh[one.chain] if one.chain in fresh else _ready[names[one.pk]] for one in found}
    for one in found:
        _keep_ready(names[one.pk], result[one.pk])
    return result


def reading_until(activity: Activity, *, until: datetime) -> altitude.Reading:
    """How the activity stood at an earlier moment, from what had been entered by then."""
    last = ledger.newest(activity.chain).filter(entered_at__lte=until).first()
    name = (activity.chain, last.digest if last else "", ordinal(until))
    if name not in _ready:
        lines = ledger.lines([activity.chain])[activity.chain]
        entered = [line for line in lines if line.entered_at <= until]
        _keep_ready(name, _read(entered, today=ordinal(until), sealed=last.number if last else 0))
    return _ready[name]


def programme_reading(
    found: Sequence[Activity], read: Mapping[int, altitude.Reading], *, at: datetime
) -> altitude.ProgrammeReading:
    """A programme's altitude from the readings of all its activities."""
    governing = next((one for one in found if one.is_governing), None)
    return altitude.read_programme(
        {one.ref: read[one.pk] for one in found if not one.is_governing},
        governing=read[governing.pk] if governing else None,
        today=ordinal(at),
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


def altitudes(activity: Activity) -> list[Altitude]:
    """Every kept altitude of an activity, oldest first."""
    return list(Altitude.objects.filter(activity=activity).order_by("read_on"))


def citizens_since(activity: Activity, *, since: int) -> int:
    """How many different citizens joined, came or said something since that day, as the record has it."""
    start = timezone.make_aware(datetime.combine(date.fromordinal(since), time.min))
    entries = ledger.entries(activity.chain).filter(kind__in=TAKING_PART, side=Side.CITIZEN, happened_at__gte=start)
    return entries.exclude(mark="").order_by().values("mark").distinct().count()


def dissents(activity: Activity) -> models.QuerySet[Dissent]:
    """What citizens see differently, as it stands now, the newest first."""
    found = Dissent.objects.select_related("author").filter(activity=activity, taken_back_at__isnull=True)
    return found.order_by("-said_at", "-pk")


def dissent(activity: Activity, ref: str) -> Dissent | None:
    """One that stands."""
    return (
        Dissent.objects.select_related("activity__programme")
        .filter(activity=activity, ref=ref, taken_back_at__isnull=True)
        .first()
    )


def dissent_of(person: Person | None, activity: Activity) -> Dissent | None:
    """What this person sees differently, as it stands now."""
    return dissents(activity).filter(author=person).first() if person else None


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


def _read(lines: list[ledger.Line], *, today: int, sealed: int) -> altitude.Reading:
    return altitude.read(facts(lines), rules=RULES, today=today, calendar=working_days(), sealed=sealed)


def _keep_ready(name: tuple[str, str, int], found: altitude.Reading) -> None:
    _ready[name] = found
    _ready.move_to_end(name)
    while len(_ready) > KEPT_READY:
        _ready.popitem(last=False)


def _microseconds(at: datetime) -> int:
    return int(at.timestamp() * 1_000_000)
