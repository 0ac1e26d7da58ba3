"""News: what became of what a person said, from everywhere. Other parts add their source to SOURCES.

A line is told by letter once, in the first letter after it; what was written down later than it happened may miss its
letter, and stands on the person's page all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Any

from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.events import queries as events
from cairn.explore import queries as explore
from cairn.learn import queries as learn
from cairn.listen import queries as listen
from cairn.moderation import queries as moderation
from cairn.notify import queries
from cairn.notify.news import reading
from cairn.notify.news.answers import answers
from cairn.notify.news.changes import changes
from cairn.notify.news.counts import counts
from cairn.notify.news.drafters import drafters
from cairn.notify.news.group_names import group_names
from cairn.notify.news.line import News, Source
from cairn.notify.news.moderated import asked_to_decide, moderated
from cairn.notify.news.more_time import more_time
from cairn.notify.news.options import options
from cairn.notify.news.panels import panels
from cairn.notify.news.programmes import programmes
from cairn.notify.news.reply_decisions import reply_decisions
from cairn.notify.news.sessions_proposed import asked_in_sessions, sessions_proposed
from cairn.notify.news.statements import statements
from cairn.notify.news.stories import stories_taken_back, stories_used
from cairn.notify.news.thanks_said import certificates_settled, references_settled, thanks_said
from cairn.notify.news.themes import themes
from cairn.notify.news.traced import traced
from cairn.notify.news.values import values
from cairn.notify.news.voices import voices
from cairn.people import queries as people
from cairn.reflections import queries as reflections
from cairn.thanks import queries as thanks

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cairn.people.models import Person

SOURCES: tuple[Source, ...] = (
    answers,
    themes,
    voices,
    changes,
    counts,
    traced,
    more_time,
    drafters,
    panels,
    options,
    group_names,
    statements,
    sessions_proposed,
    asked_in_sessions,
    reply_decisions,
    moderated,
    asked_to_decide,
    stories_used,
    stories_taken_back,
    values,
    programmes,
    thanks_said,
    certificates_settled,
    references_settled,
)

# What each source reads: where all of it is empty, there is no need to read it. What stands not here is always read.
READ: Mapping[Source, tuple[Callable[..., QuerySet[Any]], ...]] = {
    answers: (listen.replies_to_words_of,),
    themes: (listen.placings_of_words_of, listen.themes_renamed_around, listen.replies_to_themes_of),
    voices: (listen.voices_of,),
    changes: (explore.influences_of_words_by_any_of,),
    counts: (decide.counted_for,),
    traced: (
        lambda persons, **_when: explore.grounds_ever_in_words_of(persons),
        lambda persons, **_when: explore.influences_ever_of_words_by(persons),
        lambda persons, **_when: listen.uses_of_stories_by(persons),
    ),
    more_time: (decide.given_more_time_for,),
    drafters: (decide.asked_to_draft,),
    options: (
        explore.asked_to_author,
        explore.grounds_in_words_of,
        explore.answers_to_checks_of,
        explore.merged_options_by,
    ),
    sessions_proposed: (
        events.answered_to,
        events.reviews_of_sessions_by,
        events.replies_to_reviews_by,
    ),
    asked_in_sessions: (events.places_asked,),
    group_names: (explore.names_agreed_of,),
    reply_decisions: (reflections.decided_of,),
    moderated: (moderation.steps_about_words_of,),
    asked_to_decide: (moderation.appeals_asked_of,),
    stories_used: (listen.uses_told_to_tellers,),
    stories_taken_back: (listen.uses_told_to_users,),
    values: (learn.values_told_to,),
    programmes: (events.changes_concerning,),
    thanks_said: (thanks.thanks_said,),
    certificates_settled: (thanks.certificates_settled,),
    references_settled: (thanks.references_settled,),
}

# What has to hold something besides: words of somebody may lead somewhere, and nothing may have come of it lately.
ALSO: Mapping[Source, tuple[Callable[..., QuerySet[Any]], ...]] = {
    traced: (decide.decided_between, do.commitments_changed, learn.reviews_published),
}

ASKING: tuple[Source, ...] = (
    *(panels, drafters, options, asked_in_sessions, asked_to_decide),
    *(stories_used, stories_taken_back),
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
    return _newest_first(_found([person.pk], since, until, _sources_for(person, since, until)))


def _sources_for(person: Person, since: datetime, until: datetime) -> Iterator[Source]:
    """The sources that have a line for this person, asked in one query."""
    found = PREPARED.with_rows(PREPARED.lists, person.pk, since, until)
    there = {name.rpartition(".")[0] for name, has_rows in found.items() if has_rows}
    for number, source in enumerate(SOURCES):
        if (source not in READ or f"read.{number}" in there) and (source not in ALSO or f"also.{number}" in there):
            yield source


PREPARED = reading.prepared(
    {
        f"{how}.{number}.{row}": reading.of_one(rows)
        for how, sources in (("read", READ), ("also", ALSO))
        for number, source in enumerate(SOURCES)
        for row, rows in enumerate(sources.get(source, ()))
    }
)


def everybody_with_news(*, at: datetime) -> Iterator[Told]:
    """Everybody who can be written to, with what is newer than their last letter about it and asks nothing of them."""
    until = at - SETTLED
    told = queries.told_until()
    for pk, moment in queries.news_from().items():
        told[pk] = max(moment, told.get(pk, moment))
    everybody = [(told.get(person.pk, until - FIRST), person) for person in people.everybody_active()]
    for some in batched(sorted(everybody, key=lambda one: (one[0], one[1].pk)), AT_ONCE):
        by_person: dict[int, list[News]] = {}
        for line in _found([person.pk for _since, person in some], some[0][0], until):
            if not line.asks:
                by_person.setdefault(line.person, []).append(line)
        for since, person in some:
            lines = [line for line in by_person.get(person.pk, ()) if line.at > since]
            if lines:
                yield Told(person, tuple(_newest_first(lines)), since, until)


def that_ask(*, at: datetime) -> Iterator[News]:
    """What stands among anybody's news of the last two weeks and asks something of them."""
    everybody = list(people.everybody_active().values_list("pk", flat=True))
    for some in batched(everybody, AT_ONCE):
        yield from (line for line in _found(some, at - FIRST, at, ASKING) if line.asks)


def _found(
    persons: Collection[int], since: datetime, until: datetime, sources: Iterable[Source] = SOURCES
) -> Iterator[News]:
    for source in sources:
        yield from source(persons, since, until)


def _newest_first(lines: Iterator[News] | list[News]) -> list[News]:
    return sorted(lines, key=lambda line: (line.at, line.url, line.words), reverse=True)


__all__ = ["SOURCES", "News", "Source", "Told", "everybody_with_news", "news_of", "that_ask"]
