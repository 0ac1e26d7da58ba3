"""Reading the roles that are offered, and who reads what people write that ask for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from cairn.moderation import queries as moderation
from cairn.moderation.choices import Kind
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.roles.models import Reader, RoleOffer

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def role(programme_slug: str, ref: str, reader: Person | None) -> RoleOffer | None:
    """One role by its address, where this reader can see its programme."""
    found = _shown().filter(programme__slug=programme_slug, ref=ref).first()
    if found is None or not (found.programme.is_public or programmes.membership(reader, found.programme)):
        return None
    return found


def roles_of(programme: Programme) -> models.QuerySet[RoleOffer]:
    """All roles of a programme, withdrawn ones too: what closes last stands first."""
    return _shown().filter(programme=programme).order_by("-closes_on", "ref")


def roles_shown_in(programmes: Iterable[Programme]) -> models.QuerySet[RoleOffer]:
    """All roles of these programmes that are still offered or held: what closes last stands first."""
    found = _shown().filter(programme__in=list(programmes), withdrawn_at__isnull=True)
    return found.order_by("-closes_on", "ref")


def open_roles(programme: Programme, on: date) -> models.QuerySet[RoleOffer]:
    """The roles somebody can ask for on that day: what closes first stands first."""
    found = _shown().filter(programme=programme, withdrawn_at__isnull=True, closes_on__gte=on)
    return found.order_by("closes_on", "ref")


def closed_roles(programme: Programme, on: date) -> models.QuerySet[RoleOffer]:
    """The roles nobody can ask for any more on that day: what closed last stands first."""
    return roles_of(programme).filter(models.Q(withdrawn_at__isnull=False) | models.Q(closes_on__lt=on))


def roles_to_look_after(person: Person, on: date) -> models.QuerySet[RoleOffer]:
    """The open roles this person offered, or leads the programme of: what closes first stands first."""
    led = models.Q(programme__in=programmes.programmes_led_by(person))
    found = _roles().filter(led | models.Q(offered_by=person), withdrawn_at__isnull=True, ends_on__gte=on)
    return found.order_by("closes_on", "ref")


def readers_of_each(roles: Iterable[RoleOffer]) -> dict[int, list[Reader]]:
    """Who reads for each of these roles, by the id of the role; one query."""
    found: dict[int, list[Reader]] = {}
    for one in Reader.objects.filter(role__in=list(roles), until_at__isnull=True).order_by("ref"):
        found.setdefault(one.role_id, []).append(one)
    return found


def sides_reading(roles: Iterable[RoleOffer]) -> dict[int, set[str]]:
    """On which sides people read for each of these roles, by the id of the role; one query."""
    return {role: {one.side for one in found} for role, found in readers_of_each(roles).items()}


def roles_in(activities: Iterable[Activity], on: date) -> models.QuerySet[RoleOffer]:
    """The roles in these activities that somebody can ask for on that day."""
    found = _shown().filter(activity__in=list(activities), withdrawn_at__isnull=True, closes_on__gte=on)
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
    return are_both({one.side for one in readers(role)})


def are_both(sides: set[str]) -> bool:
    """Whether a citizen is among these sides, and another one."""
    return Side.CITIZEN in sides and bool(sides - {Side.CITIZEN})


def roles_to_moderate(refs: Collection[str]) -> models.QuerySet[RoleOffer]:
    """These roles with all their words, for moderators alone."""
    return _roles().filter(ref__in=refs)


def _shown() -> models.QuerySet[RoleOffer]:
    """All roles but those that moderators hid: nobody asks for what cannot be read."""
    return _roles().exclude(ref__in=moderation.hidden(Kind.ROLE, on=None))


def _roles() -> models.QuerySet[RoleOffer]:
    found = RoleOffer.objects.select_related("programme__organisation", "activity__programme", "offered_by")
    return found.fetch_mode(models.FETCH_RAISE)
