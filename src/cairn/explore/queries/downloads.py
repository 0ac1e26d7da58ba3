"""Answers to take out: without who gave them, and to the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date
from typing import TYPE_CHECKING, NamedTuple

from cairn.explore import map_reading
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
    """Every answer that counts to a statement in sight."""
    number_of = {one.pk: one.number for one in statements(activity, on=on)}
    rows = what_counts(activity).values_list("voter", "statement_id", "vote", "matters", "at")
    for mark, about, vote, matters, at in rows.order_by().iterator(chunk_size=AT_ONCE):
        if about in number_of and vote is not None:
            yield Said(mark, number_of[about], vote, matters, at.astimezone(UTC).date())


def letters(activity: Activity) -> dict[str, str]:
    """The letter of the group each mark stands in, on the last map."""
    return map_reading.letters(map_reading_of(activity))
