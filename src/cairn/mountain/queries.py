"""Reading altitudes: from an activity's record to its level, and a programme's from its activities."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils import timezone

from cairn.activities.calendar import ordinal, working_days
from cairn.core import altitude
from cairn.core.altitude import RULES_V1
from cairn.ledger import queries as ledger
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.mountain.models import Altitude, Dissent, MissingGroup
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
    """Every kept altitude of an activity, oldest first. Each stands from its day until that of the next."""
    return list(Altitude.objects.filter(activity=activity).order_by("read_on"))


@dataclass(frozen=True, slots=True)
class Difference:
    """An altitude that should still stand as it was kept, and what the record really says today."""

    activity: Activity
    kept: Altitude
    read: Altitude

    def __str__(self) -> str:
        name = f"{self.activity.chain} ({self.activity})"
        return f"{name}: kept was {self.kept.says}; the record says {self.read.says}."


def altitudes_now(found: Sequence[Activity], *, at: datetime) -> list[Altitude]:
    """Each activity's altitude of today, read from its whole record; not kept."""
    heads = ledger.heads(one.chain for one in found)
    records = ledger.lines(heads)
    return [_altitude(one, records[one.chain], heads[one.chain], at=at) for one in found]


def altitudes_kept(found: Sequence[Activity], *, on: date) -> dict[int, Altitude]:
    """The altitude that each activity was left at, on a day: the latest one kept until then, by the activity's id."""
    kept = Altitude.objects.filter(activity__in=[one.pk for one in found], read_on__lte=on)
    later = kept.filter(activity=OuterRef("activity"), read_on__gt=OuterRef("read_on"))
    return {row.activity_id: row for row in kept.filter(~Exists(later))}


def to_read(found: Sequence[Activity], *, at: datetime) -> list[Activity]:
    """Those whose kept altitude stands no longer: new entries in the record, its day has come, or other rules."""
    today = timezone.localtime(at).date()
    kept, heads = altitudes_kept(found, on=today), ledger.heads(one.chain for one in found)
    return [one for one in found if not _stands(kept.get(one.pk), heads[one.chain], today)]


def differences(found: Sequence[Activity], *, at: datetime) -> list[Difference]:
    """Where what was kept is not what the record says, read afresh. For activities whose altitude should stand."""
    kept = altitudes_kept(found, on=timezone.localtime(at).date())
    pairs = zip(found, altitudes_now(found, at=at), strict=True)
    return [Difference(one, kept[one.pk], now) for one, now in pairs if now.says != kept[one.pk].says]


def citizens_since(activity: Activity, *, since: int) -> int:
    """How many different citizens joined, came or said something since that day, as the record has it."""
    start = timezone.make_aware(datetime.combine(date.fromordinal(since), time.min))
    entries = ledger.entries(activity.chain).filter(kind__in=TAKING_PART, side=Side.CITIZEN, happened_at__gte=start)
    return entries.exclude(mark="").order_by().values("mark").distinct().count()


def dissents(activity: Activity, *, on: date | None = None) -> models.QuerySet[Dissent]:
    """What citizens see differently, as it stands now, the newest first; hidden words keep their place."""
    found = Dissent.objects.select_related("author").filter(activity=activity, taken_back_at__isnull=True)
    return moderation.marked(found.order_by("-said_at", "-pk"), Kind.DISSENT, on=on)


def dissents_to_moderate(refs: Collection[str]) -> models.QuerySet[Dissent]:
    """These with all their words, for moderators alone: those that were not taken back."""
    found = Dissent.objects.select_related("activity__programme", "author")
    return found.filter(ref__in=refs, taken_back_at__isnull=True)


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
    zone = timezone.get_current_timezone()

    def when(moment: datetime) -> tuple[int, int]:
        """The moment in microseconds, and its local day."""
        return round(moment.timestamp() * 1_000_000), moment.astimezone(zone).toordinal()

    found = []
    for line in lines:
        at, day = when(line.happened_at)
        entered_at, entered_day = (at, day) if line.entered_at == line.happened_at else when(line.entered_at)
        found.append(
            altitude.Fact(
                number=line.number, kind=line.kind, at=at, day=day, entered_at=entered_at, entered_day=entered_day,
                side=line.side, by=line.mark, about=line.about, data=line.data,
            )
        )  # fmt: skip
    return found


def _altitude(activity: Activity, lines: list[ledger.Line], head: ledger.Head, *, at: datetime) -> Altitude:
    read = _read(lines, today=ordinal(at), sealed=head.length)
    return Altitude(
        activity=activity,
        read_on=timezone.localtime(at).date(),
        level=read.level,
        promised=read.promised,
        promise=read.promise,
        rules_version=read.rules,
        record_length=head.length,
        record_head=head.digest,
        may_change_on=_date(read.may_change_on),
    )


def _stands(kept: Altitude | None, head: ledger.Head, today: date) -> bool:
    return (
        kept is not None
        and (kept.record_length, kept.record_head) == (head.length, head.digest)
        and kept.rules_version == RULES.version
        and (kept.may_change_on is None or today < kept.may_change_on)
    )


def _date(day: int | None) -> date | None:
    """An ordinal day as a date; a day beyond the calendar never comes."""
    return date.fromordinal(day) if day is not None and day <= date.max.toordinal() else None


def _read(lines: list[ledger.Line], *, today: int, sealed: int) -> altitude.Reading:
    return altitude.read(facts(lines), rules=RULES, today=today, calendar=working_days(), sealed=sealed)


def _keep_ready(name: tuple[str, str, int], found: altitude.Reading) -> None:
    _ready[name] = found
    _ready.move_to_end(name)
    while len(_ready) > KEPT_READY:
        _ready.popitem(last=False)


def missing_groups(found: Iterable[Activity]) -> models.QuerySet[MissingGroup]:
    """The groups that people in these activities say are missing, as it stands now, in the order they were named."""
    listed = MissingGroup.objects.select_related("activity__programme").filter(activity__in=list(found))
    return listed.filter(came_at__isnull=True).order_by("named_at", "pk")


def missing_group(activity: Activity, ref: str) -> MissingGroup | None:
    return missing_groups([activity]).filter(ref=ref).first()
