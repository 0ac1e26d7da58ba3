"""Reading reach: one's own sheet, the editions of figures, reference figures, what was tried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from cairn.programmes import queries as programmes
from cairn.reach.choices import DAYS_BETWEEN, DAYS_DUE
from cairn.reach.keys import sheet_token
from cairn.reach.models import EqualitySheet, ReachEdition, ReachStep, ReferenceFigures
from cairn.reach.question_sets import CURRENT

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def own_answers(person: Person | None, programme: Programme) -> Mapping[str, str] | None:
    """What this person answered about themselves here: for them alone. None where they answered nothing."""
    found = sheet_of(person, programme)
    return found.answers if found else None


def sheet_of(person: Person | None, programme: Programme) -> EqualitySheet | None:
    """The sheet of this person, found by a token that only the server can work out."""
    if person is None:
        return None
    return EqualitySheet.objects.filter(programme=programme, token=sheet_token(person, programme)).first()


def programmes_answered_in(person: Person) -> list[Programme]:
    """Where this person said something about themselves, programmes they have left among them: for them alone."""
    ever = list(programmes.programmes_ever_joined_by(person))
    tokens = {sheet_token(person, one): one for one in ever}
    found = EqualitySheet.objects.filter(token__in=tokens).values_list("token", flat=True)
    answered = {tokens[token].pk for token in found}
    return [one for one in ever if one.pk in answered]


def sheets(programme: Programme, version: str) -> list[EqualitySheet]:
    """Every sheet of these questions, for counting alone: no page shows one."""
    return list(EqualitySheet.objects.filter(programme=programme, version=version))


def edition(programme: Programme) -> ReachEdition | None:
    """The figures as they are shown now."""
    return editions(programme).first()


def editions(programme: Programme) -> models.QuerySet[ReachEdition]:
    """Every edition of the figures, newest first."""
    return ReachEdition.objects.filter(programme=programme).order_by("-number")


def edition_of_groups(programme: Programme) -> ReachEdition | None:
    """The edition for which answers about oneself were counted last."""
    return next((one for one in editions(programme) if one.version == CURRENT.version and one.kept["changed"]), None)


@dataclass(frozen=True, slots=True)
class Due:
    """A count that is owed: in which programme, by when, and of which day the last one is, if there was one."""

    programme: Programme
    due_on: date
    last_on: date | None


def count_due(programme: Programme, last_on: date | None) -> Due:
    """By when the next count is owed: three months after the last one, or after the programme opened."""
    since = last_on or timezone.localdate(programme.opened_at)
    return Due(programme, since + timedelta(days=DAYS_DUE), last_on)


def counts_due(among: Iterable[Programme], *, on: date) -> list[Due]:
    """Counts that are owed within four weeks of this day, or were owed before it, in these programmes."""
    asked = list(among)
    found = ReachEdition.objects.filter(programme__in=asked).order_by().values_list("programme")
    last = dict(found.annotate(last=models.Max("counted_on")))
    due = [count_due(one, last.get(one.pk)) for one in asked]
    return [one for one in due if on >= one.due_on - timedelta(days=DAYS_BETWEEN)]


def reference(programme: Programme) -> ReferenceFigures | None:
    """The figures to compare with, as they stand now."""
    return references(programme).first()


def references(programme: Programme) -> models.QuerySet[ReferenceFigures]:
    """Every edition of the reference figures, newest first."""
    return ReferenceFigures.objects.filter(programme=programme).order_by("-number")


def steps(programme: Programme) -> models.QuerySet[ReachStep]:
    """What was tried and is done next, what comes first on top."""
    return ReachStep.objects.filter(programme=programme, removed_at__isnull=True).order_by("by_on", "pk")


def steps_in(among: Iterable[Programme]) -> models.QuerySet[ReachStep]:
    """What is done next in any of these programmes, what comes first on top."""
    found = ReachStep.objects.filter(programme__in=list(among), removed_at__isnull=True)
    return found.select_related("programme").order_by("by_on", "pk").fetch_mode(models.FETCH_RAISE)


def step(programme: Programme, ref: str) -> ReachStep | None:
    return (
        ReachStep.objects.select_related("programme")
        .filter(programme=programme, ref=ref, removed_at__isnull=True)
        .first()
    )
