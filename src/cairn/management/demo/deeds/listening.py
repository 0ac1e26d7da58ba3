"""Stories, contributions and questions, and the answers to them."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.decide import actions as decide
from cairn.explore import actions as explore
from cairn.listen import actions as listen
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Change, Reply, Tale, Voice
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.listen.models import Contribution, Story


class Heard:
    """One contribution while it is told."""

    def __init__(self, telling: Telling, voice: Voice) -> None:
        self.telling = telling
        self.voice = voice
        self._made: Contribution | None = None

    def note(self, number: int) -> None:
        self.telling.diary.note(self.voice.ago, clock(number), self._contribute)
        for reply in self.voice.replies:
            ago = max(self.voice.ago - reply.after, 1)
            self.telling.diary.note(ago, clock(number + 3), partial(self._reply, reply))
        if self.voice.change:
            self.telling.diary.note(self.voice.change.ago, clock(number + 6), partial(self._change, self.voice.change))

    def _contribute(self, at: datetime) -> None:
        voice = self.voice
        self._made = self.telling.said[voice.words] = listen.contribute(
            self.telling.activity, by=self.telling.person(voice.by), at=at, words=voice.words,
            is_question=voice.is_question, credit=voice.credit,
        )  # fmt: skip

    def _reply(self, reply: Reply, at: datetime) -> None:
        assert self._made is not None
        ago = self.voice.ago - reply.after
        by_on = self.telling.days.day(ago - reply.in_days) if reply.in_days else None
        by = self.telling.person(reply.by)
        listen.reply(self._made, by=by, at=at, answer=reply.answer, words=reply.words, by_on=by_on)

    def _change(self, change: Change, at: datetime) -> None:
        """Whoever made it, or leads the work, says what changed because of these words."""
        assert self._made is not None
        by, words = self.telling.person(change.by), change.words
        if change.option:
            explore.claim_influence(self._made, by=by, at=at, words=words, option=self.telling.options[change.option])
        else:
            assert self.telling.decision is not None
            decide.claim_influence(self.telling.decision, by=by, at=at, contribution=self._made, words=words)


class Told:
    """One story while it is told."""

    def __init__(self, telling: Telling, tale: Tale) -> None:
        self.telling = telling
        self.tale = tale
        self._story: Story | None = None

    def note(self, number: int) -> None:
        self.telling.diary.note(self.tale.ago, clock(number + 5), self._tell)
        if self.tale.withdrawn:
            self.telling.diary.note(self.tale.withdrawn, "19:40", self._withdraw)

    def _tell(self, at: datetime) -> None:
        tale = self.tale
        self._story = listen.tell_story(
            self.telling.activity, by=self.telling.person(tale.by), at=at, words=tale.words,
            would_have_helped=tale.helped, uses=tale.uses, credit=tale.credit,
        )  # fmt: skip

    def _withdraw(self, at: datetime) -> None:
        assert self._story is not None
        listen.withdraw_story(self._story, by=self.telling.person(self.tale.by), at=at)


def note(telling: Telling) -> None:
    for number, voice in enumerate(telling.plan.voices):
        Heard(telling, voice).note(number)
    for number, tale in enumerate(telling.plan.tales):
        Told(telling, tale).note(number)
