"""Reading who else says the same: in numbers, and never how many where they are few."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.listen.models import Contribution, Reply, Voice
from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind

if TYPE_CHECKING:
    from cairn.people.models import Person

SHOWN_FROM = 5


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer to something a person added their voice to; `person` is their id."""

    reply: Reply
    contribution: Contribution
    person: int


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


def answers_to_voices_of(persons: Collection[int], *, since: datetime, until: datetime) -> Iterator[Heard]:
    """Answers to what these people added their voice to, its own or its theme's, after one moment and up to another."""
    added = list(voices_of(persons, since=since, until=until))
    about = [voice.contribution for voice in added]
    themes = {one.theme_id for one in about if one.theme_id}
    reaching = models.Q(contribution__in=about) | models.Q(theme__in=themes)
    replies = list(Reply.objects.filter(reaching, replied_at__gt=since, replied_at__lte=until))
    for voice in added:
        said = voice.contribution
        for reply in replies:
            is_about = reply.contribution_id == said.pk or (said.theme_id and reply.theme_id == said.theme_id)
            if is_about and reply.by_id != voice.person_id:
                yield Heard(reply, said, voice.person_id or 0)


def voices_of(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Voice]:  # noqa: ARG001 - asked like every source of news
    """What these people added their voice to, however long ago, where everybody may still read it."""
    hidden = moderation.hidden(Kind.CONTRIBUTION, on=None)
    found = Voice.objects.filter(person__in=persons, contribution__taken_back_at__isnull=True)
    found = found.exclude(contribution__ref__in=hidden).select_related("contribution__activity__programme")
    return found.order_by("pk")
