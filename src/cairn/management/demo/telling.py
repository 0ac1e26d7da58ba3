"""One activity while it is told: its plan, the people, and what has come about so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.management.demo.days import Days, Diary
from cairn.management.demo.plan import Plan

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.decide.models import Decision
    from cairn.explore.models import Option
    from cairn.listen.models import Contribution, Story
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class World:
    """What stands before the first activity opens."""

    days: Days
    people: Mapping[str, Person]
    partners: frozenset[str]
    programme: Programme
    partner: Organisation | None = None

    def named(self, names: str) -> list[Person]:
        """The people with these first names."""
        return [self.people[name] for name in names.split()]


@dataclass(slots=True)
class Telling:
    """The activity opens as the first thing in its diary; what comes about is kept here for what follows.

    `said`: contributions by their words. `told`: stories by the first name of their teller. `rooms`: the first names of those who were in each session, by its ref.
    """

    world: World
    plan: Plan
    diary: Diary
    opened: Activity | None = None
    options: dict[str, Option] = field(default_factory=dict)
    said: dict[str, Contribution] = field(default_factory=dict)
    told: dict[str, Story] = field(default_factory=dict)
    rooms: dict[str, frozenset[str]] = field(default_factory=dict)
    decision: Decision | None = None

    @property
    def activity(self) -> Activity:
        assert self.opened is not None, "the activity has not opened yet"
        return self.opened

    @property
    def days(self) -> Days:
        return self.world.days

    @property
    def cleo(self) -> Person:
        return self.world.people["Cleo"]

    def person(self, name: str) -> Person:
        return self.world.people[name]

    def due(self, ago: int, clock: str = "17:00") -> datetime:
        return self.days.at(ago, clock)
