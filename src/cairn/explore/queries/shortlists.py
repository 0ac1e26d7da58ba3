"""Reading which options people would carry on, side by side, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.core import shortlist as rule
from cairn.explore.models import Option, Shortlist, ShortlistSheet
from cairn.explore.queries.arguments import counting_mark
from cairn.explore.queries.options import live_options
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person

SHOWN_FROM = 5  # sheets of a side: fewer would tell of single people
DECIDING = (Side.CITIZEN, Side.STAFF)


@dataclass(frozen=True, slots=True)
class Line:
    """One option: for each side that has enough sheets to be shown, how many of how many; and whether it stays."""

    option: Option
    shares: dict[str, rule.Share]
    stays: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Every option that stands, as it is marked now, and how many sheets each side handed in, from five on."""

    lines: list[Line]
    sheets: dict[str, int]

    @property
    def left_behind(self) -> list[Option]:
        """The options that no side carries on."""
        return [one.option for one in self.lines if not one.stays]


def shortlist(activity: Activity) -> Standing:
    """How the options stand by what people marked, as everybody reads it: in steps of five new or changed sheets.

    All stay until five people have marked. See docs/methods/shortlist.md.
    """
    return _standing(activity, counted="counted", told="told")


def shortlist_now(activity: Activity) -> Standing:
    """How they stand by every sheet there is, for whoever proposes what to drop and for the citizen who agrees."""
    return _standing(activity, counted="carried", told="carried")


def _standing(activity: Activity, *, counted: str, told: str) -> Standing:
    options, sides = {one.ref: one for one in live_options(activity)}, [side.value for side in DECIDING]
    stays, numbers = _sheets(activity, counted, sides), _sheets(activity, told, [])
    is_enough = sum(len(stays[side]) for side in DECIDING) >= SHOWN_FROM  # else it tells what single people marked
    found = rule.shortlist(list(options), stays if is_enough else {}, deciding=DECIDING)
    shown = {side: some for side, some in numbers.items() if len(some) >= SHOWN_FROM}
    shares = {one.option: one.shares for one in rule.shortlist(list(options), shown, deciding=DECIDING)}
    lines = [Line(options[one.option], {s.side: s for s in shares[one.option]}, one.stays) for one in found]
    return Standing(lines, {side: len(some) for side, some in shown.items()})


def _sheets(activity: Activity, part: str, sides: Iterable[str]) -> dict[str, list[set[str]]]:
    """By side this part of every sheet that has it."""
    found: dict[str, list[set[str]]] = {side: [] for side in sides}
    rows = ShortlistSheet.objects.filter(activity=activity).order_by("pk").values_list("side", part)
    for side, carried in rows:
        if carried is not None:
            found.setdefault(side, []).append(set(carried))
    return found


def carried_by(person: Person | None, activity: Activity) -> list[str] | None:
    """What this person marked last, by the refs of options; None while they have marked nothing."""
    if person is None:
        return None
    found = ShortlistSheet.objects.filter(activity=activity, mark=counting_mark(person, activity)).first()
    return list(found.carried) if found else None


def shortlist_waiting(activity: Activity) -> Shortlist | None:
    """What is proposed and waits for a citizen."""
    return Shortlist.objects.filter(activity=activity, answered_at__isnull=True).select_related("activity").first()


def was_shortlisted_out(option: Option) -> bool:
    """Whether the option was dropped by a shortlist that a citizen agreed to."""
    agreed = Shortlist.objects.filter(activity=option.activity, is_agreed=True, answered_at=option.dropped_at)
    return option.dropped_at is not None and any(option.ref in one.dropping for one in agreed)


def options_to_drop(proposed: Shortlist) -> list[Option]:
    """The options a proposal names, those that still stand."""
    return list(live_options(proposed.activity).filter(ref__in=proposed.dropping))
