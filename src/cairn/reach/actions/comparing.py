"""Figures to compare with, and what is done about groups that are missing."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.ledger.action import action, record
from cairn.reach import may, reference_csv
from cairn.reach.models import ReachStep, ReferenceFigures
from cairn.reach.question_sets import CURRENT

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def enter_reference(
    programme: Programme, *, by: Person, at: datetime, about: str, source: str, counted_on: date, rows: str
) -> ReferenceFigures:
    """Figures to compare with, or a new edition of them. `rows` as `reference_csv` reads them.

    Raises `reference_csv.Unreadable`, which says what is wrong in which line.
    """
    may.enter_reference(by, programme).or_refuse()
    read = reference_csv.read(rows, CURRENT)
    last = ReferenceFigures.objects.filter(programme=programme).aggregate(last=models.Max("number"))["last"] or 0
    entered = ReferenceFigures.objects.create(
        programme=programme, number=last + 1, about=about, source=source, counted_on=counted_on, unit=read.unit,
        version=CURRENT.version, figures=read.figures, entered_by=by, entered_at=at,
    )  # fmt: skip
    _enter("reach.reference.entered", programme, entered, by=by, at=at, data={"edition": entered.number})
    return entered


@action
def note_step(
    programme: Programme,
    *,
    by: Person,
    at: datetime,
    group: str,
    tried: str,
    next_words: str,
    by_on: date,
) -> ReachStep:
    """What was tried to reach a group that is missing, what is done next, and by when."""
    may.note_step(by, programme, by_on=by_on, at=at).or_refuse()
    step = ReachStep.objects.create(
        programme=programme, group=group, tried=tried, next_words=next_words, by_on=by_on, noted_by=by, noted_at=at
    )
    _enter("reach.step.noted", programme, step, by=by, at=at, data={"by": by_on.isoformat()})
    return step


@action
def remove_step(step: ReachStep, *, by: Person, at: datetime) -> ReachStep:
    """It is done, or was wrong: it is not shown any more."""
    may.remove_step(by, step.programme).or_refuse()
    step.removed_at = at
    step.save(update_fields=["removed_at"])
    _enter("reach.step.removed", step.programme, step, by=by, at=at)
    return step


def _enter(
    kind: str,
    programme: Programme,
    about: ReferenceFigures | ReachStep,
    *,
    by: Person,
    at: datetime,
    data: dict[str, object] | None = None,
) -> None:
    record(kind, chain=programme.chain, at=at, by=by.mark_in(programme.chain), about=about, data=data)
