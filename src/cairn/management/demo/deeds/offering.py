"""Roles offered, asked for, answered by both sides, rested from; and who was asked for what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.management.demo.days import Diary, clock
from cairn.management.demo.plan.roles import Asks, Offered
from cairn.management.demo.telling import World
from cairn.roles import actions, queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Application, RoleOffer


def diary(world: World, offered: Iterable[Offered], asks: Iterable[Asks]) -> Diary:
    found = Diary(world.days)
    made: dict[str, RoleOffer] = {}
    for number, one in enumerate(offered):
        Role(world, one, made).note(found, number)
    for number, asking in enumerate(asks):
        found.note(asking.ago, clock(number + 5), partial(_ask, world, asking, made))
    return found


class Role:
    """One role while it is told."""

    def __init__(self, world: World, planned: Offered, made: dict[str, RoleOffer]) -> None:
        self.world = world
        self.planned = planned
        self.kept = made

    @property
    def made(self) -> RoleOffer:
        return self.kept[self.planned.title]

    def note(self, diary: Diary, number: int) -> None:
        planned = self.planned
        diary.note(planned.ago, "09:10", self._offer)
        for later, (ago, name, words) in enumerate(planned.asked):
            diary.note(ago, clock(number + later), partial(self._apply, name, words))
        if planned.agreed:
            diary.note(planned.agreed, "16:05", self._write)
        if planned.answered:
            diary.note(planned.answered, "10:20", self._give)
        for ago, name, until in planned.rests:
            diary.note(ago, "18:40", partial(self._rest, name, until))
        for ago, name, until, why in planned.longer:
            diary.note(ago, "11:15", partial(self._longer, name, until, why))
        if planned.withdrawn:
            diary.note(planned.withdrawn, "15:10", self._withdraw)

    def _offer(self, at: datetime) -> None:
        planned, days, programme = self.planned, self.world.days, self.world.programme
        where = activities.activity(programme.slug, planned.activity) if planned.activity else None
        self.kept[planned.title] = actions.offer_role(
            programme, activity=where, by=self._person(planned.by), at=at, title=planned.title,
            purpose=planned.purpose, time_asked=planned.time_asked, support=planned.support, is_paid=planned.is_paid,
            about_pay=planned.about_pay, places=planned.places, for_side=planned.for_side, way=planned.way,
            helps=planned.helps.split(), helps_words=planned.helps_words, closes_on=days.day(planned.closes),
            starts_on=days.day(planned.starts), ends_on=days.day(planned.ends), times=planned.times.split(),
            where=planned.where, place=planned.place, access_there=planned.access_there.split(),
            access_not_there=planned.access_not_there.split(),
        )  # fmt: skip
        for name in planned.reads.split():
            actions.name_reader(self.made, self._person(name), by=self._person(planned.by), at=at)

    def _apply(self, name: str, words: str, at: datetime) -> None:
        actions.apply_for_role(self.made, by=self._person(name), at=at, words=words)

    def _write(self, at: datetime) -> None:
        """Whoever offered it writes each answer; the first who reads with them agrees, once all go out."""
        writer, other = self._person(self.planned.by), self._person(self.planned.reads.split()[0])
        for is_given, answers in ((True, self.planned.yes), (False, self.planned.no)):
            for name, reason in answers.items():
                asked = self._asked(name)
                actions.answer_application(asked, by=writer, at=at, is_given=is_given, reason=reason)
                if self.planned.answered:
                    actions.agree_answer(asked, by=other, at=at)

    def _give(self, at: datetime) -> None:
        actions.give_answers(self.made, by=self._person(self.planned.by), at=at)

    def _rest(self, name: str, until: int, at: datetime) -> None:
        held = queries.held_by(self._person(name), self.made, at.date())
        assert held is not None
        actions.rest(held, by=self._person(name), at=at, until_on=self.world.days.day(until))

    def _longer(self, name: str, until: int, why: str, at: datetime) -> None:
        held = queries.held_by(self._person(name), self.made, at.date())
        assert held is not None
        by = self._person(self.planned.by)
        actions.offer_longer(held, by=by, at=at, until_on=self.world.days.day(until), reason=why)

    def _withdraw(self, at: datetime) -> None:
        by = self._person(self.planned.by)
        actions.withdraw_role(self.made, by=by, at=at, reason=self.planned.why_withdrawn)

    def _asked(self, name: str) -> Application:
        found = queries.application_of(self._person(name), self.made)
        assert found is not None
        return found

    def _person(self, name: str) -> Person:
        return self.world.people[name]


def _ask(world: World, planned: Asks, made: dict[str, RoleOffer], at: datetime) -> None:
    """They answer in the same breath: the day on which they do so is theirs alone, and shown nowhere."""
    by, person = world.people[planned.by], world.people[planned.person]
    role = made[planned.role] if planned.role else None
    asked = actions.note_asked(world.programme, person, by=by, at=at, words=planned.words, role=role)
    if planned.says:
        actions.answer_asked(asked, by=person, at=at, says=planned.says)
