"""Answers to take out: without who gave them, and to the day of a map."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from django.db import models

from cairn.core.opinion_map import FEWEST_SHOWN
from cairn.explore import map_reading
from cairn.explore.models import MapReading
from cairn.explore.queries.counting import what_counts
from cairn.explore.queries.maps import map_reading_of
from cairn.explore.queries.statements import statements

if TYPE_CHECKING:
    from cairn.activities.models import Activity

AT_ONCE = 5000


class Said(NamedTuple):
    """One answer that counts, under its mark, which must not be shown."""

    mark: str
    statement: int
    vote: int
    matters: bool
    day: date


def answers_by_day(activity: Activity, *, on: date) -> Iterator[Said]:
    """Every answer on the last map, to a statement in sight. Newer ones come with the next map, five people at least.

    The day is that of the map on which the answer first stood, so that nobody is found by when they came; answers from
    elsewhere keep their own.
    """
    number_of = {one.pk: one.number for one in statements(activity, on=on)}
    drawn: list[tuple[int, datetime]] = list(_maps(activity).values_list("last_reaction", "computed_at"))
    if not drawn:
        return
    ends = [last for last, _at in drawn]
    counted = what_counts(activity, until=ends[-1]).order_by()
    rows = counted.values_list("pk", "side", "voter", "statement_id", "vote", "matters", "at")
    for pk, side, mark, about, vote, matters, at in rows.iterator(chunk_size=AT_ONCE):
        if about in number_of and vote is not None:
            first = at if side == "public" else drawn[bisect_left(ends, pk)][1]
            yield Said(mark, number_of[about], vote, matters, first.astimezone(UTC).date())


def people_on_map(activity: Activity) -> int:
    """How many people stand on the last map."""
    last = map_reading_of(activity)
    return last.people if last else 0


def letters(activity: Activity) -> dict[str, str]:
    """The letter of the group each mark stands in, on the last map."""
    return map_reading.letters(map_reading_of(activity))


def _maps(activity: Activity) -> models.QuerySet[MapReading]:
    """The maps that told anything, in the order of what stood on them."""
    return MapReading.objects.filter(activity=activity, people__gte=FEWEST_SHOWN).order_by("last_reaction", "pk")
