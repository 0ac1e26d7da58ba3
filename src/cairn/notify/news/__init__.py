"""News: what became of what a person said, from everywhere. Other parts add their source to SOURCES.

A line is told by letter once, in the first letter after it; what was written down later than it happened may miss its
letter, and stands on the person's page all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched
from typing import TYPE_CHECKING

from cairn.notify import queries
from cairn.notify.news.answers import answers
from cairn.notify.news.changes import changes
from cairn.notify.news.line import News, Source
from cairn.notify.news.moderated import moderated
from cairn.notify.news.reply_decisions import reply_decisions
from cairn.notify.news.stories import stories_taken_back, stories_used
from cairn.notify.news.themes import themes
from cairn.notify.news.voices import voices
from cairn.people import queries as people

if TYPE_CHECKING:
    from cairn.people.models import Person

SOURCES: tuple[Source, ...] = (
    answers,
    themes,
    voices,
    changes,
    reply_decisions,
    moderated,
    stories_used,
    stories_taken_back,
)

FIRST = timedelta(days=14)  # how far back the first letter goes
SETTLED = timedelta(
    minutes=2
)  # what happened later than this before a letter may not be kept yet: the next one tells it
AT_ONCE = 500  # people asked about together


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be told to one person: the lines after one moment and up to another, newest first."""

    person: Person
    lines: tuple[News, ...]
    since: datetime
    until: datetime


def news_of(person: Person, *, since: datetime, until: datetime) -> list[News]:
    """What became of what this person said, newest first."""
    return _newest_first(_found([person.pk], since, until))


def everybody_with_news(*, at: datetime) -> Iterator[Told]:
    """Everybody who can be written to, with what is newer than their last letter about it."""
    until = at - SETTLED
    told = queries.told_until()
    everybody = [(told.get(person.pk, until - FIRST), person) for person in people.everybody_active()]
    for some in batched(sorted(everybody, key=lambda one: (one[0], one[1].pk)), AT_ONCE):
        by_person: dict[int, list[News]] = {}
        for line in _found([person.pk for _since, person in some], some[0][0], until):
            by_person.setdefault(line.person, []).append(line)
        for since, person in some:
            lines = [line for line in by_person.get(person.pk, ()) if line.at > since]
            if lines:
                yield Told(person, tuple(_newest_first(lines)), since, until)


def _found(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    for source in SOURCES:
        yield from source(persons, since, until)


def _newest_first(lines: Iterator[News] | list[News]) -> list[News]:
    return sorted(lines, key=lambda line: (line.at, line.url, line.words), reverse=True)


__all__ = ["SOURCES", "News", "Source", "Told", "everybody_with_news", "news_of"]
