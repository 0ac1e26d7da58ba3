"""What a search finds for one reader, kind by kind. The first of each, or one kind page by page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db import models

from cairn import fulltext
from cairn.web.contents.search_sources import SOURCES, Hit, Looking, Source

if TYPE_CHECKING:
    from django.core.paginator import Page

A_PAGE = 20
FIRST = 3  # of each kind, while everything is looked for


@dataclass(frozen=True, slots=True)
class Found:
    """Of one kind: how many there are, and those that are shown, each with the part of it that was found."""

    kind: str
    title: str
    number: int
    hits: list[Shown]

    @property
    def has_more(self) -> bool:
        return self.number > len(self.hits)


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing that was found: as its kind tells it, its title and an excerpt with what was looked for marked."""

    hit: Hit
    title: tuple[fulltext.Piece, ...]
    excerpt: tuple[fulltext.Piece, ...]


def kinds() -> list[tuple[str, Any]]:
    """What can be looked in: value and label."""
    return [(source.kind, source.title) for source in SOURCES]


def everything(looking: Looking) -> list[Found]:
    """The first few of every kind of which there are any."""
    found = ((source, matching(source, looking)) for source in SOURCES if source.is_in(looking))
    counted = ((source, rows, rows.count()) for source, rows in found)
    return [
        Found(source.kind, str(source.title), number, _shown(source, rows[:FIRST], looking))
        for source, rows, number in counted
        if number
    ]


def of_kind(looking: Looking, kind: str, number: str | None) -> tuple[list[Found], Page[Any]]:
    """One page of one kind. Raises StopIteration for a kind there is none of."""
    source = next(one for one in SOURCES if one.kind == kind)
    rows = matching(source, looking) if source.is_in(looking) else matching(source, looking).none()
    page = Paginator(rows, A_PAGE).get_page(number)
    found = Found(kind, str(source.title), page.paginator.count, _shown(source, page.object_list, looking))
    return [found] if found.number else [], page


def matching(source: Source, looking: Looking) -> models.QuerySet[Any]:
    """The rows of this source that this reader may see and that hold the words."""
    seen = source.rows(looking)
    if looking.activity is not None and source.activity:
        here = [models.Q(**{name: looking.activity.pk}) for name in source.activity]
        seen = seen.filter(reduce(or_, here))
    return source.matching(seen, looking.words)


def _shown(source: Source, rows: Iterable[Any], looking: Looking) -> list[Shown]:
    hits = [source.hit(row, looking) for row in rows]
    return [
        Shown(
            hit, fulltext.excerpt([hit.title], looking.words),
            () if hit.instead else fulltext.excerpt(hit.texts, looking.words),
        )
        for hit in hits
    ]  # fmt: skip
