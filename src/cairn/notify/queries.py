"""Reading who was written to and when, and who does not want to be."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.notify.models import About, Letter, NoLetters
from cairn.people import tokens

if TYPE_CHECKING:
    from cairn.people.models import Person

DAYS_BETWEEN = 7  # between two letters to the same person about the same thing
PURPOSE = "cairn.notify.letters"


def wants_letters(person: Person, about: str) -> bool:
    return not NoLetters.objects.filter(person=person, about=about).exists()


def was_written_to(person: Person, about: str, *, on: date) -> bool:
    """Whether a letter about this was written to the person within the week before that day, or on it."""
    return _of_the_week(on).filter(person=person, about=about).exists()


def not_to_be_written_to(persons: Collection[int], about: str, *, on: date) -> set[int]:
    """Those of these people, by id, who were written to within the week or do not want letters about this."""
    no = NoLetters.objects.filter(person__in=persons, about=about).values_list("person_id", flat=True)
    lately = _of_the_week(on).filter(person__in=persons, about=about).values_list("person_id", flat=True)
    return {*no, *lately}


def abouts() -> list[tuple[str, str]]:
    """What letters can be about: value and words."""
    return [(value, str(label)) for value, label in About.choices]


def token_of(person: Person, about: str) -> str:
    """The token of the link by which somebody stops letters about this, or wants them again. It is good for ever."""
    return tokens.token(person, f"{PURPOSE}.{about}")


def person_of(token: str, about: str, *, on: date) -> Person | None:
    return tokens.person_of(token, f"{PURPOSE}.{about}", on=on)


def _of_the_week(on: date) -> models.QuerySet[Letter]:
    return Letter.objects.filter(written_on__gt=on - timedelta(days=DAYS_BETWEEN))
