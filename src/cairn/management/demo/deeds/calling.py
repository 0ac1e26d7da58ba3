"""An event with its call: sessions proposed, looked at by both sides, and offered to be led together."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial
from typing import TYPE_CHECKING

from cairn.events import actions as events
from cairn.events import queries
from cairn.events.laying_out import Pause
from cairn.management.demo.days import clock
from cairn.management.demo.plan import Gathering, Looked, Proposed
from cairn.management.demo.telling import Telling

if TYPE_CHECKING:
    from cairn.events.models import Event, Proposal


def note(telling: Telling) -> None:
    if telling.plan.event:
        Call(telling, telling.plan.event).note()


class Call:
    """One call while it is told."""

    def __init__(self, telling: Telling, plan: Gathering) -> None:
        self.telling = telling
        self.plan = plan

    @property
    def event(self) -> Event:
        found = queries.event(self.telling.activity)
        assert found is not None
        return found

    def note(self) -> None:
        diary = self.telling.diary
        diary.note(self.plan.ago, "08:40", self._open)
        if self.plan.set_up:
            diary.note(self.plan.set_up, "09:20", self._set_up)
        for number, proposed in enumerate(self.plan.proposed):
            diary.note(proposed.ago, clock(number), partial(self._propose, number + 1, proposed))
            if proposed.withdrawn:
                diary.note(proposed.withdrawn, clock(number), partial(self._withdraw, number + 1, proposed))
            for looked in proposed.looked:
                diary.note(looked.ago, clock(number + 3), partial(self._look, number + 1, looked))

    def _open(self, at: datetime) -> None:
        plan, cleo, days = self.plan, self.telling.cleo, self.telling.days
        event = events.open_event(
            self.telling.activity, by=cleo, at=at, title=plan.title, slug=plan.slug, about=plan.about, place=plan.place
        )
        events.change_call(
            event, by=cleo, at=at, opens_at=at, closes_at=days.at(plan.closes, "23:59"), words=plan.call,
            sessions_at_most=plan.most,
        )  # fmt: skip

    def _set_up(self, at: datetime) -> None:
        """Days, rooms and tracks, so that a timetable can be made once the sessions are taken."""
        event, cleo = self.event, self.telling.cleo
        tea, lunch = (
            Pause(time(10, 45), time(11, 15), "Tea"),
            Pause(time(12, 45), time(13, 45), "Lunch, and quiet time"),
        )
        for ago in self.plan.days:
            events.make_day(
                event, by=cleo, at=at, on=self.telling.days.day(ago, any_day=True), starts=time(9, 45), ends=time(16, 30),
                minutes=45, gap=15, pauses=(tea, lunch), good=(time(11), time(15)), teams={"sign": 2, "captions": 1},
            )  # fmt: skip
        first = queries.begin_of(event)[:1]
        for hall in self.plan.halls:
            events.add_room(
                event, by=cleo, at=at, name=hall.name, capacity=hall.capacity, features=hall.features,
                description=hall.way, closed=first if hall.closed else (),
            )  # fmt: skip
        for title, numbers in self.plan.tracks:
            track = events.add_track(event, by=cleo, at=at, title=title)
            for number in numbers:
                events.sort_into_track(self._proposal(number), by=cleo, at=at, track=track)

    def _propose(self, number: int, told: Proposed, at: datetime) -> None:
        person = self.telling.person
        made = events.propose_session(
            self.event, by=person(told.by), at=at, told_by=told.told_by, told_side="citizen" if told.told_by else "",
            title=told.title, abstract=told.words, minutes=told.minutes, manner=told.manner, needs=told.needs,
            interpreting=told.interpreting, has_citizens=bool(told.how_citizens), how_citizens=told.how_citizens,
        )  # fmt: skip
        assert made.number == number
        if told.asked:
            events.ask_speaker(made, by=person(told.by), at=at, person=person(told.asked), part="co_lead")
        if told.offered:
            place = events.offer_to_lead(made, by=person(told.offered), at=at)
            if told.is_welcome:
                events.welcome_leader(place, by=person(told.by), at=at)

    def _look(self, number: int, looked: Looked, at: datetime) -> None:
        proposal = self._proposal(number)
        found = events.review_proposal(
            proposal, by=self.telling.person(looked.by), at=at, leaning=looked.leaning, words=looked.words
        )
        if looked.reply and proposal.proposer:
            events.reply_to_review(found, by=proposal.proposer, at=at, reply=looked.reply)

    def _withdraw(self, number: int, told: Proposed, at: datetime) -> None:
        events.withdraw_proposal(self._proposal(number), by=self.telling.person(told.by), at=at)

    def _proposal(self, number: int) -> Proposal:
        return queries.proposals(self.event).get(number=number)
