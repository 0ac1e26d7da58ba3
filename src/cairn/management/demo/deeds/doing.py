"""Promises with an owner from each side, the tasks under them, the budget, and what became of it all."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from cairn.do import actions as do
from cairn.do import queries
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Budget, Promise, Step, Work
from cairn.management.demo.plan import Spent as Money
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.do.models import Budget as Published
    from cairn.do.models import Commitment, Task

FOR_ANYBODY = "Staff do it in their working time. A citizen who takes it on is paid as the terms say."


def note(telling: Telling) -> None:
    for number, promise in enumerate(telling.plan.promises):
        Kept(telling, promise).note(number)
    if telling.plan.budget:
        Spent(telling, telling.plan.budget).note()


class Kept:
    """One promise while it is told."""

    def __init__(self, telling: Telling, promise: Promise) -> None:
        self.telling = telling
        self.promise = promise
        self._made: Commitment | None = None

    @property
    def commitment(self) -> Commitment:
        assert self._made is not None
        return self._made

    def note(self, number: int) -> None:
        promise, diary = self.promise, self.telling.diary
        diary.note(promise.ago, clock(number), self._make)
        if promise.is_accepted:
            diary.note(max(promise.ago - 1, 1), clock(number + 2), self._accept)
        for order, work in enumerate(promise.work):
            Worked(self, work).note(number + order)
        for step in promise.steps:
            diary.note(step.ago, "17:50", partial(self._step, step))

    def _make(self, at: datetime) -> None:
        promise = self.promise
        self._made = do.make_commitment(
            self.telling.activity, by=self.telling.person(promise.staff), at=at, words=promise.words,
            owner_citizen=self.telling.person(promise.citizen), owner_staff=self.telling.person(promise.staff),
            due_on=self.telling.days.day(promise.due), decision=self.telling.decision,
            budget_line=queries.budget_line(self.telling.activity, str(promise.line)) if promise.line else None,
        )  # fmt: skip

    def _accept(self, at: datetime) -> None:
        do.accept_commitment(self.commitment, by=self.telling.person(self.promise.citizen), at=at)

    def _step(self, step: Step, at: datetime) -> None:
        by, commitment = self.telling.person(step.by), self.commitment
        match step.tells:
            case "progress":
                do.note_progress(commitment, by=by, at=at, words=step.words, link=step.link)
            case "kept":
                do.keep_commitment(commitment, by=by, at=at, evidence=step.words, link=step.link)
            case "re_agreed":
                do.re_agree(commitment, by=by, at=at, due_on=self.telling.days.day(step.due), words=step.words)
            case "late":
                do.notice_late(commitment, by=by, at=at, words=step.words)
            case "dropped":
                do.drop(commitment, by=by, at=at, reason=step.words)
            case _:
                raise ValueError(step.tells)


class Worked:
    """One task while it is told: offered, freely taken on, done."""

    def __init__(self, kept: Kept, work: Work) -> None:
        self.kept = kept
        self.work = work
        self._offered: Task | None = None

    @property
    def task(self) -> Task:
        assert self._offered is not None
        return self._offered

    def note(self, number: int) -> None:
        work, diary = self.work, self.kept.telling.diary
        diary.note(work.ago, clock(number + 5), self._offer)
        if work.accepted:
            diary.note(work.accepted, clock(number + 6), self._accept)
        if work.finished:
            diary.note(work.finished, clock(number + 7), self._finish)

    def _offer(self, at: datetime) -> None:
        work, telling = self.work, self.kept.telling
        self._offered = do.offer_task(
            self.kept.commitment, by=telling.person(self.kept.promise.staff), at=at, words=work.words,
            hours=Decimal(work.hours), offered_to=telling.person(work.offered_to) if work.offered_to else None,
            in_return=work.in_return or FOR_ANYBODY,
        )  # fmt: skip

    def _accept(self, at: datetime) -> None:
        for person in self.kept.telling.world.named(self.work.doers):
            do.accept_task(self.task, by=person, at=at)

    def _finish(self, at: datetime) -> None:
        doers = self.kept.telling.world.named(self.work.doers)
        do.finish_task(
            self.task, by=doers[0], at=at, words=self.work.outcome, doers=doers, hours_each=Decimal(self.work.hours)
        )


class Spent:
    """The budget, and the vote that decided about it."""

    def __init__(self, telling: Telling, budget: Budget) -> None:
        self.telling = telling
        self.told = budget
        self._published: Published | None = None

    def note(self) -> None:
        diary = self.telling.diary
        diary.note(self.told.ago, "15:20", self._publish)
        for order, one in enumerate(self.told.spent):
            diary.note(one.ago, clock(order), partial(self._spend, one))
        if self.told.linked:
            ago, name = self.told.linked
            diary.note(ago, "15:25", partial(self._link, name))

    def _publish(self, at: datetime) -> None:
        lines = [(words, 100 * pounds) for words, pounds in self.told.lines]
        by = self.telling.person(self.told.by)
        self._published = do.publish_budget(self.telling.activity, by=by, at=at, lines=lines)

    def _spend(self, one: Money, at: datetime) -> None:
        by, line = self.telling.person(self.told.by), queries.budget_line(self.telling.activity, str(one.line))
        assert line is not None
        on = self.telling.days.day(one.ago + 1)
        spent = do.note_spending(line, by=by, at=at, on=on, pence=100 * one.pounds, words=one.words)
        if one.right:
            pounds, words = one.right
            do.correct_spending(spent, by=by, at=at, pence=100 * pounds, words=words)

    def _link(self, name: str, at: datetime) -> None:
        assert self._published is not None
        assert self.telling.decision is not None
        do.decide_budget(self._published, by=self.telling.person(name), at=at, decision=self.telling.decision)
