"""Stories: told, used somewhere, and taken back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.listen import actions as listen
from cairn.listen.choices import TheirWord, Whose
from cairn.listen.quoting import Place
from cairn.management.demo import recording
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Tale, Used
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.listen.models import Story, StoryUse


class Told:
    """One story while it is told."""

    def __init__(self, telling: Telling, tale: Tale) -> None:
        self.telling = telling
        self.tale = tale
        self._story: Story | None = None

    @property
    def story(self) -> Story:
        assert self._story is not None
        return self._story

    def note(self, number: int) -> None:
        tale, diary = self.tale, self.telling.diary
        diary.note(tale.ago, clock(number + 5), self._tell)
        for used in tale.used:
            Using(self, used).note(number)
        if tale.withdrawn:
            diary.note(tale.withdrawn, "19:40", self._withdraw)

    def _tell(self, at: datetime) -> None:
        tale = self.tale
        self._story = self.telling.told[tale.by] = listen.tell_story(
            self.telling.activity, by=self.telling.person(tale.by), at=at, words=tale.words,
            would_have_helped=tale.helped, uses=tale.uses, credit=tale.credit, editing=tale.editing, notes=tale.notes,
            until_on=self.telling.days.day(tale.until) if tale.until else None, told_for=tale.told_for,
            whose=Whose.OTHER if tale.told_for else Whose.OWN, their_word=TheirWord.AGREED if tale.told_for else "",
            recording=recording.hum() if tale.transcript else None, transcript=tale.transcript,
        )  # fmt: skip

    def _withdraw(self, at: datetime) -> None:
        listen.withdraw_story(self.story, by=self.telling.person(self.tale.by), at=at)


class Using:
    """One use of a story: from the day it is put somewhere."""

    def __init__(self, told: Told, used: Used) -> None:
        self.told = told
        self.used = used
        self._use: StoryUse | None = None

    @property
    def use(self) -> StoryUse:
        assert self._use is not None
        return self._use

    def note(self, number: int) -> None:
        used, diary = self.used, self.told.telling.diary
        diary.note(used.ago, clock(number + 7), self._put_somewhere)
        if used.answer:
            ago, is_yes = used.answer
            diary.note(ago, "19:15", partial(self._answer, is_yes))
        if used.out:
            diary.note(used.out, "09:25", self._say_it_is_out)

    def _put_somewhere(self, at: datetime) -> None:
        used = self.used
        self._use = listen.use_story(
            self.told.story, by=self.told.telling.person(used.by), at=at, use=used.use, place=used.place,
            about_ref=self._about(), words=used.words, where=used.where,
        )  # fmt: skip

    def _about(self) -> str:
        """The ref of what it stands in."""
        if self.used.place == Place.OPTION:
            return self.told.telling.options[self.used.option].ref
        if self.used.place == Place.DECISION:
            assert self.told.telling.decision is not None
            return self.told.telling.decision.ref
        return ""

    def _answer(self, is_yes: bool, at: datetime) -> None:  # noqa: FBT001 - called with the moment alone
        deed = listen.allow_use if is_yes else listen.decline_use
        deed(self.use, by=self.told.telling.person(self.told.tale.by), at=at)

    def _say_it_is_out(self, at: datetime) -> None:
        self.use.look_again()
        listen.confirm_taken_out(self.use, by=self.told.telling.person(self.used.by), at=at)


def note(telling: Telling) -> None:
    for number, tale in enumerate(telling.plan.tales):
        Told(telling, tale).note(number)
