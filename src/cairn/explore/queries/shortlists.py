"""Reading which options people would carry on, side by side, and what is proposed."""

from __future__ import annotations

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
    """How the options stand by what people marked: all stay until five have. See docs/methods/shortlist.md."""
    options = {one.ref: one for one in live_options(activity)}
    sheets: dict[str, list[set[str]]] = {side.value: [] for side in DECIDING}
    for side, carried in ShortlistSheet.objects.filter(activity=activity).order_by("pk").values_list("side", "carried"):
        sheets.setdefault(side, []).append(set(carried))
    is_enough = (
        sum(len(sheets[side]) for side in DECIDING) >= SHOWN_FROM
    )  # else what stays tells what single people marked
    found = rule.shortlist(list(options), sheets if is_enough else {}, deciding=DECIDING)
    lines = [
        Line(options[one.option], {s.side: s for s in one.shares if s.of >= SHOWN_FROM}, one.stays) for one in found
    ]
    return Standing(lines, {side: len(some) for side, some in sheets.items() if len(some) >= SHOWN_FROM})


def carried_by(person: Person | None, activity: Activity) -> list[str] | None:
    """What this person marked last, by the refs of options; None while they have marked nothing."""
    if person is None:
        return None
    found = ShortlistSheet.objects.filter(activity=activity, mark=counting_mark(person, activity)).first()
    return list(found.carried) if found else None


def shortlist_waiting(activity: Activity) -> Shortlist | None:
    """What is proposed and waits for a citizen."""
    return Shortlist.objects.filter(activity=activity, answered_at__isnull=True).select_related("activity").first()


def options_to_drop(proposed: Shortlist) -> list[Option]:
    """The options a proposal names, those that still stand."""
    return list(live_options(proposed.activity).filter(ref__in=proposed.dropping))
