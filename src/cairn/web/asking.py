"""Who asks, and when: read once at the edge and passed in."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from django.http import HttpRequest
from django.utils import timezone

from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.people.models import Person


def person(request: HttpRequest) -> Person | None:
    """The person signed in, or None for the public."""
    return request.user if request.user.is_authenticated else None


def now() -> datetime:
    return timezone.now()


def today() -> date:
    return timezone.localdate(now())


def signed_in(request: HttpRequest) -> Person:
    """The person signed in. Raises `Refused`, saying that signing in comes first."""
    found = person(request)
    people_may.take_part(found).or_refuse()
    return cast("Person", found)
