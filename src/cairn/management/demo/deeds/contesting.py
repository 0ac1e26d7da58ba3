"""What citizens see differently, what they want first, what they challenge, and what three of them rule by lot."""

from __future__ import annotations

import random
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.management.demo.days import clock
from cairn.management.demo.plan import Challenge, Dissent, Missing, Pin, Ruling
from cairn.management.demo.telling import Telling
from cairn.mountain import actions as mountain
from cairn.witness import actions as witness
from cairn.witness import draws, queries

if TYPE_CHECKING:
    from cairn.mountain.models import MissingGroup
    from cairn.people.models import Person
    from cairn.witness.models import Challenge as Raised
    from cairn.witness.models import Ruling as Asked


def note(telling: Telling) -> None:
    diary = telling.diary
    for number, pin in enumerate(telling.plan.pins):
        diary.note(pin.ago, clock(number + 3), partial(_pin, telling, pin))
    for number, said in enumerate(telling.plan.dissents):
        diary.note(said.ago, clock(number + 5), partial(_differ, telling, said))
    for number, missing in enumerate(telling.plan.missing):
        Absent(telling, missing).note(number)
    for number, challenge in enumerate(telling.plan.challenges):
        Contested(telling, challenge).note(number)


class Absent:
    """A group that is not there, until somebody says that they came."""

    def __init__(self, telling: Telling, missing: Missing) -> None:
        self.telling = telling
        self.missing = missing
        self._named: MissingGroup | None = None

    def note(self, number: int) -> None:
        self.telling.diary.note(self.missing.ago, clock(number + 7), self._name)
        if self.missing.came:
            ago, name = self.missing.came
            self.telling.diary.note(ago, clock(number + 7), partial(self._say_they_came, name))

    def _name(self, at: datetime) -> None:
        by = self.telling.person(self.missing.by)
        self._named = mountain.name_missing(self.telling.activity, by=by, at=at, words=self.missing.words)

    def _say_they_came(self, name: str, at: datetime) -> None:
        assert self._named is not None
        mountain.say_they_came(self._named, by=self.telling.person(name), at=at)


class Contested:
    """One challenge while it is told."""

    def __init__(self, telling: Telling, challenge: Challenge) -> None:
        self.telling = telling
        self.challenge = challenge
        self._raised: Raised | None = None

    @property
    def raised(self) -> Raised:
        assert self._raised is not None
        return self._raised

    def note(self, number: int) -> None:
        told, diary = self.challenge, self.telling.diary
        diary.note(told.ago, clock(number + 4), self._raise)
        if told.replied:
            diary.note(told.replied, clock(number + 5), self._reply)
        if told.taken_back:
            diary.note(told.taken_back, clock(number + 6), self._take_back)
        if told.ruling:
            Lot(self, told.ruling).note()

    def _raise(self, at: datetime) -> None:
        told = self.challenge
        by = self.telling.person(told.by) if told.by else None
        self._raised = witness.raise_challenge(
            self.telling.activity, at=at, ground=told.ground, words=told.words, condition=told.condition, by=by,
            is_named=told.is_named, code="" if by else queries.fresh_code(),
        )  # fmt: skip

    def _reply(self, at: datetime) -> None:
        by = self.telling.person(self.challenge.replied_by)
        witness.reply_to_challenge(self.raised, by=by, at=at, words=self.challenge.reply)

    def _take_back(self, at: datetime) -> None:
        witness.take_back_challenge(self.raised, by=self.telling.person(self.challenge.by), at=at)


class Lot:
    """Three citizens drawn by lot, and what they find. The numbers are make-believe, like everything here."""

    def __init__(self, contested: Contested, ruling: Ruling) -> None:
        self.contested = contested
        self.told = ruling
        self._asked: Asked | None = None

    @property
    def asked(self) -> Asked:
        assert self._asked is not None
        return self._asked

    def note(self) -> None:
        told, diary = self.told, self.contested.telling.diary
        diary.note(told.asked, "10:10", self._ask)
        diary.note(told.drawn, "10:30", self._draw)
        diary.note(max(told.drawn - 3, 1), "18:30", self._accept)
        diary.note(told.spoken, "12:15", self._speak)

    def _ask(self, at: datetime) -> None:
        by = self.contested.telling.person(self.told.asked_by)
        draw, draw_on = next(draws.upcoming(timezone.localdate(at)))
        self._asked = witness.ask_for_ruling(
            self.contested.raised, at=at, draw=draw.code, draw_on=draw_on, by=by, why=self.told.why
        )

    def _draw(self, at: datetime) -> None:
        """Two people enter the same numbers, one of them no staff."""
        draw = draws.BY_CODE[self.asked.draw]
        dice = random.Random(self.told.asked_by)  # noqa: S311 - for make-believe, not for secrets
        numbers = " ".join(str(one) for one in dice.sample(range(1, draw.highest + 1), draw.drawn))
        for person in self.contested.telling.world.named(self.told.seen_by):
            self._asked = witness.draw_panel(self.asked, at=at, numbers=numbers, by=person)

    def _accept(self, at: datetime) -> None:
        for person in self._panel():
            witness.accept_seat(self.asked, by=person, at=at)

    def _speak(self, at: datetime) -> None:
        for person, (is_upheld, reasons) in zip(self._panel(), self.told.found, strict=True):
            witness.say_verdict(self.asked, by=person, at=at, is_upheld=is_upheld, reasons=reasons)
        witness.publish_ruling(self.asked, at=at)

    def _panel(self) -> list[Person]:
        """Who was drawn."""
        drawn = {seat.place.person_id for seat in queries.seats(self.asked)}
        return [person for person in self.contested.telling.world.people.values() if person.pk in drawn]


def _pin(telling: Telling, pin: Pin, at: datetime) -> None:
    witness.pin_foothold(telling.activity, by=telling.person(pin.by), at=at, condition=pin.condition)


def _differ(telling: Telling, said: Dissent, at: datetime) -> None:
    mountain.dissent(telling.activity, by=telling.person(said.by), at=at, words=said.words, credit=said.credit)
