"""Who in a programme could be asked: cards found by topic and by words, for those who lead it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn import fulltext
from cairn.programmes import queries as programmes
from cairn.strengths.choices import BRINGS, FOR_LEADS, WISHES, Kind
from cairn.strengths.models import Card, Strength

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who could be asked: topics they bring, topics they would like; never a word of their card."""

    person: Person
    card: str  # its ref
    brings: tuple[str, ...]
    wishes: tuple[str, ...]


def people_found(programme: Programme, *, topic: str = "", words: str = "") -> list[Found]:
    """Whose cards say this, in lines and languages that those who lead may read, in an order that ranks nobody.

    Nobody is found for a topic they do not want to be asked for, whoever may read that they do not.
    """
    rows = [one for one in _lines(programme) if one.audience in FOR_LEADS and one.kind != Kind.NOT_ASKED]
    unwanted = _unwanted(programme)
    cards = {one.card.person_id: one.card for one in rows}
    by_person: dict[int, list[Strength]] = defaultdict(list)
    languages: dict[int, str] = {}
    for one in rows:
        by_person[one.card.person_id].append(one)
    for card in _cards_with_languages(programme):
        cards[card.person_id], languages[card.person_id] = card, card.languages
    found = []
    for person, card in cards.items():
        own, refused = by_person[person], unwanted.get(person, set())
        if topic not in refused and _says(own, languages.get(person, ""), topic, words):
            found.append(Found(card.person, card.ref, _topics(own, BRINGS, refused), _topics(own, WISHES, refused)))
    return sorted(found, key=lambda one: one.person.ref)


def topics_brought(programme: Programme) -> dict[str, int]:
    """How many people bring each topic, in lines that those who lead may read. Nothing for a topic nobody brings."""
    number: dict[str, int] = {}
    for found in people_found(programme):
        for topic in found.brings:
            number[topic] = number.get(topic, 0) + 1
    return number


def _lines(programme: Programme) -> models.QuerySet[Strength]:
    """All lines on the cards of the people in the programme that are not paused."""
    members = programmes.memberships(programme).values("person")
    found = Strength.objects.select_related("card__person").filter(
        card__person__in=members, card__person__is_active=True, card__paused_at__isnull=True, removed_at__isnull=True
    )
    return found.order_by("pk").fetch_mode(models.FETCH_RAISE)


def _cards_with_languages(programme: Programme) -> models.QuerySet[Card]:
    """Cards of people in the programme that are not paused and whose languages those who lead may read."""
    members = programmes.memberships(programme).values("person")
    found = Card.objects.select_related("person").filter(
        person__in=members, person__is_active=True, paused_at__isnull=True, languages_for__in=FOR_LEADS
    )
    return found.exclude(languages="").fetch_mode(models.FETCH_RAISE)


def _unwanted(programme: Programme) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for one in _lines(programme).filter(kind=Kind.NOT_ASKED):
        found.setdefault(one.card.person_id, set()).update(one.topics)
    return found


def _says(own: Sequence[Strength], languages: str, topic: str, words: str) -> bool:
    """Whether the lines name the topic, and with the languages all the words.

    Whole words only, so that none is spelled out.
    """
    if topic and not any(topic in one.topics for one in own):
        return False
    if not words.strip():
        return True
    sought = fulltext.roots(words)
    return bool(sought) and sought <= fulltext.roots(" ".join([languages, *(one.words for one in own)]))


def _topics(own: Iterable[Strength], kinds: Iterable[str], refused: set[str]) -> tuple[str, ...]:
    named = {topic for one in own if one.kind in kinds for topic in one.topics}
    return tuple(sorted(named - refused))
