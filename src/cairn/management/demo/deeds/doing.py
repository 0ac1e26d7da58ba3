"""Promises with an owner from each side, and what became of them."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.do import actions as do
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Promise, Step
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.do.models import Commitment


def note(telling: Telling) -> None:
    for number, promise in enumerate(telling.plan.promises):
        Kept(telling, promise).note(number)


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
        for step in promise.steps:
            diary.note(step.ago, clock(number + 4), partial(self._step, step))

    def _make(self, at: datetime) -> None:
        promise = self.promise
        self._made = do.make_commitment(
            self.telling.activity, by=self.telling.person(promise.staff), at=at, words=promise.words,
            owner_citizen=self.telling.person(promise.citizen), owner_staff=self.telling.person(promise.staff),
            due_on=self.telling.days.day(promise.due), decision=self.telling.decision,
        )  # fmt: skip

    def _accept(self, at: datetime) -> None:
        do.accept_commitment(self.commitment, by=self.telling.person(self.promise.citizen), at=at)

    def _step(self, step: Step, at: datetime) -> None:
        by, commitment = self.telling.person(step.by), self.commitment
        match step.tells:
            case "progress":
                do.note_progress(commitment, by=by, at=at, words=step.words)
            case "kept":
                do.keep_commitment(commitment, by=by, at=at, evidence=step.words)
            case "re_agreed":
                do.re_agree(commitment, by=by, at=at, due_on=self.telling.days.day(step.due), words=step.words)
            case "late":
                do.notice_late(commitment, by=by, at=at, words=step.words)
            case "dropped":
                do.drop(commitment, by=by, at=at, reason=step.words)
            case _:
                raise ValueError(step.tells)
