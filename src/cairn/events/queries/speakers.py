"""Reading who leads sessions and speaks in them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.events.choices import LEADING
from cairn.events.models import Speaker

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal
    from cairn.people.models import Person


def speaker(proposal: Proposal, ref: str) -> Speaker | None:
    return Speaker.objects.select_related("person", "proposal").filter(proposal=proposal, ref=ref).first()


def speakers(event: Event) -> models.QuerySet[Speaker]:
    """Everybody who leads a session that is proposed here or speaks in it, and said yes, by session."""
    found = Speaker.objects.select_related("person", "proposal").filter(proposal__event=event, left_at__isnull=True)
    return found.filter(agreed_at__isnull=False).order_by("proposal__number", "pk")


def speakers_of(proposal: Proposal) -> list[Speaker]:
    """Everybody who stands in this session or is asked to, whoever leads it first."""
    found = Speaker.objects.select_related("person").filter(proposal=proposal, left_at__isnull=True)
    return sorted(found.order_by("pk"), key=lambda one: (one.part not in LEADING, one.pk))


def leading(proposal: Proposal) -> list[Speaker]:
    """Whoever leads it and said yes."""
    return [one for one in speakers_of(proposal) if one.is_leading]


def stands_in(person: Person | None, proposal: Proposal) -> Speaker | None:
    """The place of this person in the session, said yes to or not."""
    if person is None:
        return None
    return Speaker.objects.filter(proposal=proposal, person=person, left_at__isnull=True).first()


def asked_to_speak(person: Person) -> models.QuerySet[Speaker]:
    """Where this person was asked to lead or speak and has not answered, the oldest first."""
    return _open().filter(person=person, is_offered=False).order_by("asked_at", "pk")


def offers(person: Person) -> models.QuerySet[Speaker]:
    """Who offered to lead with somebody a session this person proposed, and waits for a yes."""
    return _open().filter(proposal__proposer=person, is_offered=True).order_by("asked_at", "pk")


def places_asked(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Speaker]:
    """Where these people were asked, or somebody offered to lead a session they proposed, and no answer was given."""
    mine = models.Q(person__in=persons, is_offered=False)
    mine |= models.Q(proposal__proposer__in=persons, is_offered=True)
    return _open().filter(mine, asked_at__gt=since, asked_at__lte=until).order_by("asked_at", "pk")


def _open() -> models.QuerySet[Speaker]:
    found = Speaker.objects.select_related("person", "proposal__event__activity__programme")
    return found.filter(agreed_at__isnull=True, left_at__isnull=True, proposal__withdrawn_at__isnull=True)
