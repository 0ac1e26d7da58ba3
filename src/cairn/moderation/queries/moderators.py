"""Who can moderate in a programme, and whose eyes count as a citizen's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.people.sides import Side
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Eyes:
    """How many people can moderate: those who lead or facilitate, and those who were given the role."""

    leading: int
    given: int

    @property
    def number(self) -> int:
        return self.leading + self.given

    @property
    def can_hide(self) -> bool:
        return self.number >= 2

    @property
    def can_decide_appeals(self) -> bool:
        return self.number >= 3


def moderates(person: Person | None, programme: Programme) -> bool:
    """Whether the person leads or facilitates the programme, or was given the role of a moderator in it."""
    found = programmes.membership(person, programme)
    return found is not None and found.role in programmes.MODERATING


def eyes(programme: Programme) -> Eyes:
    roles = list(programmes.moderators(programme).values_list("role", flat=True))
    leading = sum(role in programmes.LEADING for role in roles)
    return Eyes(leading, len(roles) - leading)


def is_citizen_eye(person: Person, place: Activity | Programme, *, on: date) -> bool:
    """Whether this is a citizen who neither leads the work, owns its decision, nor works for those who run it."""
    if (activity := activities.activity_of(place)) is None:
        programme = activities.programme_of(place)
        by_work = activities.side_in_programme(person, programme, on=on)
        return by_work == Side.CITIZEN and not programmes.leads(person, programme)
    card = activities.card(activity)
    if programmes.leads(person, activity.programme) or (card and card.decision_owner_id == person.pk):
        return False
    by_work = activities.side_on_joining(person, activity, speaks_for=None, is_sure=True, on=on)
    return by_work == Side.CITIZEN and activities.side_of(person, activity, on=on) == Side.CITIZEN
