"""Reading whom challenges wait for: those drawn to rule, and those who owe an answer in public."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.witness.models import Challenge, Seat
from cairn.witness.queries.rulings import waiting_seats

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(slots=True)
class Called:
    """A person for whom challenges wait: seats to take or fill, and challenges that wait for their answer."""

    person: Person
    seats: list[Seat] = field(default_factory=list)
    owed: list[Challenge] = field(default_factory=list)


def everybody_called() -> list[Called]:
    """Everybody for whom a challenge waits, in no telling order."""
    seats, owed = waiting_seats(), _unanswered()
    answering = {one.activity_id: _answer_for(one.activity) for one in owed}
    wanted = {*(seat.place.person_id for seat in seats), *(pk for ids in answering.values() for pk in ids)}
    found = {one.pk: Called(one) for one in people.persons(pk for pk in wanted if pk) if one.is_active}
    for seat in seats:
        if seat.place.person_id in found:
            found[seat.place.person_id].seats.append(seat)
    for challenge in owed:
        for pk in answering[challenge.activity_id] & set(found):
            found[pk].owed.append(challenge)
    return sorted(found.values(), key=lambda one: one.person.ref)


def _unanswered() -> Iterable[Challenge]:
    found = Challenge.objects.select_related("activity__programme").filter(replied_at=None, settled_at=None)
    return list(found.order_by("reply_due_on", "pk"))


def _answer_for(activity: Activity) -> set[int]:
    """Ids of those who answer for an activity: its programme's leads and facilitators, and the decision owner."""
    leads = programmes.memberships(activity.programme).filter(role__in=programmes.LEADING)
    card = activities.card(activity)
    owner = {card.decision_owner_id} if card and card.decision_owner_id else set()
    return {*leads.values_list("person_id", flat=True), *owner}
