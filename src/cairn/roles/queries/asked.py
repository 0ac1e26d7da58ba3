"""Reading who was asked for what: so that the same people are not always asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.roles.choices import YEAR
from cairn.roles.models import Application, Asked, Holding, RoleOffer

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def year_before(at: datetime) -> datetime:
    """The moment from which somebody counts as asked in the last year."""
    return at - timedelta(days=YEAR)


def times_asked(people: Iterable[Person], programme: Programme, since: datetime) -> dict[int, int]:
    """How often each of these people was asked here since then, by their id; who never was is not in it."""
    rows = Asked.objects.filter(person__in=list(people), programme=programme, asked_at__gte=since).order_by()
    return dict(rows.values_list("person").annotate(number=models.Count("pk")))


def people_asked(programme: Programme, since: datetime) -> models.QuerySet[Asked]:
    """Every asking in this programme since then."""
    return _asked().filter(programme=programme, asked_at__gte=since).order_by("-asked_at", "-pk")


def was_asked(person: Person, role: RoleOffer, since: datetime) -> bool:
    """Whether this person was asked for this very role since then."""
    return Asked.objects.filter(person=person, role=role, asked_at__gte=since).exists()


def asked(ref: str, reader: Person | None) -> Asked | None:
    """One asking by its reference: for the person who was asked."""
    return None if reader is None else _asked().filter(person=reader, ref=ref).first()


def asked_of(person: Person) -> models.QuerySet[Asked]:
    """All that this person was ever asked for, what waits for an answer on top, then the newest."""
    is_said = models.Case(models.When(says="", then=0), default=1)
    return _asked().filter(person=person).annotate(is_said=is_said).order_by("is_said", "-asked_at", "-pk")


def in_touch_about(roles: Iterable[RoleOffer], since: datetime) -> dict[int, set[int]]:
    """By the id of the role, the ids of everybody who asked for it, holds it, or was asked for it since then."""
    found: dict[int, set[int]] = {one.pk: set() for one in roles}
    rows = (
        *Application.objects.filter(role__in=list(found), withdrawn_at__isnull=True).values_list(
            "role_id", "person_id"
        ),
        *Holding.objects.filter(role__in=list(found), ended_at__isnull=True).values_list("role_id", "person_id"),
        *Asked.objects.filter(role__in=list(found), asked_at__gte=since).values_list("role_id", "person_id"),
    )
    for role, person in rows:
        found[role].add(person)
    return found


def unanswered() -> models.QuerySet[Asked]:
    """Every asking, anywhere, to which nothing was said yet."""
    return _asked().filter(says="").order_by("asked_at", "pk")


def _asked() -> models.QuerySet[Asked]:
    found = Asked.objects.select_related("programme", "role", "person", "asked_by")
    return found.fetch_mode(models.FETCH_RAISE)
