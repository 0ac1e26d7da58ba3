"""Reading what changed a decision from outside, and what was said about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.decide.choices import Told
from cairn.decide.models import Decision, DepartureWord, Override
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Departure:
    """A choice that did not come from the group, and what each side said to it in public.

    `override` is None where the choice itself, told from elsewhere, was none of the group's options,
    or is not what the group chose where its card leaves the decision to it.
    """

    override: Override | None
    explanation: DepartureWord | None
    replies: tuple[DepartureWord, ...]

    def has_spoken(self, person: Person) -> bool:
        return any(word.by_id == person.pk for word in (self.explanation, *self.replies) if word)


def departures(decision: Decision, *, on: date | None = None) -> list[Departure]:
    """Every departure of a decision from what the group chose or offered, the newest first.

    What was said to it and is hidden keeps its place without its words.
    """
    if not decision.is_decided:
        return []
    said = DepartureWord.objects.select_related("by").filter(decision=decision).order_by("published_at", "pk")
    words = list(moderation.marked(said, Kind.DEPARTURE, on=on))
    overrides = Override.objects.filter(decision=decision).order_by("-published_at", "-pk")
    found: list[Override | None] = list(overrides)
    if decision.is_announced and (decision.chosen_id is None or decision.goes_against):
        found.append(None)
    return [_departure(one, words) for one in found]


def replies_to_moderate(refs: Collection[str]) -> models.QuerySet[DepartureWord]:
    """What citizens said to departures, with all their words, for moderators alone."""
    found = DepartureWord.objects.select_related("decision__activity__programme", "by")
    return found.filter(ref__in=refs, tells=Told.REPLIED)


def departure(decision: Decision) -> Departure | None:
    """The departure as it stands now, if there is one: the newest override, else a choice none of the group's."""
    return next(iter(departures(decision)), None)


def newest_override(decision: Decision) -> Override | None:
    return Override.objects.filter(decision=decision).order_by("-published_at", "-pk").first()


def _departure(override: Override | None, words: Sequence[DepartureWord]) -> Departure:
    about = [word for word in words if word.override_id == (override.pk if override else None)]
    explained = next((word for word in about if word.tells == Told.EXPLAINED), None)
    return Departure(override, explained, tuple(word for word in about if word.tells == Told.REPLIED))
