"""What the people of a programme bring, would like, refuse, and when they have time: for suggestions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from cairn.programmes import queries as programmes
from cairn.strengths.choices import BRINGS, FOR_LEADS, WISHES, Kind
from cairn.strengths.models import Card

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Brings:
    """One person as suggestions need them, in topics.

    `strengths` and `wishes` come only from lines that those who lead may read, since a suggestion shows them.
    `refuses` and `times` are kept to, whoever may read them. No `times`: nothing is known about their time.
    `says_times`: whether those who lead may read when they have time. `is_shown`: whether they may read anything of the
    card: where they may not, they are not told that there is one.
    """

    person: Person
    card: str
    strengths: frozenset[str]
    wishes: frozenset[str]
    refuses: frozenset[str]
    times: frozenset[str]
    says_times: bool
    most: int
    is_shown: bool


def cards_for_matching(programme: Programme, among: Collection[int] | None = None) -> list[Brings]:
    """Everybody in the programme with a card that is not paused, by their random reference; or these, by their ids."""
    members = programmes.memberships(programme).values("person")
    cards = Card.objects.select_related("person").prefetch_related("lines")
    found = cards.filter(person__in=members, person__is_active=True, paused_at__isnull=True).order_by("person__ref")
    if among is not None:
        found = found.filter(person__in=among)
    return [_brings(one) for one in found.fetch_mode(models.FETCH_RAISE)]


def _brings(card: Card) -> Brings:
    own = [one for one in card.lines.all() if one.removed_at is None]

    def topics(kinds: tuple[str, ...], audiences: tuple[str, ...]) -> frozenset[str]:
        return frozenset(
            topic for one in own if one.kind in kinds and one.audience in audiences for topic in one.topics
        )

    everybody = tuple({one.audience for one in own})
    says_times = card.times_for in FOR_LEADS
    is_shown = (
        any(one.audience in FOR_LEADS for one in own)
        or bool(card.languages and card.languages_for in FOR_LEADS)
        or bool((card.times or card.times_words) and says_times)
    )
    return Brings(
        card.person, card.ref, topics(BRINGS, FOR_LEADS), topics(WISHES, FOR_LEADS),
        topics((Kind.NOT_ASKED,), everybody), frozenset(card.times), says_times, card.most, is_shown,
    )  # fmt: skip
