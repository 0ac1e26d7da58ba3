"""What became of the statements people wrote: how many answered, and how they stand on the last opinion map."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.explore import map_reading
from cairn.explore.models import MapReading, Round, Statement
from cairn.explore.queries.maps import newest_first
from cairn.explore.queries.statements import statements_with_hidden_of
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.people.models import Person

FEWEST = 5  # people who have answered, before how many is told
COMMON, DIFFERING, BETWEEN = "common", "differing", "between"


@dataclass(frozen=True, slots=True)
class Became:
    """One statement: how many people have answered it at least, None while they are few; and how it stands.

    `stands` is "common" (most people in every group say the same), "differing" (groups differ on it), "between", or
    empty where too few have answered or there is no map yet.
    """

    statement: Statement
    answered: int | None
    stands: str
    at: datetime


def became_of(person: Person, *, on: date, most: int) -> list[Became]:
    """What became of the last things this person wrote, the newest first. Hidden ones come without their words."""
    found = list(statements_with_hidden_of(person, on=on)[:most])
    stands = _standing({one.activity_id for one in found})
    return [_became(one, stands, at=one.written_at) for one in found]


def answered_by_round(persons: Collection[int], *, since: datetime, until: datetime) -> Iterator[Became]:
    """What became of what these people wrote, for each round closed after one moment and up to another."""
    rounds = list(Round.objects.filter(closed_at__gt=since, closed_at__lte=until).order_by("pk"))
    if not rounds:
        return
    here = {one.activity_id for one in rounds}
    written = Statement.objects.select_related("activity__programme").filter(author__in=persons, activity__in=here)
    written = written.filter(answered_by__gt=0, hidden_at__isnull=True)
    written = written.exclude(ref__in=moderation.hidden(Kind.STATEMENT, on=None)).order_by("pk")
    found, stands = list(written), _standing(here)
    for closed in rounds:
        for one in found:
            if one.activity_id == closed.activity_id and one.written_at <= closed.closed_at:
                yield _became(one, stands, at=closed.closed_at)


def _became(one: Statement, stands: dict[tuple[int, str], str], *, at: datetime) -> Became:
    is_enough = one.answered_by >= FEWEST
    how = stands.get((one.activity_id, map_reading.name_of(one)), "") if is_enough else ""
    if is_enough and not how and (one.activity_id, "") in stands:
        how = BETWEEN
    return Became(one, one.answered_in_steps if is_enough else None, how, at)


def _standing(activities: Collection[int]) -> dict[tuple[int, str], str]:
    """By activity and name of a statement how it stands on the last map; an empty name says that there are groups."""
    newest = newest_first(models.OuterRef("activity"))
    last = MapReading.objects.filter(activity__in=activities, pk=models.Subquery(newest.values("pk")[:1]))
    found: dict[tuple[int, str], str] = {}
    wanted = ("activity_id", "result__common", "result__differing", "result__groups")
    for activity, common, differing, groups in last.order_by().values_list(*wanted):
        if groups:
            found[activity, ""] = BETWEEN
        found |= {(activity, row[0]): DIFFERING for row in differing or ()}
        found |= {(activity, row[0]): COMMON for row in common or ()}
    return found
