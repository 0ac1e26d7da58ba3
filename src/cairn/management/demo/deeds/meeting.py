"""Sessions: planned, put together by both sides, held, written down, and asked about afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from cairn.learn import actions as learn
from cairn.learn import queries as pulses
from cairn.management.demo.days import clock
from cairn.management.demo.deeds import before_meeting, trying
from cairn.management.demo.plan import Item, Meeting, Pulse
from cairn.management.demo.telling import Telling
from cairn.people.sides import Side
from cairn.sessions import actions as sessions
from cairn.sessions import queries

if TYPE_CHECKING:
    from cairn.core.pulse import Answer
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem, Session

ITEMS_BEFORE = 8  # days before the session, items are put forward
ITEMS_LATELY = 6  # days ago, for sessions that lie ahead


class Room:
    """One session while it is told."""

    def __init__(self, telling: Telling, meeting: Meeting) -> None:
        self.telling = telling
        self.meeting = meeting
        self.items: dict[str, AgendaItem] = {}
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        assert self._session is not None, "the session is not planned yet"
        return self._session

    def clock(self, minutes: int) -> str:
        """So many minutes after it starts."""
        hour, minute = map(int, self.meeting.clock.split(":"))
        later = 60 * hour + minute + minutes
        return f"{later // 60:02}:{later % 60:02}"

    def note(self) -> None:
        meeting, diary = self.meeting, self.telling.diary
        planned = min(meeting.ago + meeting.planned, self.telling.plan.opened)
        diary.note(planned, "10:20", self._plan)
        for number, item in enumerate(meeting.items):
            ago = meeting.ago + ITEMS_BEFORE if meeting.ago > 0 else ITEMS_LATELY
            ago -= number % 3
            diary.note(ago, clock(number), partial(self._propose, item))
        before_meeting.note(self)
        if meeting.why_cancelled:
            diary.note(meeting.ago + 3, "12:00", self._cancel)
        elif meeting.ago > 0:
            self._note_held()
        if meeting.has_room:
            diary.note(1, "16:30", partial(trying.try_the_room, self))

    def _note_held(self) -> None:
        meeting, diary, ago = self.meeting, self.telling.diary, self.meeting.ago
        if meeting.chairs:
            diary.note(ago + 2, "15:10", self._name_chairs)
        for name in meeting.there.split():
            diary.note(ago, self.clock(-12), partial(self._check_in, name))
        for item in meeting.items:
            if item.reached:
                diary.note(ago, self.clock(meeting.minutes), partial(self._reach, item))
        if meeting.is_decider_there:
            diary.note(ago, self.clock(meeting.minutes + 3), self._decider)
        diary.note(ago, self.clock(meeting.minutes + 5), self._hold)
        if meeting.pulse:
            Asking(self, meeting.pulse).note()

    def _plan(self, at: datetime) -> None:
        meeting = self.meeting
        starts_at = self.telling.days.at(meeting.ago, meeting.clock)
        self._session = sessions.plan_session(
            self.telling.activity, by=self.telling.cleo, at=at, title=meeting.title, purpose=meeting.purpose,
            starts_at=starts_at, ends_at=starts_at + timedelta(minutes=meeting.minutes), way=meeting.way,
            place=meeting.before.moved_from or meeting.place, capacity=meeting.capacity, how_to_join=meeting.how_to_join, access_plan=meeting.access_plan,
            is_design=meeting.is_design,
        )  # fmt: skip

    def _propose(self, item: Item, at: datetime) -> None:
        by = self.telling.person(item.by)
        self.items[item.title] = sessions.propose_item(
            self.session, by=by, at=at, title=item.title, minutes=item.minutes
        )

    def _cancel(self, at: datetime) -> None:
        sessions.cancel_session(self.session, by=self.telling.cleo, at=at, reason=self.meeting.why_cancelled)

    def _name_chairs(self, at: datetime) -> None:
        chairs = self.telling.world.named(self.meeting.chairs)
        sessions.name_chair(self.session, by=self.telling.cleo, at=at, chairs=chairs)

    def _check_in(self, name: str, at: datetime) -> None:
        person = self.telling.person(name)
        has_phone = len(name) != 5  # some people are checked in by the facilitator
        sessions.check_in(self.session, by=person if has_phone else self.telling.cleo, person=person, at=at)

    def _reach(self, item: Item, at: datetime) -> None:
        sessions.mark_reached(self.items[item.title], by=self.telling.cleo, at=at, minutes=item.reached)

    def _decider(self, at: datetime) -> None:
        sessions.mark_decider_present(self.session, by=self.telling.cleo, at=at)

    def _hold(self, at: datetime) -> None:
        people = sum(queries.numbers_present(self.session).values()) + 1  # and Cleo, who holds it
        sessions.hold_session(self.session, by=self.telling.cleo, at=at, people=people, notes=self.meeting.notes)
        self.telling.rooms[self.session.ref] = frozenset(self.meeting.there.split())


class Asking:
    """The pulse of one session while it is told."""

    def __init__(self, room: Room, pulse: Pulse) -> None:
        self.room = room
        self.pulse = pulse

    def note(self) -> None:
        diary, ago = self.room.telling.diary, self.room.meeting.ago
        diary.note(ago, self.room.clock(self.room.meeting.minutes + 8), self._open)
        diary.note(max(ago - 1, 1), "18:00", self._answer)
        if not self.pulse.is_open:
            diary.note(ago - 16, "08:00", self._close)  # late enough whatever days were moved

    def _open(self, at: datetime) -> None:
        learn.open_pulse(self.room.session, by=self.room.telling.cleo, at=at)

    def _answer(self, at: datetime) -> None:
        will_change, next_steps = iter(self.pulse.will_change), iter(self.pulse.next_steps)
        rows = {Side.CITIZEN: self.pulse.citizens, Side.STAFF: self.pulse.staff}
        present = sorted(queries.check_ins(self.room.session), key=lambda one: one.person.name)
        for side, answers in rows.items():
            people = [one.person for one in present if one.side == side and one.person.name not in self.pulse.last]
            assert len(people) >= len(answers), f"{len(answers)} answers from {len(people)} people"
            on_paper = self.pulse.on_paper if side == Side.CITIZEN else 0
            for person, row in zip(people[:on_paper], answers, strict=False):
                self._on_paper(person, row, at)
            for person, row in zip(people[on_paper:], answers[on_paper:], strict=False):
                asked = [one for one in pulses.asked_of(person, at=at) if one.session == self.room.session]
                learn.answer_pulse(
                    asked[0].token, at=at, answers=_sheet(row),
                    will_change=next(will_change, ""), next_step=next(next_steps, ""),
                )  # fmt: skip

    def _on_paper(self, person: Person, row: str, at: datetime) -> None:
        """A sheet of their own, filled in at the end of the session and entered by Ben."""
        pulse = pulses.pulse_of(self.room.session)
        assert pulse is not None
        code = learn.take_sheet(pulse, by=person, at=at)
        ben = self.room.telling.person("Ben")
        learn.enter_sheet(pulse, by=ben, at=at, code=code, answers=_sheet(row))

    def _close(self, at: datetime) -> None:
        pulse = pulses.pulse_of(self.room.session)
        assert pulse is not None
        learn.close_pulse(pulse, at=at)


def note(telling: Telling) -> None:
    for meeting in telling.plan.meetings:
        Room(telling, meeting).note()


def _sheet(row: Sequence[str]) -> dict[str, Answer]:
    """Seven digits as the answers to P1 to P7; a dot is "rather not say"."""
    return {
        f"P{number}": "rather not say" if sign == "." else int(sign)  # type: ignore[misc]
        for number, sign in enumerate(row, start=1)
    }
