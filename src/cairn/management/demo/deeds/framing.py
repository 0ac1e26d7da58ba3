"""What stands before the work begins: what people need, what is wrong, how power is shared, and how long people are asked."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.listen import actions as listen
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Agreement, AskingTime, FormatWish, Need, Problem, Settled
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.activities.models import Agreement as Written
    from cairn.activities.models import Need as Stated
    from cairn.listen.models import Asking


def note(telling: Telling) -> None:
    plan, diary = telling.plan, telling.diary
    for number, wish in enumerate(plan.wished_formats):
        diary.note(wish.ago, clock(number + 1), partial(_wish, telling, wish))
    for number, need in enumerate(plan.needs):
        Needed(telling, need).note(number)
    if plan.problem:
        diary.note(plan.problem.ago, "17:40", partial(_state_problem, telling, plan.problem))
    if plan.agreement:
        Shared(telling, plan.agreement).note()
    if plan.asking:
        Asked(telling, plan.asking).note()
    if plan.settled:
        diary.note(plan.settled.ago, "11:15", partial(_settle, telling, plan.settled))


class Needed:
    """What one person needs to join in, and what came of it."""

    def __init__(self, telling: Telling, need: Need) -> None:
        self.telling = telling
        self.need = need
        self._stated: Stated | None = None

    @property
    def stated(self) -> Stated:
        assert self._stated is not None
        return self._stated

    def note(self, number: int) -> None:
        need, diary = self.need, self.telling.diary
        diary.note(need.ago, clock(number + 2), self._state)
        for ago, deed in ((need.answered, self._answer), (need.accepted, self._accept), (need.declined, self._decline)):
            if ago:
                diary.note(ago, clock(number + 3), deed)

    def _state(self, at: datetime) -> None:
        by = self.telling.person(self.need.by)
        self._stated = activities.state_need(self.telling.activity, by=by, at=at, words=self.need.words)

    def _answer(self, at: datetime) -> None:
        activities.answer_need(self.stated, by=self.telling.cleo, at=at, words=self.need.answer)

    def _accept(self, at: datetime) -> None:
        activities.accept_need(self.stated, by=self.telling.person(self.need.by), at=at)

    def _decline(self, at: datetime) -> None:
        by = self.telling.person(self.need.by)
        activities.decline_need(self.stated, by=by, at=at, words=self.need.why_not)


class Shared:
    """How power is shared, written down and agreed by both sides."""

    def __init__(self, telling: Telling, agreement: Agreement) -> None:
        self.telling = telling
        self.agreement = agreement
        self._written: Written | None = None

    def note(self) -> None:
        diary = self.telling.diary
        diary.note(self.agreement.ago, "10:40", self._write)
        for ago, name in self.agreement.agreed:
            diary.note(ago, "12:40", partial(self._agree, name))

    def _write(self, at: datetime) -> None:
        told = self.agreement
        self._written = activities.write_agreement(
            self.telling.activity, by=self.telling.person(told.by), at=at, scope=told.scope,
            decision_rule=told.decision_rule, money=told.money, not_shared=told.not_shared,
        )  # fmt: skip

    def _agree(self, name: str, at: datetime) -> None:
        assert self._written is not None
        activities.agree(self._written, by=self.telling.person(name), at=at)


class Asked:
    """A time in which people are asked."""

    def __init__(self, telling: Telling, asking: AskingTime) -> None:
        self.telling = telling
        self.asking = asking
        self._opened: Asking | None = None

    def note(self) -> None:
        diary = self.telling.diary
        diary.note(self.asking.opened, "10:05", self._open)
        if self.asking.closed:
            diary.note(self.asking.closed, "17:20", self._close)

    def _open(self, at: datetime) -> None:
        until_on = self.telling.days.day(self.asking.until)
        self._opened = listen.open_asking(self.telling.activity, by=self.telling.cleo, at=at, until_on=until_on)

    def _close(self, at: datetime) -> None:
        assert self._opened is not None
        listen.close_asking(self._opened, by=self.telling.cleo, at=at)


def _wish(telling: Telling, wish: FormatWish, at: datetime) -> None:
    by, name = telling.person(wish.by), wish.format_name
    activities.ask_format(telling.activity, by=by, at=at, format_name=name, words=wish.words)


def _state_problem(telling: Telling, problem: Problem, at: datetime) -> None:
    activities.state_problem(telling.activity, by=telling.person(problem.by), at=at, words=problem.words)


def _settle(telling: Telling, settled: Settled, at: datetime) -> None:
    activities.note_settled(
        telling.activity, by=telling.person(settled.by), at=at, how=settled.how,
        settled_on=telling.days.day(settled.on), words=settled.words,
    )  # fmt: skip
