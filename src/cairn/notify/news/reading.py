"""Reading for news: the questions for the news of one person are put together once, with other values each time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.base.prepared import Lists

if TYPE_CHECKING:
    from django.db.models import QuerySet

    type Read = Callable[..., QuerySet[Any]]


def rows(read: Read, persons: Collection[int], since: datetime, until: datetime) -> list[Any]:
    """The rows of one of the lists news come from: for many people as it is, for one with its prepared question."""
    if len(persons) != 1:
        return list(read(persons, since=since, until=until))
    name = f"{read.__module__}.{read.__qualname__}"
    _LISTS.setdefault(name, of_one(read))
    return _PREPARED.rows(name, *persons, since, until)


def prepared(lists: Mapping[str, Callable[[int, datetime, datetime], QuerySet[Any]]]) -> Lists:
    """Lists of one person in some time, with their questions put together once."""
    return Lists(lists, _values, _examples)


def of_one(read: Read) -> Callable[[int, datetime, datetime], QuerySet[Any]]:
    """The list for one person, by id."""
    return lambda person, since, until: read([person], since=since, until=until)


def _values(person: int, since: datetime, until: datetime) -> Mapping[str, Any]:
    days = {"last day": until.date(), "last day here": timezone.localdate(until)}
    return {"person": person, "since": since, "until": until, **days}


def _examples() -> tuple[tuple[int, datetime, datetime], tuple[int, datetime, datetime]]:
    """Two people nowhere kept, at moments of a summer night, when it is another day here than at Greenwich."""
    until, other = (datetime(2039, 7, 7, 23, 31, 47, 9, tzinfo=UTC), datetime(2038, 6, 14, 23, 42, 13, 7, tzinfo=UTC))
    return (
        (2_000_000_011, until - timedelta(days=33, seconds=7), until),
        (2_000_000_033, other - timedelta(days=39, seconds=3), other),
    )


_LISTS: dict[str, Callable[[int, datetime, datetime], QuerySet[Any]]] = {}
_PREPARED = prepared(_LISTS)
