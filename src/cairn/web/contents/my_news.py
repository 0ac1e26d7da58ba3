"""My page, about news: what became of what I said, newest first, with what is new to me marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.notify import news, queries

if TYPE_CHECKING:
    from cairn.people.models import Person

SHOWN_AT_MOST = 20
SHOWN_FOR = timedelta(days=30)  # what came before stands beside one's words all the same


@dataclass(frozen=True, slots=True)
class Line:
    """One line of news: the words, the page, the day, and whether it came since the day I last looked."""

    words: str
    url: str
    at: datetime
    is_new: bool


def lines(person: Person, *, at: datetime) -> list[Line]:
    """The newest lines. Nothing is marked as new to somebody who looks for the first time."""
    last = queries.news_are_new_since(person, on=timezone.localdate(at))
    found = news.news_of(person, since=at - SHOWN_FOR, until=at)[:SHOWN_AT_MOST]
    return [Line(one.words, one.url, one.at, is_new=_is_new(one.at, last)) for one in found]


def _is_new(at: datetime, last: date | None) -> bool:
    return last is not None and timezone.localdate(at) >= last
