"""When people say where they work, the side they are on changes in what they take part in already."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import actions, queries

if TYPE_CHECKING:
    from cairn.people.models import Person


def follow_employment(person: Person, *, at: datetime) -> None:
    """Leave and join again, as staff, each activity the person is staff in by now: the record shows both."""
    for activity in queries.with_another_side_now(person, on=at.date()):
        actions.leave(activity, by=person, at=at)
        actions.join(activity, by=person, at=at)
