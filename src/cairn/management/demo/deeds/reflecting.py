"""Reflections of a programme, with a picture or a story in them, and the replies to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.listen import actions as listen
from cairn.management.demo import picture
from cairn.management.demo.days import Diary, clock
from cairn.management.demo.plan import Replied, Written
from cairn.management.demo.telling import Telling, World
from cairn.reflections import actions as reflections

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.reflections.models import Reflection, ReflectionReply

ADDRESS = "robin@example.org"  # of everybody who replies without an account


def diary(world: World, written: Sequence[Written], tellings: Sequence[Telling]) -> Diary:
    """All that is written in a programme; `tellings` are its activities."""
    found, known = Diary(world.days), {telling.plan.slug: telling for telling in tellings}
    for number, one in enumerate(written):
        Writing(world, one, known).note(found, number)
    return found


class Writing:
    """One reflection while it is told."""

    def __init__(self, world: World, written: Written, tellings: Mapping[str, Telling]) -> None:
        self.world = world
        self.written = written
        self.tellings = tellings
        self._begun: Reflection | None = None

    @property
    def begun(self) -> Reflection:
        assert self._begun is not None
        return self._begun

    @property
    def by(self) -> Person:
        return self.world.people[self.written.by]

    def note(self, found: Diary, number: int) -> None:
        written = self.written
        found.note(written.ago, clock(number), self._begin)
        if written.picture:
            found.note(written.ago, "19:05", self._add_picture)
        if written.published:
            found.note(written.published, "19:10", self._publish)
        if written.quotes:
            found.note(written.published, "19:20", self._quote)
        for reply in written.replies:
            Reply(self, reply).note(found)

    def _begin(self, at: datetime) -> None:
        written = self.written
        self._begun = reflections.begin_reflection(
            self.world.programme, by=self.by, at=at, title=written.title, words=written.words,
            biography=written.biography, credit=written.credit,
            activity=self.tellings[written.about].activity if written.about else None,
        )  # fmt: skip

    def _add_picture(self, at: datetime) -> None:
        reflections.add_picture(
            self.begun, by=self.by, at=at, file=picture.landscape(), name="hills.png", alt=self.written.picture
        )

    def _publish(self, at: datetime) -> None:
        reflections.publish_reflection(self.begun, by=self.by, at=at)

    def _quote(self, at: datetime) -> None:
        assert self.written.quotes is not None
        teller, used = self.written.quotes
        story = self.tellings[self.written.about].told[teller]
        listen.use_story(
            story, by=self.by, at=at, use=used.use, place=used.place, about_ref=self.begun.ref, words=used.words
        )


class Reply:
    """One reply to a reflection while it is told."""

    def __init__(self, writing: Writing, replied: Replied) -> None:
        self.writing = writing
        self.replied = replied
        self._given: ReflectionReply | None = None

    @property
    def given(self) -> ReflectionReply:
        assert self._given is not None
        return self._given

    def note(self, found: Diary) -> None:
        replied = self.replied
        found.note(replied.ago, "20:25", self._reply)
        if replied.decided:
            ago, name = replied.decided
            found.note(ago, "20:35", partial(self._decide, name))
        if replied.answer:
            ago, words = replied.answer
            found.note(ago, "20:45", partial(self._answer, words))

    def _reply(self, at: datetime) -> None:
        replied = self.replied
        by = self.writing.world.people[replied.by] if replied.by else None
        self._given = reflections.reply(
            self.writing.begun, by=by, at=at, name=replied.name, words=replied.words, email="" if by else ADDRESS
        )

    def _decide(self, name: str, at: datetime) -> None:
        by, replied = self.writing.world.people[name], self.replied
        if replied.refused:
            reflections.refuse_reply(self.given, by=by, at=at, why=replied.refused, words=replied.told)
        else:
            reflections.publish_reply(self.given, by=by, at=at)

    def _answer(self, words: str, at: datetime) -> None:
        reflections.answer_reply(self.given, by=self.writing.by, at=at, words=words)
