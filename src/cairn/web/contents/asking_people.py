"""Who in a programme could be asked: people by what they bring, with how often they were asked in the last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.roles import queries as roles
from cairn.strengths import queries as strengths
from cairn.strengths.topics import in_words
from cairn.web import links

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody who could be asked: what they bring and would like, and how often they were asked here in a year."""

    person: Person
    brings: list[str]
    wishes: list[str]
    asked: int
    card_url: str


def rows(programme: Programme, found: list[strengths.Found], *, at: datetime) -> list[Row]:
    """These people in words, in the order they stand. Their contact details are never read."""
    asked = roles.times_asked([one.person for one in found], programme, roles.year_before(at))
    return [
        Row(
            one.person,
            [in_words(code) for code in one.brings],
            [in_words(code) for code in one.wishes],
            asked.get(one.person.pk, 0),
            links.in_programme("look_at_card", programme, one.card),
        )
        for one in found
    ]
