"""My page: what is asked of me, and what became of what I said, gathered from every stage."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.people.models import Person


def everything(person: Person, *, at: datetime) -> dict[str, Any]:
    """The context of my page."""
    return {
        "employers": people.employers_of(person, on=at.date()),
        "memberships": programmes.memberships_of(person),
        "activities": activities.activities_of_person(person),
    }
