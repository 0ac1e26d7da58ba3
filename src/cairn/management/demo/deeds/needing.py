"""People write what they need once, share it, say whether it was there, and bring somebody along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from cairn.activities import actions as activities
from cairn.management.demo.days import Diary
from cairn.management.demo.plan.needing import Comes, Needs
from cairn.management.demo.telling import Telling, World
from cairn.needs import actions, queries
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Need
    from cairn.needs.models import AccessNeed

WHERE = "quiet-room"


def diary(world: World, needed: Sequence[Needs], coming: Sequence[Comes], tellings: Sequence[Telling]) -> Diary:
    found = Diary(world.days)
    telling = next(one for one in tellings if one.plan.slug == WHERE)
    for need in needed:
        Needing(world, need, telling).note(found)
    for one in coming:
        found.note(one.ago, "18:25", partial(_bring, world, one))
    return found


class Needing:
    """One need while it is told."""

    def __init__(self, world: World, need: Needs, telling: Telling) -> None:
        self.world, self.plan, self.telling = world, need, telling
        self.by = world.people[need.by]
        self._need: AccessNeed | None = None

    @property
    def need(self) -> AccessNeed:
        assert self._need is not None
        return self._need

    @property
    def stated(self) -> Need:
        """The need as it stands in the activity now."""
        share = queries.shared_with_activity(self.need, self.telling.activity)
        assert share is not None
        assert share.stated is not None
        return share.stated

    def note(self, found: Diary) -> None:
        found.note(self.plan.ago, "18:05", self._write)
        for ago, words in self.plan.answers:
            found.note(ago, "10:25", partial(self._answer, words))
            found.note(ago - 1, "19:25", self._accept)
        for ago, title, says, words in self.plan.there:
            found.note(ago, "19:35", partial(self._check, title, says, words))

    def _write(self, at: datetime) -> None:
        need = actions.write_need(
            by=self.by, at=at, words=self.plan.words, works_best=self.plan.works_best, kinds=self.plan.kinds,
            formats=self.plan.formats,
        )  # fmt: skip
        self._need = need
        if self.plan.is_shared:
            actions.share_with_programme(need, self.world.programme, by=self.by, at=at)
        if self.plan.answers:
            actions.share_with_activity(need, self.telling.activity, by=self.by, at=at)

    def _answer(self, words: str, at: datetime) -> None:
        activities.answer_need(self.stated, by=self.telling.cleo, at=at, words=words)

    def _accept(self, at: datetime) -> None:
        activities.accept_need(self.stated, by=self.by, at=at)

    def _check(self, title: str, says: str, words: str, at: datetime) -> None:
        session = sessions.sessions_of(self.telling.activity).get(title=title)
        check = actions.note_whether_there(self.need, by=self.by, at=at, session=session, says=says, words=words)
        if says == "not_met":
            actions.stand_unmet_again(check, by=self.by, at=at)


def _bring(world: World, one: Comes, at: datetime) -> None:
    by, member = world.people[one.by], world.people[one.member] if one.member else None
    found = actions.bring_supporter(by=by, at=at, words=one.words, member=member)
    if member and one.agreed:
        actions.agree_to_support(found, by=member, at=at)
