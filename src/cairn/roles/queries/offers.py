"""Reading the roles that are offered, and who reads what people write that ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.roles.models import Reader, RoleOffer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def role(programme_slug: str, ref: str, reader: Person | None) -> RoleOffer | None:
    """One role by its address, where this reader can see its programme."""
    found = _roles().filter(programme__slug=programme_slug, ref=ref).first()
    if found is None or not (found.programme.is_public or programmes.membership(reader, found.programme)):
        return None
    return found


def roles_of(programme: Programme) -> models.QuerySet[RoleOffer]:
    """All roles of a programme, withdrawn ones too: what closes last stands first."""
    return _roles().filter(programme=programme).order_by("-closes_on", "ref")


def open_roles(programme: Programme, on: date) -> models.QuerySet[RoleOffer]:
    """The roles somebody can ask for on that day: what closes first stands first."""
    found = _roles().filter(programme=programme, withdrawn_at__isnull=True, closes_on__gte=on)
    return found.order_by("closes_on", "ref")


def roles_in(activities: Iterable[Activity], on: date) -> models.QuerySet[RoleOffer]:
    """The roles in these activities that somebody can ask for on that day."""
    found = _roles().filter(activity__in=list(activities), withdrawn_at__isnull=True, closes_on__gte=on)
    return found.order_by("closes_on", "ref")


def readers(role: RoleOffer) -> models.QuerySet[Reader]:
    """Who reads what people write that ask for this role, in an order that ranks nobody."""
    found = Reader.objects.select_related("person").filter(role=role, until_at__isnull=True)
    return found.order_by("ref").fetch_mode(models.FETCH_RAISE)


def reader(person: Person | None, role: RoleOffer) -> Reader | None:
    """The person as a reader of that role, if they are one now."""
    return None if person is None else readers(role).filter(person=person).first()


def reads_from_both_sides(role: RoleOffer) -> bool:
    """Whether a citizen and somebody else read: before that nobody reads anything."""
    sides = {one.side for one in readers(role)}
    return Side.CITIZEN in sides and bool(sides - {Side.CITIZEN})


def _roles() -> models.QuerySet[RoleOffer]:
    found = RoleOffer.objects.select_related("programme__organisation", "activity__programme", "offered_by")
    return found.fetch_mode(models.FETCH_RAISE)
