"""Certificates, words for a reference, thanks, and what people noted that they got."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.management.demo.days import Diary
from cairn.management.demo.plan.thanking import Certified, Got, Referred, Thanked
from cairn.management.demo.telling import World
from cairn.sessions import queries as sessions
from cairn.thanks import actions, queries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.thanks.models import Certificate, Reference


def diary(world: World, planned: Iterable[Thanked | Certified | Referred | Got]) -> Diary:
    found = Diary(world.days)
    for one in planned:
        match one:
            case Thanked():
                found.note(one.ago, "16:40", partial(_thank, world, one))
            case Certified():
                Paper(world, one).note(found)
            case Referred():
                Words(world, one).note(found)
            case Got():
                found.note(one.ago, "19:10", partial(_got, world, one))
    return found


class Paper:
    """One certificate while it is told."""

    def __init__(self, world: World, planned: Certified) -> None:
        self.world = world
        self.planned = planned
        self._made: Certificate | None = None

    def note(self, diary: Diary) -> None:
        diary.note(self.planned.ago, "10:50", self._ask)
        if self.planned.signed:
            diary.note(self.planned.signed, "11:20", self._sign)

    def _ask(self, at: datetime) -> None:
        person, programme = self.world.people[self.planned.person], self.world.programme
        found = queries.facts(person, programme, at=at)
        lines = [one.code for one in found if one.code != queries.HOURS]
        self._made = actions.ask_certificate(programme, by=person, at=at, lines=lines, name=self.planned.name)

    def _sign(self, at: datetime) -> None:
        assert self._made is not None
        actions.sign_certificate(self._made, by=self.world.people[self.planned.by], at=at)


class Words:
    """One reference while it is told."""

    def __init__(self, world: World, planned: Referred) -> None:
        self.world = world
        self.planned = planned
        self._made: Reference | None = None

    def note(self, diary: Diary) -> None:
        diary.note(self.planned.ago, "12:10", self._ask)
        diary.note(self.planned.written, "15:30", self._write)
        if self.planned.agreed:
            diary.note(self.planned.agreed, "18:00", self._agree)

    @property
    def made(self) -> Reference:
        assert self._made is not None
        return self._made

    def _ask(self, at: datetime) -> None:
        planned, people = self.planned, self.world.people
        found = queries.facts(people[planned.person], self.world.programme, at=at)
        self._made = actions.ask_reference(
            self.world.programme, by=people[planned.person], at=at, writer=people[planned.writer],
            what_for=planned.what_for, lines=[one.code for one in found],
        )  # fmt: skip

    def _write(self, at: datetime) -> None:
        actions.write_reference(self.made, by=self.world.people[self.planned.writer], at=at, words=self.planned.words)

    def _agree(self, at: datetime) -> None:
        actions.agree_reference(self.made, by=self.world.people[self.planned.person], at=at)


def _thank(world: World, thanked: Thanked, at: datetime) -> None:
    """Whoever is named, or everybody who came to the latest session that was held."""
    by, session = world.people[thanked.by], None
    people = world.named(thanked.people)
    if not people:
        held = sessions.sessions_of_programme(world.programme).filter(held_at__isnull=False, held_at__lt=at)
        session = held.last()
        people = queries.people_to_thank(by, world.programme, session)
    actions.thank_people(world.programme, by=by, at=at, people=people, words=thanked.words, session=session)


def _got(world: World, got: Got, at: datetime) -> None:
    actions.note_return(by=world.people[got.person], at=at, kind=got.kind, words=got.words)
