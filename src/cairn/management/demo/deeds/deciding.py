"""Decisions: put to the vote in secret and counted, or told openly where they were taken elsewhere."""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import queries as activities
from cairn.core.ballots.objections import Objection
from cairn.decide import actions as decide
from cairn.decide.terms import Terms
from cairn.management.demo.plan import Announcement, Vote
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.decide.models import Decision
    from cairn.people.models import Person

LOTTERY = "The first main number of the national draw after the close, as the newspapers print it."
CLOSES = "17:00"


def note(telling: Telling) -> None:
    for vote in telling.plan.votes:
        Poll(telling, vote).note()
    for told in telling.plan.announcements:
        News(telling, told).note()


class Poll:
    """One decision by everybody on the roll while it is told."""

    def __init__(self, telling: Telling, vote: Vote) -> None:
        self.telling = telling
        self.vote = vote
        self._decision: Decision | None = None
        self._helper: Person | None = None
        self._whys = itertools.cycle(vote.objections)

    @property
    def decision(self) -> Decision:
        assert self._decision is not None
        return self._decision

    def note(self) -> None:
        vote, diary = self.vote, self.telling.diary
        diary.note(vote.opened, "16:40", self._open)
        diary.note(max(vote.opened - 2, 1), "12:00", self._cast)
        if vote.closes > 0:
            diary.note(vote.closes, "17:10", self._close)
            diary.note(max(vote.closes - vote.reasons_after, 1), "15:45", self._give_reasons)

    def _open(self, at: datetime) -> None:
        vote = self.vote
        self._decision = decide.open_decision(
            self.telling.activity, by=self.telling.cleo, at=at, question=vote.question,
            options=[self.telling.options[title] for title in vote.choices],
            closes_at=self.telling.days.at(vote.closes, CLOSES), lottery_source=LOTTERY, money=vote.money, terms=self._terms(),
        )  # fmt: skip

    def _terms(self) -> Terms:
        """The terms as they are opened, with money in pence."""
        vote = self.vote
        refs = [self.telling.options[title].ref for title in vote.choices]
        costs = {ref: 100 * cost for ref, cost in zip(refs, vote.costs, strict=False)}
        review_on = self.telling.days.day(vote.review) if vote.mode == "consent" else None
        total = 100 * vote.total if vote.total else None
        return Terms(vote.rule, vote.mode, total=total, costs=costs, review_on=review_on)

    def _cast(self, at: datetime) -> None:
        if self.vote.on_paper:
            self._helper = self._voters("staff")[0]
            decide.name_ballot_helper(self.decision, by=self.telling.cleo, at=at, helper=self._helper)
        for side, ballots in self.vote.ballots.items():
            voters = self._voters(side)
            assert len(voters) >= len(ballots), f"{len(ballots)} ballots from {len(voters)} people ({side})"
            on_paper = self.vote.on_paper if side == "citizen" else 0
            for number, (person, ballot) in enumerate(zip(voters, ballots, strict=False)):
                self._cast_one(person, ballot, at, is_on_paper=number < on_paper)

    def _voters(self, side: str) -> list[Person]:
        taking_part = activities.participants(self.telling.activity, side=side)
        waiting = {person.pk for person in self.telling.world.named(self.vote.waiting)}
        return sorted((one.person for one in taking_part if one.person_id not in waiting), key=lambda one: one.name)

    def _cast_one(self, person: Person, ballot: str, at: datetime, *, is_on_paper: bool) -> None:
        refs = [self.telling.options[title].ref for title in self.vote.choices]
        grades = {ref: int(sign) for ref, sign in zip(refs, ballot, strict=True) if sign != "-"}
        objections = {ref: Objection(*next(self._whys)) for ref, grade in grades.items() if grade == 0}
        marks: dict[str, Any] = {"grades": grades, "objections": objections}
        if not is_on_paper:
            decide.cast_ballot(self.decision, by=person, at=at, **marks)
            return
        code = decide.print_paper(self.decision, by=self.telling.cleo, at=at, voter=person)
        decide.enter_paper(self.decision, by=self.telling.cleo, at=at, code=code, was_helped=True, **marks)
        assert self._helper is not None
        decide.enter_paper_again(self.decision, by=self._helper, at=at, code=code, was_helped=True, **marks)

    def _close(self, at: datetime) -> None:
        self._decision = decide.close_decision(self.decision, by=self.telling.cleo, at=at)
        if not self.vote.is_beside:
            self.telling.decision = self._decision

    def _give_reasons(self, at: datetime) -> None:
        decide.publish_reasons(self.decision, by=self.telling.cleo, at=at, words=self.vote.reasons)


class News:
    """One decision taken elsewhere."""

    def __init__(self, telling: Telling, told: Announcement) -> None:
        self.telling = telling
        self.told = told
        self._decision: Decision | None = None

    def note(self) -> None:
        told, diary = self.told, self.telling.diary
        diary.note(told.ago, "16:45", self._announce)
        diary.note(max(told.ago - told.reasons_after, 1), "16:50", self._give_reasons)

    def _announce(self, at: datetime) -> None:
        told = self.told
        self._decision = self.telling.decision = decide.announce_decision(
            self.telling.activity, by=self.telling.person(told.by), at=at, question=told.question,
            what_was_decided=told.decided, taken_at=min(self.telling.days.at(told.taken, "10:00"), at),
        )  # fmt: skip

    def _give_reasons(self, at: datetime) -> None:
        assert self._decision is not None
        decide.publish_reasons(self._decision, by=self.telling.person(self.told.by), at=at, words=self.told.reasons)
