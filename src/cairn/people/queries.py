"""Reading persons and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.db import models

from cairn.people.models import Employment, Organisation, Person
from cairn.people.sides import Side, side_from


def person_by_email(email: str) -> Person | None:
    return Person.objects.filter(email__iexact=email.strip()).first()


def person_by_ref(ref: str) -> Person | None:
    return Person.objects.filter(ref=ref).first() if ref.isalnum() else None


def persons(ids: Iterable[int]) -> models.QuerySet[Person]:
    return Person.objects.filter(pk__in=ids).order_by("name", "pk")


def everybody_active() -> models.QuerySet[Person]:
    """Everybody who uses Cairn, in the order they came."""
    return Person.objects.filter(is_active=True).order_by("pk")


def personas() -> models.QuerySet[Person]:
    """The four people anyone may be in the demo, in the order they are introduced."""
    return Person.objects.filter(is_persona=True, is_active=True).order_by("pk")


def example(number: int) -> Person:
    """Somebody who is nowhere kept, to try out questions about a person with."""
    return Person(pk=number, email=f"{number}@example.invalid", name=f"Nobody {number}")


def organisations() -> models.QuerySet[Organisation]:
    return Organisation.objects.order_by("name")


def organisation(slug: str) -> Organisation | None:
    return Organisation.objects.filter(slug=slug).first()


def organisation_named(name: str) -> Organisation | None:
    return Organisation.objects.filter(name__iexact=name.strip()).first()


def employers_of(person: Person, *, on: date) -> models.QuerySet[Organisation]:
    """The organisations that employ or contract the person on that day."""
    return Organisation.objects.filter(
        models.Q(employments__until_on__isnull=True) | models.Q(employments__until_on__gt=on),
        employments__person=person,
        employments__since_on__lte=on,
    ).distinct()


def employment(person: Person, organisation: Organisation) -> Employment | None:
    """The running employment, if there is one."""
    return Employment.objects.filter(person=person, organisation=organisation, until_on__isnull=True).first()


def employees(organisations: Collection[int], *, on: date) -> set[tuple[int, int]]:
    """Who works for these organisations on that day, each with whom: ids of (organisation, person)."""
    found = Employment.objects.filter(organisation__in=list(organisations), since_on__lte=on)
    running = models.Q(until_on__isnull=True) | models.Q(until_on__gt=on)
    return set(found.filter(running).values_list("organisation_id", "person_id"))


def was_employed(person: Person, organisations: Collection[int], *, since: date) -> bool:
    """Whether one of these organisations employed the person at any time after that day, if only to yesterday."""
    found = Employment.objects.filter(person=person, organisation__in=list(organisations))
    ended = models.Q(until_on__gt=since) & models.Q(until_on__gt=models.F("since_on"))
    return found.filter(models.Q(until_on__isnull=True) | ended).exists()


def employed_since(organisations: Collection[int], *, since: date) -> set[int]:
    """Ids of everybody whom one of these organisations employed or contracted at any time after that day."""
    found = Employment.objects.filter(organisation__in=list(organisations))
    ended = models.Q(until_on__gt=since) & models.Q(until_on__gt=models.F("since_on"))
    return set(found.filter(models.Q(until_on__isnull=True) | ended).values_list("person_id", flat=True))


def side(person: Person, *, running: Collection[int], speaks_for: Organisation | None, is_sure: bool, on: date) -> Side:
    """The person's side where the organisations with ids `running` run or partner the work."""
    employers = set(employers_of(person, on=on).values_list("pk", flat=True))
    return side_from(
        employers=employers,
        running=running,
        speaks_for=speaks_for.pk if speaks_for else None,
        is_sure=is_sure,
    )
