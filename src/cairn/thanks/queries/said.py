"""Reading thanks and what was given in return: each for whom it is, and thanks also for who said them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.sessions import queries as sessions
from cairn.thanks.models import GivenInReturn, Return, Thanks

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


def thanks(ref: str, reader: Person | None) -> Thanks | None:
    """Thanks with this ref, for whom they are for and for who said them."""
    if reader is None:
        return None
    return _thanks().filter(models.Q(person=reader) | models.Q(by=reader), ref=ref).first()


def thanks_to(person: Person) -> models.QuerySet[Thanks]:
    """What somebody was thanked for, the newest first."""
    return _thanks().filter(person=person).order_by("-said_at", "-pk")


def thanks_by(person: Person, programme: Programme) -> models.QuerySet[Thanks]:
    """The thanks somebody said in this programme, the newest first."""
    return _thanks().filter(by=person, programme=programme).order_by("-said_at", "-pk")


def thanks_said(persons: Collection[int], *, since: datetime, until: datetime) -> models.QuerySet[Thanks]:
    """Thanks said to these people in that time."""
    return _thanks().filter(person__in=persons, said_at__gt=since, said_at__lte=until).order_by("said_at", "pk")


def people_to_thank(person: Person, programme: Programme, session: Session | None = None) -> list[Person]:
    """Who came to the session, or who takes part in the programme; but for this person and whom they thanked for it."""
    if session is not None:
        came = {one.person_id for one in sessions.check_ins(session)}
        came -= set(Thanks.objects.filter(session=session, by=person).values_list("person_id", flat=True))
    else:
        came = set(programmes.memberships(programme).values_list("person_id", flat=True))
        parts = activities.parts_taken(activities.activities_of(programme)).values()
        came |= {one for of in parts for one, rows in of.items() if rows[-1].left_at is None}
    return sorted(people.persons(came - {person.pk}), key=lambda one: one.ref)


def given_in_return(person: Person) -> models.QuerySet[GivenInReturn]:
    """What somebody noted that they got for their time, the newest first."""
    return GivenInReturn.objects.filter(person=person).order_by("-noted_at", "-pk")


def one_given_in_return(ref: str, person: Person | None) -> GivenInReturn | None:
    return GivenInReturn.objects.filter(ref=ref, person=person).first() if person else None


def returns() -> list[tuple[str, str]]:
    """What somebody can have got: value and label."""
    return [(value, str(label)) for value, label in Return.choices]


def _thanks() -> models.QuerySet[Thanks]:
    found = Thanks.objects.select_related("programme", "session", "person", "by")
    return found.fetch_mode(models.FETCH_RAISE)
