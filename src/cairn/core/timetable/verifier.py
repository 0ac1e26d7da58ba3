"""Every hard rule that a plan breaks, found by looking at the plan alone: by minutes, without the model or a solver.

It shares no code with what makes plans, so that it can be published with one and anybody can read it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from cairn.core.timetable.programme import Pin, Plan, Programme, Room, Session, Slot
from cairn.core.timetable.rules import Broken, Rule


def broken(programme: Programme, plan: Plan) -> list[Broken]:
    """All hard rules that the plan breaks, none for a good plan.

    >>> from cairn.core.timetable.programme import Place, Room
    >>> one = Programme((Slot("ten", 1, 600, 60),), (Room("hall", 20),), (Session("talk", size=30), Session("walk")))
    >>> for each in broken(one, {"talk": Place("ten", "hall")}):
    ...     print(each.rule, each.of, each.needed, each.at_hand)
    placed walk 0 0
    size talk 30 20
    """
    slots, rooms = {one.name: one for one in programme.slots}, {one.name: one for one in programme.rooms}
    standing, lost = [], []
    for session in programme.sessions:
        place = plan.get(session.name)
        if place and place.slot in slots and place.room in rooms:
            slot = slots[place.slot]
            standing.append(Standing(session, slot, _end(programme, session, slot), rooms[place.room]))
        else:
            lost.append(Broken(Rule.PLACED, session.name, (session.name,)))
    alone = [found for one in standing for found in _alone(programme, one)]
    pairs = [found for one, two in combinations(standing, 2) for found in _pair(one, two)]
    return [*lost, *alone, *pairs, *_interpreters(programme, standing)]


@dataclass(frozen=True, slots=True)
class Standing:
    session: Session
    slot: Slot
    end: int
    room: Room


def _alone(programme: Programme, one: Standing) -> Iterator[Broken]:
    session, slot, room, pin = one.session, one.slot, one.room, programme.pins.get(one.session.name, Pin())
    if pin.slot not in {"", slot.name} or pin.room not in {"", room.name}:
        yield Broken(Rule.PIN, session.name, (session.name,), slot.name)
    if session.size > room.capacity:
        yield Broken(Rule.SIZE, session.name, (session.name,), "", session.size, room.capacity)
    if session.needs - room.features:
        yield Broken(
            Rule.NEEDS, session.name, (session.name,), "", len(session.needs), len(session.needs & room.features)
        )
    pauses = [(pause.start, pause.start + pause.length) for pause in programme.breaks if pause.day == slot.day]
    close = max(other.end for other in programme.slots if other.day == slot.day)
    if one.end > close or any(slot.start < over and begins < one.end for begins, over in pauses):
        yield Broken(Rule.BREAK, session.name, (session.name,), slot.name)
    for other in _during(programme, one):
        if other.name in room.closed:
            yield Broken(Rule.CLOSED, room.name, (session.name,), other.name)
        for person in sorted(session.people):
            if other.name in programme.away.get(person, ()):
                yield Broken(Rule.AWAY, person, (session.name,), other.name)


def _pair(one: Standing, two: Standing) -> Iterator[Broken]:
    if one.slot.day != two.slot.day or one.slot.start >= two.end or two.slot.start >= one.end:
        return
    both, at = (one.session.name, two.session.name), max(one, two, key=lambda each: each.slot.start).slot.name
    if one.room == two.room:
        yield Broken(Rule.ROOM, one.room.name, both, at, 2, 1)
    for person in sorted(one.session.people & two.session.people):
        yield Broken(Rule.PERSON, person, both, at, 2, 1)


def _interpreters(programme: Programme, standing: list[Standing]) -> Iterator[Broken]:
    for kind in sorted({kind for one in standing for kind in one.session.interpreters}):
        asking = [one for one in standing if kind in one.session.interpreters]
        for slot in programme.slots:
            need = tuple(one.session.name for one in asking if slot in _during(programme, one))
            teams = programme.interpreters.get(kind, {}).get(slot.name, 0)
            if len(need) > teams:
                yield Broken(Rule.INTERPRETERS, kind, need, slot.name, len(need), teams)


def _end(programme: Programme, session: Session, slot: Slot) -> int:
    """The minute at which the session is over; past the end of the day where there are not enough slots."""
    if session.minutes:
        return slot.start + session.minutes
    following = sorted(one.end for one in programme.slots if one.day == slot.day and one.start >= slot.start)
    return following[session.slots - 1] if session.slots <= len(following) else following[-1] + 1


def _during(programme: Programme, one: Standing) -> list[Slot]:
    of_day = [slot for slot in programme.slots if slot.day == one.slot.day]
    return [slot for slot in of_day if one.slot.start < slot.end and slot.start < one.end]
