"""Statements and answers as Polis exports them: the old variant (milliseconds) and the one of today (seconds).

People are numbered anew for each file and stand in no order anybody knows; who wrote a statement is left out, and of
moments only the day of the map is told on which an answer first stood. They hold what is on the last map: maps differ
by five people at least, and so do these files. Statements out of sight, and the answers to them, are not in it. From
these files anybody can count the opinion map again: `manage.py recount_map`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cairn.exchange.csv_cells import harmless, written
from cairn.explore import queries

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.models import Statement


@dataclass(frozen=True, slots=True)
class Variant:
    """How one of the two exports differs from the other."""

    name: str
    per_second: int
    matrix: str
    has_importance: bool


VARIANTS = {
    one.name: one
    for one in (
        Variant("polis", 1, "participant-votes.csv", has_importance=True),
        Variant("polis-old", 1000, "participants-votes.csv", has_importance=False),
    )
}


def export(activity: Activity, variant: Variant, *, on: date) -> bytes:
    """A zip file with comments.csv, votes.csv, the votes of each person, and summary.csv."""
    listed = list(queries.statements(activity, on=on))
    said = list(queries.answers_by_day(activity, on=on))
    number_of = _numbers({mark for mark, *_ in said}, activity)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in (
            ("comments.csv", _comments(listed, said, variant)),
            ("votes.csv", _votes(said, number_of, variant)),
            (variant.matrix, _matrix(listed, said, number_of, queries.letters(activity))),
            ("summary.csv", _summary(activity, listed, number_of, variant)),
        ):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), written(rows))
    return packed.getvalue()


def _numbers(marks: Iterable[str], activity: Activity) -> dict[str, int]:
    """A number for each person that follows from nothing anybody else can see."""
    mixed = sorted(marks, key=lambda mark: sha256(f"{activity.ref} {mark}".encode()).hexdigest())
    return {mark: number for number, mark in enumerate(mixed)}


def _comments(listed: list[Statement], said: list[queries.Said], variant: Variant) -> Iterator[list[Any]]:
    agree, disagree = ({one.number: 0 for one in listed} for _ in range(2))
    for answer in said:
        agree[answer.statement] += answer.vote == 1
        disagree[answer.statement] += answer.vote == -1
    yield ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"]
    for one in listed:
        when = _moment(one.written_at.astimezone(UTC).date(), variant)
        yield [*when, one.number, "", agree[one.number], disagree[one.number], 1, harmless(one.words)]


def _votes(said: list[queries.Said], number_of: dict[str, int], variant: Variant) -> Iterator[list[Any]]:
    heads = ["timestamp", "datetime", "comment-id", "voter-id", "vote"]
    yield [*heads, "important"] if variant.has_importance else heads
    for one in sorted(said, key=lambda one: (number_of[one.mark], one.statement)):
        row = [*_moment(one.day, variant), one.statement, number_of[one.mark], one.vote]
        yield [*row, int(one.matters)] if variant.has_importance else row


def _matrix(
    listed: list[Statement], said: list[queries.Said], number_of: dict[str, int], letters: dict[str, str]
) -> Iterator[list[Any]]:
    numbers = [one.number for one in listed]
    heads = ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]
    yield [*heads, *numbers]
    votes: dict[str, dict[int, int]] = {mark: {} for mark in number_of}
    for one in said:
        votes[one.mark][one.statement] = one.vote
    for mark, number in number_of.items():
        mine = votes[mark]
        group = "ABCDE".find(letters[mark]) if mark in letters else ""
        counts = [len(mine), *(sum(vote == wanted for vote in mine.values()) for wanted in (1, -1))]
        yield [number, group, "", *counts, *(mine.get(one, "") for one in numbers)]


def _summary(
    activity: Activity, listed: list[Statement], number_of: dict[str, int], variant: Variant
) -> Iterator[list[Any]]:
    yield ["topic", activity.title]
    if not variant.has_importance:
        yield ["views", ""]
    yield ["voters", len(number_of)]
    yield ["comments", len(listed)]
    yield ["groups", len(set(queries.letters(activity).values()))]


def _moment(day: date, variant: Variant) -> tuple[int, str]:
    start = datetime.combine(day, time(), UTC)
    return int(start.timestamp()) * variant.per_second, day.isoformat()
