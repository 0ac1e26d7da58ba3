"""Putting together what several people say, answering it in one go, and authors who say that it is not their point."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.listen import actions as listen
from cairn.management.demo.plan import NotMine, Reply, Theme
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.listen.models import Theme as Made


class Sorted:
    """One theme while it is told."""

    def __init__(self, telling: Telling, theme: Theme) -> None:
        self.telling = telling
        self.theme = theme
        self._made: Made | None = None

    @property
    def made(self) -> Made:
        assert self._made is not None
        return self._made

    def note(self) -> None:
        theme, diary = self.theme, self.telling.diary
        diary.note(theme.ago, "17:35", self._make)
        for words in theme.holds:
            diary.note(theme.ago, "17:40", partial(self._place, words))
        for reply in theme.replies:
            diary.note(max(theme.ago - reply.after, 1), "17:50", partial(self._reply, reply))
        for no in theme.not_mine:
            diary.note(no.ago, "18:05", partial(self._dispute, no))

    def _make(self, at: datetime) -> None:
        theme = self.theme
        by = self.telling.person(theme.by)
        self._made = listen.make_theme(self.telling.activity, by=by, at=at, title=theme.title, words=theme.words)

    def _place(self, words: str, at: datetime) -> None:
        by = self.telling.person(self.theme.by)
        listen.place_contribution(self.telling.said[words], self.made, by=by, at=at)

    def _reply(self, reply: Reply, at: datetime) -> None:
        ago = self.theme.ago - reply.after
        by_on = self.telling.days.day(ago - reply.in_days) if reply.in_days else None
        by = self.telling.person(reply.by)
        listen.reply_to_theme(self.made, by=by, at=at, answer=reply.answer, words=reply.words, by_on=by_on)

    def _dispute(self, no: NotMine, at: datetime) -> None:
        said = self.telling.said[no.words]
        assert said.author is not None
        listen.dispute(said, by=said.author, at=at, why=no.why)


def note(telling: Telling) -> None:
    for theme in telling.plan.themes:
        Sorted(telling, theme).note()
