"""Lessons that became a practice: proposed, agreed by the other side, told of."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.learn import actions as learn
from cairn.learn import queries
from cairn.management.demo.plan import Practice
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.learn.models import Lesson
    from cairn.learn.models import Practice as Begun


def note(telling: Telling) -> None:
    for practice in telling.plan.practices:
        Practising(telling, practice).note()


class Practising:
    """One lesson on its way to a practice."""

    def __init__(self, telling: Telling, practice: Practice) -> None:
        self.telling = telling
        self.practice = practice

    def note(self) -> None:
        diary, told = self.telling.diary, self.practice.told
        diary.note(self.practice.ago, "10:40", self._propose)
        for ago, name in self.practice.agreed:
            diary.note(ago, "12:10", partial(self._agree, name))
        if told:
            ago, outcome, words = told
            diary.note(ago, "15:10", partial(self._tell, outcome, words))

    @property
    def lesson(self) -> Lesson:
        return queries.lessons(self.telling.activity)[self.practice.lesson - 1]

    @property
    def begun(self) -> Begun:
        found = queries.practice_of(self.lesson)
        assert found is not None
        return found

    def _propose(self, at: datetime) -> None:
        told = self.practice
        learn.propose_practice(
            self.lesson, by=self.telling.person(told.by), at=at, words=told.words,
            due_on=self.telling.days.day(told.due), is_mine=True,
        )  # fmt: skip

    def _agree(self, name: str, at: datetime) -> None:
        learn.agree_practice(self.begun, by=self.telling.person(name), at=at)

    def _tell(self, outcome: str, words: str, at: datetime) -> None:
        by = self.telling.person(self.practice.by)
        learn.tell_practice(self.begun, by=by, at=at, outcome=outcome, words=words)
