"""Reading who else says the same: in numbers, and never how many where they are few."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.models import Contribution, Voice

if TYPE_CHECKING:
    from cairn.people.models import Person

SHOWN_FROM = 5


def voices(refs: Collection[str]) -> dict[str, int | None]:
    """How many others say the same, by the contribution's ref; None where there are some, but fewer than five.

    Those without an account are among "some". They are in no number, because anybody could press as often as they like.
    """
    counted = (
        Voice.objects.filter(contribution__ref__in=refs)
        .values_list("contribution__ref")
        .annotate(people=models.Count("person"))
        .order_by()
    )
    return {ref: people if people >= SHOWN_FROM else None for ref, people in counted}


def has_added_voice(person: Person | None, contribution: Contribution) -> bool:
    return person is not None and Voice.objects.filter(contribution=contribution, person=person).exists()


def contributions_joined(person: Person) -> models.QuerySet[Contribution]:
    """The contributions of others this person added their voice to, newest first."""
    return (
        Contribution.objects.select_related("activity__programme")
        .filter(voices__person=person)
        .order_by("-made_at", "-pk")
    )


def supporters(contribution: Contribution) -> list[Person]:
    """The people with an account who added their voice, to tell them what became of it; never to be shown."""
    rows = Voice.objects.select_related("person").filter(contribution=contribution, person__isnull=False)
    return [voice.person for voice in rows.order_by("ref") if voice.person]
