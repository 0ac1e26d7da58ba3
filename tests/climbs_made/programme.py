"""A programme of eight activities with a group that governs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.mountain import queries as mountain
from tests import make
from tests.climbs_made import climbs
from tests.climbs_made.town import Climb, Town, town

if TYPE_CHECKING:
    from cairn.core.altitude import ProgrammeReading


@dataclass(frozen=True)
class Eight:
    """Six activities designed together, two that asked and answered, and a board that leaves people unanswered."""

    town: Town
    designed: tuple[Climb, ...]
    asked: tuple[Climb, ...]
    board: Climb

    def read(self, on: int) -> ProgrammeReading:
        return programme_reading(self.town, on=on)


def eight() -> Eight:
    people = town(citizens=5, staff=2)
    six = tuple(climbs.climbed(people, climbs.Plan(height=climbs.DESIGNED, slug=f"corner-{n}")) for n in range(1, 7))
    two = tuple(climbs.climbed(people, climbs.Plan(height=climbs.ASKED, slug=f"survey-{n}")) for n in range(1, 3))
    board, _said = climbs.survey(people, slug="the-board", is_governing=True)
    return Eight(people, six, two, board)


def programme_reading(town: Town, *, on: int) -> ProgrammeReading:
    """As the programme's page reads it."""
    at, found = make.day(on, 20), list(activities.activities_of(town.programme))
    return mountain.programme_reading(found, mountain.readings(found, at=at), at=at)
