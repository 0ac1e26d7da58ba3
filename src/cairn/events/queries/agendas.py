"""Reading what people keep for themselves of a programme, and whose calendar asks."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from django.db import models
from django.utils.crypto import constant_time_compare, salted_hmac

from cairn.events.models import Event, PersonalCalendar, Proposal, Speaker, Star

if TYPE_CHECKING:
    from cairn.people.models import Person

REF_LENGTH = 12
PURPOSE = "the calendar of a person"


def starred(person: Person) -> models.QuerySet[Proposal]:
    """The sessions this person wants to go to, of all events."""
    return Proposal.objects.filter(stars__person=person).select_related("event").order_by("pk")


def starred_in(event: Event, person: Person | None) -> set[str]:
    """The references of the sessions of this event that the person wants to go to."""
    if person is None:
        return set()
    return set(Star.objects.filter(person=person, proposal__event=event).values_list("proposal__ref", flat=True))


def spoken_in(person: Person) -> models.QuerySet[Proposal]:
    """The sessions in which this person leads or speaks, and agreed to."""
    mine = Speaker.objects.filter(person=person, agreed_at__isnull=False, left_at__isnull=True)
    return Proposal.objects.filter(pk__in=mine.values("proposal")).select_related("event").order_by("pk")


def calendar_of(person: Person) -> PersonalCalendar | None:
    """The calendar of this person, if a link to it is in force."""
    return PersonalCalendar.objects.filter(person=person).first()


def calendar_token(calendar: PersonalCalendar) -> str:
    """The secret in the link. It is kept nowhere: a copy of the database opens no calendar."""
    digest = salted_hmac(PURPOSE, f"{calendar.ref}.{calendar.salt}", algorithm="sha256").digest()
    return calendar.ref + base64.b32encode(digest[:20]).decode().lower()


def calendar_by_token(token: str) -> PersonalCalendar | None:
    """Whose calendar this link opens; None for any other text, and for a link that was ended or made anew."""
    found = PersonalCalendar.objects.filter(ref=token[:REF_LENGTH]).select_related("person").first()
    if found is None or not found.person.is_active:
        return None
    return found if constant_time_compare(calendar_token(found), token) else None
