"""Which words are out of sight on a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from cairn.moderation.choices import State
from cairn.moderation.models import Case


@dataclass(frozen=True, slots=True)
class Standing:
    """How some words stand: the state, the code of the reason, since when out of sight, and until when held."""

    state: str
    is_out: bool
    reason: str
    since_on: date | None
    until_on: date | None


def hidden(kind: str, *, on: date | None) -> models.QuerySet[Any]:
    """The references of the words of this kind that nobody but their author and moderators see on that day.

    Held and hidden ones; for `~Q(ref__in=hidden("story", on=day))` in whatever reads such words for others. Without a
    day every hold counts that nobody has ended, so that whoever forgets the day hides too much and never too little.
    """
    return _out(on).filter(kind=kind).values_list("ref", flat=True)


def is_hidden(kind: str, ref: str, *, on: date | None) -> bool:
    return _out(on).filter(kind=kind, ref=ref).exists()


def marked[Rows: models.QuerySet[Any]](rows: Rows, kind: str, *, on: date | None) -> Rows:
    """The same rows, hidden ones without their words, with `hidden_because` and `hidden_on`. See `OutOfSight`."""
    here = _out(on).filter(kind=kind, ref=models.OuterRef("ref"))
    because = Coalesce(models.Subquery(here.values("reason")[:1]), models.Value(""))
    return rows.annotate(hidden_on=models.Subquery(here.values("out_since_on")[:1]), hidden_because=because)


def standing_of(refs: Collection[str], *, on: date) -> dict[str, Standing]:
    """How these words stand on that day, by reference. Those nobody ever reported or held are not in it."""
    return {
        case.ref: Standing(case.state, _is_out(case, on), case.reason, case.out_since_on, case.held_until_on)
        for case in Case.objects.filter(ref__in=refs)
    }


def _is_out(case: Case, on: date) -> bool:
    return case.state == State.HIDDEN or (case.held_until_on is not None and case.held_until_on >= on)


def _out(on: date | None) -> models.QuerySet[Case]:
    held = models.Q(state=State.HELD, held_until_on__gte=on) if on else models.Q(state=State.HELD)
    return Case.objects.filter(models.Q(state=State.HIDDEN) | held)
