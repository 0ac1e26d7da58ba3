"""Who takes part: one organisation with a public programme, its lead, its staff, and citizens."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.mountain import queries as mountain
from cairn.people import actions as people
from cairn.programmes import actions as programmes
from tests import make

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.activities.models import Activity
    from cairn.core.altitude import Reading
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme


_numbers = count(1)


@dataclass(frozen=True)
class Town:
    """Cleo leads the programme and takes part in nothing. The first of the staff decides."""

    lead: Person
    organisation: Organisation
    programme: Programme
    citizens: tuple[Person, ...]
    staff: tuple[Person, ...]

    @property
    def decider(self) -> Person:
        return self.staff[0]


@dataclass(frozen=True)
class Climb:
    """One activity of a town, and who of the town takes part in it."""

    town: Town
    activity: Activity
    citizens: tuple[Person, ...]
    staff: tuple[Person, ...]

    @property
    def lead(self) -> Person:
        return self.town.lead

    @property
    def decider(self) -> Person:
        return self.town.decider

    @property
    def everybody(self) -> tuple[Person, ...]:
        return (*self.citizens, *self.staff)

    @property
    def here(self) -> str:
        """The address of its page."""
        return f"/p/{self.town.programme.slug}/a/{self.activity.slug}"

    def read(self, on: int) -> Reading:
        """Its reading on that day, as the pages read it."""
        return mountain.reading(self.activity, at=make.day(on, 20))


def town(*, citizens: int = 7, staff: int = 2, at: datetime = make.MONDAY) -> Town:
    """People and a programme that exist nowhere else, so that several towns can stand beside each other."""
    slug = f"town-{next(_numbers)}"
    lead = make.person(f"Cleo-{slug}", at=at)
    employed = tuple(make.person(f"Staff{n}-{slug}", at=at) for n in range(1, staff + 1))
    organisation = people.register_organisation(by=employed[0], name=f"Health of {slug}", slug=f"of-{slug}", at=at)
    programme = programmes.open_programme(
        by=lead, organisation=organisation, title="Waiting well", slug=slug,
        purpose="Waiting rooms people can bear.", at=at,
    )  # fmt: skip
    programmes.publish_programme(programme, by=lead, at=at)
    for one in employed:
        people.state_employment(organisation, by=one, at=at)
    found = tuple(make.person(f"Citizen{n}-{slug}", at=at) for n in range(1, citizens + 1))
    return Town(lead, organisation, programme, found, employed)


def opened(town: Town, *, slug: str = "a-climb", at: datetime = make.MONDAY, **details: bool) -> Climb:
    """An activity with an open question, led by Cleo. Nobody takes part yet."""
    activity = activities.open_activity(
        town.programme, by=town.lead, at=at, title=slug.replace("-", " ").capitalize(), slug=slug,
        question="How could waiting be calmer?", **details,
    )  # fmt: skip
    return Climb(town, activity, town.citizens, town.staff)


def joined(climb: Climb, *, on: int = 2) -> None:
    """The citizens and the staff of the town take part from that day."""
    for one in climb.everybody:
        activities.join(climb.activity, by=one, at=make.day(on))
