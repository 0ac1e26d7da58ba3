"""Words that are reported, held by one moderator, hidden by a second, appealed and restored."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from cairn.management.demo.plan import Moderated
from cairn.management.demo.telling import Telling
from cairn.moderation import actions as moderation
from cairn.moderation.choices import Kind
from cairn.moderation.things import Thing


class Reported:
    """What became of some words while it is told."""

    def __init__(self, telling: Telling, case: Moderated) -> None:
        self.telling = telling
        self.case = case

    @property
    def thing(self) -> Thing:
        said = self.telling.said[self.case.words]
        return Thing(self.telling.activity, Kind.CONTRIBUTION, said.ref, said.author, said.side)

    def note(self) -> None:
        case, diary = self.case, self.telling.diary
        for ago, clock, deed in (
            (case.reported, "10:35", self._report),
            (case.held, "10:45", self._hold),
            (case.hidden, "11:55", self._hide),
            (case.appealed, "19:25", self._appeal),
        ):
            if ago:
                diary.note(ago, clock, deed)
        if case.restored:
            ago, name = case.restored
            diary.note(ago, "12:45", partial(self._restore, name))

    def _report(self, at: datetime) -> None:
        """By somebody whose name nobody keeps."""
        moderation.report(self.thing, at=at, reason=self.case.reason, words=self.case.report)

    def _hold(self, at: datetime) -> None:
        by = self.telling.person(self.case.held_by)
        moderation.hold(self.thing, by=by, at=at, reason=self.case.reason, words=self.case.told)

    def _hide(self, at: datetime) -> None:
        by = self.telling.person(self.case.hidden_by)
        moderation.hide(self.thing, by=by, at=at, reason=self.case.reason, words=self.case.told)

    def _appeal(self, at: datetime) -> None:
        thing = self.thing
        moderation.appeal(thing, by=thing.author, at=at, words=self.case.appeal)

    def _restore(self, name: str, at: datetime) -> None:
        by = self.telling.person(name)
        moderation.decide_appeal(self.thing, by=by, at=at, is_granted=True, words=self.case.why_restored)


def note(telling: Telling) -> None:
    for case in telling.plan.moderated:
        Reported(telling, case).note()
