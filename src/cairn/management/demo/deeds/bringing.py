"""What people say without an account: by the link, on paper slips, by phone; each with its code."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.listen import actions as listen
from cairn.listen import queries
from cairn.listen.choices import Way
from cairn.management.demo.days import clock
from cairn.management.demo.deeds.listening import answer
from cairn.management.demo.plan import EVERYBODY, Reply, Unsigned
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, Slip


def note(telling: Telling) -> None:
    plan, diary = telling.plan, telling.diary
    if plan.has_link:
        diary.note(plan.has_link, "10:05", partial(_open_link, telling))
    printed: list[str] = []
    if plan.slips:
        diary.note(plan.has_link, "10:10", partial(_print, telling, printed))
    for number, said in enumerate(plan.unsigned):
        Brought(telling, said, printed).note(number)


class Brought:
    """One thing said without an account while it is told. `printed`: the codes of slips that nobody has used."""

    def __init__(self, telling: Telling, said: Unsigned, printed: list[str]) -> None:
        self.telling = telling
        self.said = said
        self.printed = printed
        self._code = ""
        self._made: Contribution | None = None

    @property
    def made(self) -> Contribution:
        assert self._made is not None
        return self._made

    def note(self, number: int) -> None:
        said, diary = self.said, self.telling.diary
        diary.note(said.ago, clock(number), self._bring)
        if said.confirmed:
            diary.note(said.confirmed, "18:35", self._confirm)
        for later, name in enumerate(said.joined.split()):
            diary.note(max(said.ago - 1 - later % 3, 1), clock(number + later), partial(self._join, name))
        if said.others:
            diary.note(max(said.ago - 1, 1), "19:55", self._join_by_link)
        for reply in said.replies:
            diary.note(max(said.ago - reply.after, 1), clock(number + 3), partial(self._reply, reply))

    def _bring(self, at: datetime) -> None:
        slip = self._said_by_link(at) if self.said.way == Way.LINK else self._entered(at)
        if slip.contribution:
            self._made = self.telling.said[self.said.words] = slip.contribution

    def _said_by_link(self, at: datetime) -> Slip:
        said, link = self.said, queries.open_link(self.telling.activity)
        assert link is not None
        return listen.contribute_by_link(
            link, at=at, code=queries.fresh_code(), words=said.words, is_question=said.is_question, says=said.says
        )

    def _entered(self, at: datetime) -> Slip:
        """By Cleo, with the code of a printed slip where it came on paper."""
        said, activity, cleo = self.said, self.telling.activity, self.telling.cleo
        is_printed = said.way == Way.PAPER and bool(self.printed)
        fresh = queries.CODE_OF_THE_DEMO if said.has_known_code else queries.fresh_code()
        self._code = self.printed.pop() if is_printed else fresh
        if said.is_story:
            return listen.enter_story(
                activity, by=cleo, at=at, way=said.way, code=self._code, words=said.words, is_printed=is_printed,
                uses=EVERYBODY,
            )  # fmt: skip
        return listen.enter_contribution(
            activity, by=cleo, at=at, way=said.way, code=self._code, words=said.words, is_printed=is_printed,
            is_question=said.is_question,
        )  # fmt: skip

    def _confirm(self, at: datetime) -> None:
        slip = queries.slip_by_code(self._code)
        assert slip is not None
        listen.confirm_slip(slip, at=at, proof=queries.proof(slip, at=at))

    def _join(self, name: str, at: datetime) -> None:
        listen.add_voice(self.made, by=self.telling.person(name), at=at)

    def _join_by_link(self, at: datetime) -> None:
        link = queries.open_link(self.telling.activity)
        for _one in range(self.said.others):
            listen.add_voice(self.made, link=link, at=at)

    def _reply(self, reply: Reply, at: datetime) -> None:
        answer(self.telling, self.made, reply, at, since=self.said.ago)


def _open_link(telling: Telling, at: datetime) -> None:
    listen.open_link(telling.activity, by=telling.cleo, at=at)


def _print(telling: Telling, printed: list[str], at: datetime) -> None:
    printed += [queries.fresh_code() for _one in range(telling.plan.slips)]
    listen.print_slips(telling.activity, by=telling.cleo, at=at, given=printed)
