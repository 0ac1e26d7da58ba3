"""What waits for people, from everywhere. It comes by letter at once, whatever the pace of the news.

Other parts add their source to SOURCES. What stands among the news and asks something has `asks` there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.notify.choices import About
from cairn.notify.queries import A_WEEK
from cairn.notify.waiting.access import asked_beside, still_needed, were_they_there
from cairn.notify.waiting.asked import in_news, needs, offers, tasks
from cairn.notify.waiting.draws import drawn, questions_changed
from cairn.notify.waiting.line import Source, Wait
from cairn.notify.waiting.meetings import cancelled, changed, near, observed, places
from cairn.notify.waiting.money import bookings, claims_of_theirs, claims_to_pay
from cairn.notify.waiting.papers import papers
from cairn.notify.waiting.promises import practices, promises
from cairn.notify.waiting.pulses import pulses
from cairn.notify.waiting.roles import answers_owed, asked_for, longer, role_answers, terms_near, terms_over
from cairn.notify.waiting.votes import ballots, secret_votes
from cairn.people import queries as people

if TYPE_CHECKING:
    from cairn.people.models import Person

SOURCES: tuple[Source, ...] = (
    *(promises, practices, pulses, ballots, secret_votes, tasks, offers, needs, in_news),
    *(claims_of_theirs, claims_to_pay, bookings),
    *(near, places, changed, cancelled, observed, papers),
    *(asked_for, longer, role_answers, answers_owed, terms_near, terms_over, drawn, questions_changed),
    *(were_they_there, still_needed, asked_beside),
)
LETTERS_AT_MOST = 4  # about one thing that goes on waiting


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be told to one person in one letter: things of one kind that wait for them."""

    person: Person
    about: About
    waits: tuple[Wait, ...]

    @property
    def things(self) -> tuple[str, ...]:
        return tuple(one.thing for one in self.waits)


@dataclass(frozen=True, slots=True)
class Reminded:
    """On which day somebody was last told that a thing waits for them, and how often."""

    last_on: date
    times: int


type Before = Mapping[tuple[int, str], Reminded]


def everything(*, at: datetime) -> list[Wait]:
    """All that waits for anybody now, told already or not."""
    return [wait for source in SOURCES for wait in source(at)]


def everybody(waits: Iterable[Wait], before: Before, *, on: date) -> Iterator[Told]:
    """Everybody to whom something is to be told now, a letter for each kind of thing."""
    grouped: dict[tuple[int, About], list[Wait]] = {}
    for one in waits:
        if is_due(one.person, one.thing, before, on=on, again=one.again):
            grouped.setdefault((one.person, one.about), []).append(one)
    persons = {one.pk: one for one in people.persons(person for person, _about in grouped)}
    for (person, about), found in sorted(grouped.items()):
        if person in persons:
            yield Told(persons[person], about, tuple(found))


def is_due(person: int, thing: str, before: Before, *, on: date, again: bool = True) -> bool:
    """Whether a letter may say now that this waits: the first time, or a week after the last one, four in all."""
    told = before.get((person, thing))
    if told is None:
        return True
    return again and (on - told.last_on).days >= A_WEEK and told.times < LETTERS_AT_MOST


__all__ = ["SOURCES", "Before", "Reminded", "Source", "Told", "Wait", "everybody", "everything", "is_due"]
