"""Contributions and questions, who says the same, the answers to them, and what their authors say to those."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.decide import actions as decide
from cairn.explore import actions as explore
from cairn.listen import actions as listen
from cairn.listen import queries
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Change, Check, Reply, Voice
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.listen.models import Contribution
    from cairn.sessions.models import AgendaItem


class Heard:
    """One contribution while it is told."""

    def __init__(self, telling: Telling, voice: Voice) -> None:
        self.telling = telling
        self.voice = voice
        self._made: Contribution | None = None

    @property
    def made(self) -> Contribution:
        assert self._made is not None
        return self._made

    def note(self, number: int) -> None:
        voice, diary = self.voice, self.telling.diary
        diary.note(voice.ago, clock(number), self._contribute)
        for later, name in enumerate(voice.joined.split()):
            diary.note(max(voice.ago - 1 - later % 3, 1), clock(number + later), partial(self._join, name))
        for reply in voice.replies:
            ago = max(voice.ago - reply.after, 1)
            diary.note(ago, clock(number + 3), partial(self._reply, reply))
        if voice.change:
            diary.note(voice.change.ago, clock(number + 6), partial(self._change, voice.change))
        if voice.check:
            diary.note(voice.check.ago, "18:50", partial(self._check, voice.check))

    def _contribute(self, at: datetime) -> None:
        voice = self.voice
        self._made = self.telling.said[voice.words] = listen.contribute(
            self.telling.activity, by=self.telling.person(voice.by), at=at, words=voice.words,
            is_question=voice.is_question, credit=voice.credit, item=self._item(at),
        )  # fmt: skip

    def _item(self, at: datetime) -> AgendaItem | None:
        """The item of an agenda to come that it is about."""
        if not self.voice.item:
            return None
        coming = queries.items_to_speak_to(self.telling.activity, at=at)
        return next(one for one in coming if one.title == self.voice.item)

    def _join(self, name: str, at: datetime) -> None:
        listen.add_voice(self.made, by=self.telling.person(name), at=at)

    def _reply(self, reply: Reply, at: datetime) -> None:
        answer(self.telling, self.made, reply, at, since=self.voice.ago)

    def _check(self, check: Check, at: datetime) -> None:
        """The author looks at the answer that counts that day."""
        found = queries.contribution(self.telling.activity, self.made.ref)
        assert found is not None
        by = self.telling.person(self.voice.by)
        listen.check_answer(self.made, by=by, at=at, reply=found.latest_reply, says=check.says, words=check.words)

    def _change(self, change: Change, at: datetime) -> None:
        """Whoever made it, or leads the work, says what changed because of these words."""
        by, words = self.telling.person(change.by), change.words
        if change.option:
            explore.claim_influence(self.made, by=by, at=at, words=words, option=self.telling.options[change.option])
        else:
            assert self.telling.decision is not None
            decide.claim_influence(self.telling.decision, by=by, at=at, contribution=self.made, words=words)


def note(telling: Telling) -> None:
    for number, voice in enumerate(telling.plan.voices):
        Heard(telling, voice).note(number)


def answer(telling: Telling, made: Contribution, reply: Reply, at: datetime, *, since: int) -> None:
    """A public answer to a contribution of so many days ago."""
    ago = since - reply.after
    by_on = telling.days.day(ago - reply.in_days) if reply.in_days else None
    listen.reply(made, by=telling.person(reply.by), at=at, answer=reply.answer, words=reply.words, by_on=by_on)
