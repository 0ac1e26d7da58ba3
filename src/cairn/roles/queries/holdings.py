"""Reading who holds a role."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import models

from cairn.programmes import queries as programmes
from cairn.roles.choices import ENDS_SOON
from cairn.roles.models import Holding, RoleOffer

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


def holding(programme_slug: str, ref: str, reader: Person | None) -> Holding | None:
    """One place in a role by its address, for the person who holds it and for those who lead."""
    found = _holdings().filter(role__programme__slug=programme_slug, ref=ref).first()
    if found is None or reader is None:
        return None
    return found if found.person_id == reader.pk or programmes.leads(reader, found.role.programme) else None


def holders(role: RoleOffer, on: date) -> models.QuerySet[Holding]:
    """Who holds this role on that day, resting or not, in an order that ranks nobody."""
    return _holdings().filter(_held(on), role=role).order_by("ref")


def held_by(person: Person | None, role: RoleOffer, on: date) -> Holding | None:
    return None if person is None else holders(role, on).filter(person=person).first()


def roles_held_by(person: Person) -> models.QuerySet[Holding]:
    """Every role this person holds or held, the latest term first."""
    return _holdings().filter(person=person).order_by("-until_on", "-pk")


def holdings_of(programme: Programme, on: date) -> models.QuerySet[Holding]:
    """Who holds any role of the programme on that day: what ends first stands first."""
    return _holdings().filter(_held(on), role__programme=programme).order_by("until_on", "ref")


def terms_ending(led: Iterable[Programme], on: date) -> models.QuerySet[Holding]:
    """The terms in these programmes that end within the next thirty days."""
    ends = models.Q(until_on__lte=on + timedelta(days=ENDS_SOON))
    return _holdings().filter(_held(on), ends, role__programme__in=list(led)).order_by("until_on", "ref")


def terms_ending_anywhere(on: date, *, until_on: date) -> models.QuerySet[Holding]:
    """The terms that run on that day and end by the other one, anywhere."""
    return _holdings().filter(_held(on), until_on__lte=until_on).order_by("until_on", "ref")


def terms_over(on: date, *, since_on: date) -> models.QuerySet[Holding]:
    """The terms that ended by themselves since that day, and not after the other one, anywhere."""
    found = _holdings().filter(ended_at__isnull=True, until_on__gte=since_on, until_on__lte=on)
    return found.order_by("until_on", "ref")


def longer_offered(on: date) -> models.QuerySet[Holding]:
    """The terms for which a longer one is offered, and the person has said nothing yet."""
    asked = models.Q(longer_offered_at__isnull=False, longer_answered_at__isnull=True)
    return _holdings().filter(_held(on), asked).order_by("longer_offered_at", "pk")


def resting(programme: Programme, on: date) -> set[int]:
    """Ids of the people who rest from a role in the programme on that day: nobody asks them for anything here."""
    rows = Holding.objects.filter(_held(on), role__programme=programme, rests_until_on__gte=on)
    return set(rows.values_list("person_id", flat=True))


def places_taken(roles: Iterable[RoleOffer], on: date) -> dict[int, int]:
    """How many places are taken on that day, by the id of the role; one query."""
    rows = Holding.objects.filter(_held(on), role__in=list(roles)).order_by()
    return dict(rows.values_list("role").annotate(number=models.Count("pk")))


def places_left(role: RoleOffer, on: date) -> int:
    return max(role.places - places_taken([role], on).get(role.pk, 0), 0)


def is_resting(person: Person, programme: Programme, on: date) -> bool:
    """Whether this person rests from a role in the programme: then nobody asks them for anything here."""
    return person.pk in resting(programme, on)


def _held(on: date) -> models.Q:
    return models.Q(ended_at__isnull=True, until_on__gte=on)


def _holdings() -> models.QuerySet[Holding]:
    found = Holding.objects.select_related("role__programme", "role__activity__programme", "person")
    return found.fetch_mode(models.FETCH_RAISE)
