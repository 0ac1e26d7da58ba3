"""Reading who runs a session, who was there, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from cairn.people.sides import Side
from cairn.sessions.models import Chair, CheckIn, PresenceCount

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.sessions.models import Session


def chairs(session: Session) -> models.QuerySet[Chair]:
    """Who chairs, in an order that ranks nobody (by their random reference)."""
    return session.chairs.select_related("person").order_by("ref").fetch_mode(models.FETCH_RAISE)


def check_in(person: Person | None, session: Session) -> CheckIn | None:
    """The person's check-in, if any."""
    if person is None:
        return None
    return CheckIn.objects.filter(session=session, person=person).first()


def check_ins(session: Session) -> models.QuerySet[CheckIn]:
    """Everybody who checked in, in an order that ranks nobody (by their random reference)."""
    return session.check_ins.select_related("person").order_by("ref").fetch_mode(models.FETCH_RAISE)


def numbers_present(session: Session) -> dict[str, int]:
    """How many people checked in on each side, sides with nobody included."""
    counted = dict(
        CheckIn.objects.filter(session=session).values_list("side").annotate(number=models.Count("pk")).order_by()
    )
    return {side: counted.get(side, 0) for side in Side.values}


def presence_counted(session: Session) -> PresenceCount | None:
    """How many people were counted in the room, as it was said last; None where nobody counted."""
    return PresenceCount.objects.filter(session=session).order_by("-counted_at", "-pk").first()
