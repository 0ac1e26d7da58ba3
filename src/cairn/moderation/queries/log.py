"""The public log: what was done, for which reasons, how fast; no words, no names, no places."""

from __future__ import annotations

import statistics
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.moderation.choices import Reason, What
from cairn.moderation.models import Step

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

FEWEST_TO_TELL_DAYS = 5
LAPSED = "lapsed"
DECIDED = (What.HIDDEN, What.KEPT)


@dataclass(frozen=True, slots=True)
class Line:
    """One deed: its day, what was done, the code of the reason, and working days from the opening to a decision."""

    on: date
    what: str
    reason: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often each thing was done for one reason, by what was done."""

    reason: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Log:
    """The counts by reason, and the median of working days to a decision from five decisions on, else None."""

    outcomes: tuple[Outcome, ...]
    days: float | None


def log(programme: Programme, *, on: date) -> Log:
    """Everything moderators did in this programme until that day, counted."""
    found = lines(programme, on=on)
    counted = Counter((line.reason, line.what) for line in found)
    whats = (*(what for what in What if what != What.REFUSED), LAPSED)
    outcomes = tuple(Outcome(reason, {what: counted[reason, what] for what in whats}) for reason in Reason.values)
    days = [line.days for line in found if line.days is not None]
    return Log(outcomes, statistics.median(days) if len(days) >= FEWEST_TO_TELL_DAYS else None)


def lines(programme: Programme, *, on: date) -> list[Line]:
    """Every deed, and every hold that lapsed, in the order of their days."""
    steps = Step.objects.filter(case__programme=programme).exclude(what=What.REFUSED)  # counted beside the reflection
    found = list(steps.order_by("case", "at", "pk"))
    done = [Line(timezone.localdate(one.at), one.what, one.reason, one.days) for one in found]
    return sorted([*done, *_lapsed(found, on)], key=lambda line: (line.on, line.what, line.reason))


def _lapsed(found: list[Step], on: date) -> list[Line]:
    """The holds after which nobody did anything in time. `found` is in order, case by case."""
    return [
        Line(one.held_until_on, LAPSED, one.reason, None)
        for one, later in zip_longest(found, found[1:])
        if one.held_until_on is not None
        and one.held_until_on < on
        and not (later and later.case_id == one.case_id and timezone.localdate(later.at) <= one.held_until_on)
    ]
