"""Reading who comes beside whom."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.needs.models import Supporter
from cairn.people import queries as people
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def supporter(ref: str, person: Person | None) -> Supporter | None:
    """A supporter of this person, or where this person is the supporter."""
    if person is None:
        return None
    return _rows().filter(models.Q(person=person) | models.Q(member=person), ref=ref).first()


def supporters_of(person: Person) -> models.QuerySet[Supporter]:
    """Who comes beside this person, or was asked to."""
    return _rows().filter(person=person).order_by("asked_at", "pk")


def supports(member: Person) -> models.QuerySet[Supporter]:
    """Whom this person agreed to come beside."""
    return _rows().filter(member=member, agreed_at__isnull=False).order_by("asked_at", "pk")


def asked_to_support(member: Person) -> models.QuerySet[Supporter]:
    """Who asks this person to come beside them."""
    return _rows().filter(member=member, agreed_at__isnull=True).order_by("asked_at", "pk")


def asked_anywhere() -> models.QuerySet[Supporter]:
    """Everybody who was asked to come beside somebody and has not answered."""
    return _rows().filter(member__isnull=False, agreed_at__isnull=True).order_by("pk")


def beside(person: Person, session: Session) -> list[Supporter]:
    """Who comes beside this person to this session. Who takes part there comes as themselves, and is none of them."""
    return beside_in(session, [person.pk]).get(person.pk, [])


def beside_in(session: Session, found: Collection[int]) -> dict[int, list[Supporter]]:
    """Who comes beside each of these people to this session, by the person's id."""
    taking_part = activities.people_in_each([session.activity])[session.activity_id]
    rows = _rows().filter(models.Q(session__isnull=True) | models.Q(session=session), person__in=list(found))
    beside_each: dict[int, list[Supporter]] = {}
    for one in rows.filter(agreed_at__isnull=False).order_by("asked_at", "pk"):
        if one.member_id not in taking_part:
            beside_each.setdefault(one.person_id, []).append(one)
    return beside_each


def people_to_ask(person: Person, *, containing: str = "") -> list[Person]:
    """Members this person can ask to come beside them: those of their programmes, in an order that ranks nobody."""
    shown = programmes.memberships_shown_to(person).values_list("person_id", flat=True)
    rows = people.persons(set(shown) - {person.pk})
    return sorted((one for one in rows if containing.casefold() in one.shown_name.casefold()), key=lambda one: one.ref)


def _rows() -> models.QuerySet[Supporter]:
    found = Supporter.objects.select_related("person", "member", "session__activity__programme")
    return found.fetch_mode(models.FETCH_RAISE)
