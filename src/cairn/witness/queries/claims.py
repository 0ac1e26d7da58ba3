"""Reading what a record claims and citizens are asked about, and how the asking of each claim stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities.calendar import ordinal
from cairn.core.altitude import KINDS, RULES_V1, is_claim
from cairn.ledger import queries as ledger

if TYPE_CHECKING:
    from cairn.activities.models import Activity

DAYS_OPEN = 10
COUNTED, ASKED_AGAIN = "witness.fact.counted", "witness.fact.asked_again"
CLAIMS = frozenset(name for name, kind in KINDS.items() if kind.human)
PLANNED, HELD, CANCELLED = "sessions.session.planned", "sessions.session.held", "sessions.session.cancelled"
NAMED_AHEAD = "sessions.chair.named"  # the one claim that people enter before what it tells of
READ = (*sorted(CLAIMS), COUNTED, ASKED_AGAIN, PLANNED, HELD, CANCELLED)
AT_ONCE = 500  # records read by one query

type Key = tuple[int, int]  # id of the activity, number of the entry in its record


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One entry of a record that citizens are asked about, and where its asking stands.

    `known_at` is the moment from which anybody can know whether it was so: when it was entered, or for what was entered
    ahead of a session, when that was over. `asked_at` is the moment its last round of asking began, `counts` what came
    of each round that is over.
    """

    activity: Activity
    number: int
    kind: str
    about: str
    data: Mapping[str, Any]
    happened_at: datetime
    entered_at: datetime
    known_at: datetime
    asked_at: datetime
    is_counted: bool = False
    counts: tuple[Mapping[str, Any], ...] = field(default=())

    @property
    def key(self) -> Key:
        return self.activity.pk, self.number

    @property
    def closes_at(self) -> datetime:
        return self.asked_at + timedelta(days=DAYS_OPEN)

    def takes_answers(self, at: datetime) -> bool:
        return not self.is_counted and self.asked_at <= at < self.closes_at

    @property
    def days_late(self) -> int:
        """Days between the event and its entry."""
        return ordinal(self.entered_at) - ordinal(self.happened_at)

    @property
    def is_written_later(self) -> bool:
        """Whether it was entered so late that more people have to confirm it."""
        return self.days_late > RULES_V1.whole("late_entry_days")

    @property
    def session(self) -> str:
        """The ref of the session it tells of, if it tells of one."""
        return self.data.get("session") or (self.about if self.kind.startswith("sessions.") else "")

    @property
    def last_count(self) -> Mapping[str, Any]:
        return self.counts[-1] if self.counts else {}

    @property
    def is_denied(self) -> bool:
        """Whether in some round as many said no as said yes."""
        return any(count.get("against") for count in self.counts)

    @property
    def is_settled(self) -> bool:
        """Whether nobody needs to be asked again: enough said yes and more than half of all, or it was denied."""
        return self.is_denied or any(count.get("enough") and count.get("most") for count in self.counts)


def claims(activity: Activity) -> dict[int, Claim]:
    """All claims of an activity's record by their number, in order."""
    return {claim.number: claim for claim in claims_in([activity])}


def claims_in(activities: Iterable[Activity]) -> Iterator[Claim]:
    """All claims of several records, in order, one query for every 500 records."""
    for some in batched(activities, AT_ONCE):
        lines = ledger.lines([one.chain for one in some], kinds=READ)
        for one in some:
            yield from _claims(one, lines[one.chain])


def author_marks(found: Iterable[Claim]) -> dict[Key, str]:
    """For claims that a change came from somebody's contribution: the mark of whoever made it."""
    traced = [claim for claim in found if claim.data.get("contribution")]
    if not traced:
        return {}
    chains = {claim.activity.chain for claim in traced}
    refs = {claim.data["contribution"] for claim in traced}
    said = ledger.marks(chains, kind="listen.contribution.made", about=refs)
    return {claim.key: said.get((claim.activity.chain, claim.data["contribution"]), "") for claim in traced}


def _claims(activity: Activity, lines: Iterable[ledger.Line]) -> list[Claim]:
    found: dict[int, Claim] = {}
    over_at: dict[str, datetime] = {}
    for line in lines:
        about = found.get(line.data.get("fact", 0))
        if line.kind == PLANNED:
            over_at[line.about] = _end_of(line.data["starts"])
        elif line.kind in {HELD, CANCELLED}:
            over_at[line.about] = line.entered_at
            found = {one.number: one for one in _now_known(found.values(), line)}
        elif line.kind == COUNTED and line.side == "system" and about:
            found[about.number] = replace(about, is_counted=True, counts=(*about.counts, line.data))
        elif line.kind == ASKED_AGAIN and about:
            found[about.number] = replace(about, is_counted=False, asked_at=line.entered_at)
        elif is_claim(line.kind, line.data):
            ahead = over_at.get(line.about, line.entered_at) if line.kind == NAMED_AHEAD else line.entered_at
            known_at = max(line.entered_at, ahead)
            found[line.number] = Claim(
                activity=activity, number=line.number, kind=line.kind, about=line.about, data=line.data,
                happened_at=line.happened_at, entered_at=line.entered_at, known_at=known_at, asked_at=known_at,
            )  # fmt: skip
    return list(found.values())


def _now_known(found: Iterable[Claim], over: ledger.Line) -> Iterator[Claim]:
    """The claims as they stand now that a session is over: what waited for it is asked, or dropped with it."""
    for claim in found:
        waits = claim.about == over.about and claim.known_at > over.entered_at
        if waits and over.kind == HELD:
            yield replace(claim, known_at=over.entered_at, asked_at=over.entered_at)
        elif not waits:
            yield claim


def _end_of(day: int) -> datetime:
    """The first moment after this ordinal day."""
    return timezone.make_aware(datetime.combine(date.fromordinal(day + 1), time.min))
