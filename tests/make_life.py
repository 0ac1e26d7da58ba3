"""Random life in several activities: little stories, one after another, all through the real actions.

`Life` is given dice, so that the same dice live the same life. What somebody may not do is simply not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from cairn.activities import actions as activities
from cairn.activities.models import Activity, Participant
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.people.models import Person
from cairn.people.sides import Side
from tests import make
from tests.make_stories import STORIES


class Life:
    """A handful of activities, the first of them a standing group, and whoever takes part in them.

    All but the last begin well: with a card and an invitation, a week before anything else.
    """

    def __init__(self, dice: Random, *, number: int = 5) -> None:
        self.dice, self.at = dice, make.day(0)
        self.world = make.world(is_standing=True)
        self.cleo, self.ben = self.world.cleo, self.world.ben
        self.people = [self.world.amina, self.ben, *self.world.citizens(5), *self.world.staff(2)]
        self.activities = [self.world.activity, *(self._another(place) for place in range(1, number))]
        for one in self.activities[:-1]:
            self.activity = one
            make.card(self.here, promised_level=dice.randint(2, 7))
            make.invitation(self.here)
        self.at = make.day(8)

    def _another(self, place: int) -> Activity:
        opened = activities.open_activity(
            self.world.programme, by=self.world.cleo, at=self.at, title=f"Corner {place}", slug=f"corner-{place}",
            question="What helps?", has_no_answer_yet=place % 2 == 0,
        )  # fmt: skip
        for person in self.people:
            activities.join(opened, by=person, at=self.at)
        return opened

    @property
    def deeds(self) -> int:
        """How many there were: each has left one entry in the record of its activity."""
        return sum(head.length for head in ledger.heads(one.chain for one in self.activities).values())

    def live(self, number: int) -> None:
        """Stories, until so many deeds more are done."""
        enough = self.deeds + number
        while self.deeds < enough:
            self.activity = Activity.objects.get(pk=self.dice.choice(self.activities).pk)
            self.dice.choice(STORIES)(self)

    def try_to[**P, R](self, deed: Callable[P, R], *things: P.args, **details: P.kwargs) -> R | None:
        """The deed a few minutes later, if it may be done; now and then somebody forgets it."""
        self.at += timedelta(minutes=self.dice.randint(1, 9))
        if self.dice.random() < 0.05:
            return None
        try:
            return deed(*things, **{"at": self.at, **details})  # type: ignore[arg-type]
        except Refused:
            return None

    def some[Row](self, rows: Iterable[Row], most: int = 1) -> list[Row]:
        """A few of them at random, at most so many; none where there are none."""
        found = list(rows)
        return self.dice.sample(found, min(most, len(found)))

    def days(self, least: int, most: int) -> date:
        return (self.at + timedelta(days=self.dice.randint(least, most))).date()

    @property
    def here(self) -> make.World:
        return replace(self.world, activity=self.activity)

    def mine(self, model: Any) -> Any:
        """The rows of this activity, in the order they were made."""
        return model.objects.filter(activity=self.activity).order_by("pk")

    def on_side(self, side: Side) -> list[Person]:
        return [one.person for one in self.mine(Participant).filter(side=side, left_at=None)]
