"""Every condition of the mountain as its page tells it: where it stands, why, on what it rests, who confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.core.altitude import SHOWN, Condition
from cairn.ledger import queries as ledger
from cairn.mountain import queries
from cairn.web.components.words import day
from cairn.web.contents import sentences
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.core.altitude import Confirmation, Finding, Reading

FACTS_SHOWN = 8
RUNS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class FactShown:
    """One fact a condition rests on, and what the citizens who were asked say of it."""

    sentence: str
    on: date
    url: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class ConditionShown:
    """One condition with all that its state rests on. `facts` are the newest, `numbers` name every entry."""

    rule: Condition
    finding: Finding
    notes: tuple[str, ...]
    facts: tuple[FactShown, ...]
    numbers: str

    @property
    def more(self) -> int:
        """How many facts the list leaves to the record."""
        return len(self.finding.facts) - len(self.facts)


@dataclass(frozen=True, slots=True)
class LevelShown:
    """One level with its conditions; `is_next` for the first that is not reached."""

    number: int
    name: str
    is_reached: bool
    is_next: bool
    conditions: tuple[ConditionShown, ...]

    @property
    def how_many(self) -> str:
        shown = sum(one.finding.is_shown for one in self.conditions)
        return _("%(shown)d of %(all)d shown") % {"shown": shown, "all": len(self.conditions)}


def levels(activity: Activity, reading: Reading, *, at: datetime) -> list[LevelShown]:
    """Levels 2 to 7, each condition with what citizens say of its facts, or until when they are being asked."""
    found = {finding.condition: finding for finding in reading.findings}
    asked_until = _asked_until(activity, at=at)
    listed = {finding.condition: _newest(finding) for finding in reading.findings}
    told = told_of(activity, {number for numbers in listed.values() for number in numbers})
    return [
        LevelShown(
            level.number,
            _(level.name),
            is_reached=level.number <= reading.level,
            is_next=level.number == reading.level + 1,
            conditions=tuple(
                _condition(rule, found[rule.id], [told[n] for n in listed[rule.id] if n in told], asked_until)
                for rule in queries.RULES.of_level(level.number)
            ),
        )
        for level in queries.RULES.levels
        if level.number > 1
    ]


def told_of(activity: Activity, numbers: Iterable[int]) -> dict[int, sentences.Told]:
    """These entries of the record in sentences, by number, in one query."""
    entries = ledger.entries(activity.chain).filter(number__in=list(numbers))
    return {one.number: one for one in sentences.told(entries, activity)}


def came_late(reading: Reading) -> list[str]:
    """What came late and was done after all: it stays listed."""
    return [f"{one.condition} {_(_title(one))}: {_days_late(one)}" for one in reading.late]


def _asked_until(activity: Activity, *, at: datetime) -> dict[int, date]:
    """Until when citizens are being asked about an entry, by its number."""
    claims = witness.claims(activity).values()
    return {one.number: timezone.localdate(one.closes_at) for one in claims if one.takes_answers(at)}


def _condition(
    rule: Condition, finding: Finding, told: Sequence[sentences.Told], asked_until: Mapping[int, date]
) -> ConditionShown:
    counts = {one.fact: one for one in finding.confirmations}
    facts = tuple(
        FactShown(
            one.sentence, timezone.localdate(one.happened_at), one.url, _confirmed(counts.get(one.number), asked_until)
        )
        for one in told
    )
    return ConditionShown(rule, finding, tuple(_notes(finding)), facts, in_ranges(finding.facts))


def _newest(finding: Finding) -> list[int]:
    """The facts to be listed, newest first; those that citizens are asked about go before the others."""
    asked = {one.fact for one in finding.confirmations}
    first = sorted(finding.facts, key=lambda number: (number not in asked, -number))[:FACTS_SHOWN]
    return sorted(first, reverse=True)


def _notes(finding: Finding) -> Iterable[str]:
    if finding.lapsed_on is not None:
        yield _("It was shown until %(day)s.") % {"day": day(finding.lapsed_on - 1)}
    if finding.state != SHOWN and finding.by_day is not None:
        yield _("The day for it: %(day)s.") % {"day": day(finding.by_day)}
    if finding.challenged:
        yield _("Challenged: somebody says that this is not how it was.")


def _days_late(finding: Finding) -> str:
    days = finding.late_by or 0
    return ngettext("%(n)d working day late.", "%(n)d working days late.", days) % {"n": days}


def _title(finding: Finding) -> str:
    return queries.RULES.condition(finding.condition).title


def _confirmed(count: Confirmation | None, asked_until: Mapping[int, date]) -> str:
    """What the citizens who were asked say of one fact: numbers from five asked on, never who."""
    return " ".join(_said(count, asked_until)) if count else ""


def _said(count: Confirmation, asked_until: Mapping[int, date]) -> Iterable[str]:
    if count.yes is not None:
        yield _("Citizens asked: %(asked)d. Yes: %(yes)d. No: %(no)d. Not there: %(absent)d.") % {
            "asked": count.asked, "yes": count.yes, "no": count.no or 0, "absent": count.absent or 0,
        }  # fmt: skip
    elif count.confirmed:
        yield _("Enough citizens who were there say so.")
    if count.confirmed:
        return
    if count.by_author:
        yield _("It counts: whoever said the words, or enough others, say so.")
    elif count.is_counted:
        yield ngettext(
            "Not enough yet: %(n)d has to say yes, and more have to say yes than no.",
            "Not enough yet: %(n)d have to say yes, and more have to say yes than no.",
            count.needed,
        ) % {"n": count.needed}
    if count.fact in asked_until:
        yield _("Citizens are being asked until %(day)s.") % {"day": day(asked_until[count.fact])}
    elif not count.is_counted:
        yield _("No citizen has confirmed it yet.")


def in_ranges(numbers: Iterable[int]) -> str:
    """Numbers of entries as short as they can be told; very many scattered ones only in part.

    >>> in_ranges([3, 9, 5, 6, 7])
    '3, 5 to 7, 9'
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    to = _("%(first)d to %(last)d")
    told = [to % {"first": run[0], "last": run[-1]} if len(run) > 1 else str(run[0]) for run in runs[:RUNS_SHOWN]]
    if len(runs) > RUNS_SHOWN:
        told.append(_("and more, up to %(last)d") % {"last": runs[-1][-1]})
    return ", ".join(told)
