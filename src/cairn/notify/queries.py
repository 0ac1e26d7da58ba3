"""Reading who was written to and when, and who does not want to be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.notify.models import About, Letter, NewsSeen, NoLetters
from cairn.people import tokens

if TYPE_CHECKING:
    from cairn.people.models import Person

# Between two letters to the same person about the same thing.
DAYS_BETWEEN: Mapping[str, int] = {About.WAS_IT_SO: 7, About.CHALLENGES: 7, About.NEWS: 1, About.CARE: 1, About.CALL: 1}
PURPOSE = "cairn.notify.letters"
NEWS, CARE = About.NEWS, About.CARE


def wants_letters(person: Person, about: str) -> bool:
    return not NoLetters.objects.filter(person=person, about=about).exists()


def was_written_to(person: Person, about: str, *, on: date) -> bool:
    """Whether a letter about this was written to the person so lately that the next one has to wait."""
    return _lately(about, on).filter(person=person).exists()


def told_until() -> dict[int, datetime]:
    """Up to which moment each person, by id, was told their news by letter."""
    found = Letter.objects.filter(about=About.NEWS).values("person").annotate(until=models.Max("told_until"))
    return dict(found.values_list("person_id", "until"))


def was_told_after(person: Person, moment: datetime) -> bool:
    """Whether a letter of news has told this person of anything after that moment."""
    return Letter.objects.filter(person=person, about=About.NEWS, told_until__gt=moment).exists()


def news_are_new_since(person: Person, *, on: date) -> date | None:
    """The day on which this person last looked at their news, before the given one. None where there is none."""
    seen = NewsSeen.objects.filter(person=person).first()
    if seen is None:
        return None
    return seen.seen_on if seen.seen_on < on else seen.before_on


def has_seen_news(person: Person, *, on: date) -> bool:
    """Whether it is kept already that they looked on that day."""
    return NewsSeen.objects.filter(person=person, seen_on__gte=on).exists()


def not_to_be_written_to(persons: Collection[int], about: str, *, on: date) -> set[int]:
    """Those of these people, by id, who were written to lately or do not want letters about this."""
    no = NoLetters.objects.filter(person__in=persons, about=about).values_list("person_id", flat=True)
    lately = _lately(about, on).filter(person__in=persons).values_list("person_id", flat=True)
    return {*no, *lately}


def abouts() -> list[tuple[str, str]]:
    """What letters can be about: value and words."""
    return [(value, str(label)) for value, label in About.choices]


def token_of(person: Person, about: str) -> str:
    """The token of the link by which somebody stops letters about this, or wants them again. It is good for ever."""
    return tokens.token(person, f"{PURPOSE}.{about}")


def person_of(token: str, about: str, *, on: date) -> Person | None:
    return tokens.person_of(token, f"{PURPOSE}.{about}", on=on)


def _lately(about: str, on: date) -> models.QuerySet[Letter]:
    return Letter.objects.filter(about=about, written_on__gt=on - timedelta(days=DAYS_BETWEEN[about]))
