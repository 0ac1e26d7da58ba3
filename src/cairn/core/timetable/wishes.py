"""The wishes a plan does not fulfil, each with what it costs. The sum is what the solver makes small."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from cairn.core.timetable.programme import Plan, Programme
from cairn.core.timetable.rules import Lost, Wish
from cairn.core.timetable.spans import Spans


def lost(programme: Programme, plan: Plan) -> list[Lost]:
    """All wishes lost in a plan. Sessions without a slot lose none.

    >>> from cairn.core.timetable.programme import Place, Room, Session, Slot
    >>> slots = (Slot("early", 1, 480, 60), Slot("noon", 1, 720, 60, is_good=True))
    >>> one = Programme(slots, (Room("hall", 20),), (Session("talk", is_citizen_led=True),))
    >>> [(each.wish, each.of, each.cost) for each in lost(one, {"talk": Place("early", "hall")})]
    [(<Wish.GOOD_SLOT: 'good_slot'>, 'talk', 5)]
    """
    known = {slot.name for slot in programme.slots}
    plan = {name: place for name, place in plan.items() if place.slot in known}
    found = [*_moved(programme, plan), *_good_slots(programme, plan), *_tracks(programme, plan)]
    return [one for one in [*found, *_rests(programme, plan)] if one.cost]


def cost(programme: Programme, plan: Plan) -> int:
    """What all lost wishes of a plan cost together; 0 for a plan that loses none."""
    return sum(one.cost for one in lost(programme, plan))


def _moved(programme: Programme, plan: Plan) -> Iterator[Lost]:
    for session in programme.sessions:
        before, now = programme.earlier.get(session.name), plan.get(session.name)
        if before and now and before != now:
            yield Lost(Wish.MOVED, session.name, (session.name,), programme.weights.moved)
            if before.slot != now.slot:
                yield Lost(Wish.MOVED_IN_TIME, session.name, (session.name,), programme.weights.moved_in_time)


def _good_slots(programme: Programme, plan: Plan) -> Iterator[Lost]:
    good = {slot.name for slot in programme.slots if slot.is_good}
    for session in programme.sessions:
        place = plan.get(session.name)
        if place and session.is_citizen_led and place.slot not in good:
            yield Lost(Wish.GOOD_SLOT, session.name, (session.name,), programme.weights.good_slot, place.slot)


def _tracks(programme: Programme, plan: Plan) -> Iterator[Lost]:
    spans, at = Spans(programme), _positions(programme)
    running: dict[tuple[str, int], list[str]] = defaultdict(list)
    for session in programme.sessions:
        if session.track and (place := plan.get(session.name)):
            for slot in spans.of(session)[at[place.slot]].during:
                running[session.track, slot].append(session.name)
    for (track, slot), names in sorted(running.items()):
        if len(names) > 1:
            price = programme.weights.track * (len(names) - 1)
            yield Lost(Wish.TRACK, track, tuple(names), price, programme.slots[slot].name)


def _rests(programme: Programme, plan: Plan) -> Iterator[Lost]:
    spans, at = Spans(programme), _positions(programme)
    busy: dict[str, list[tuple[int, int, int, str]]] = defaultdict(list)
    for session in programme.sessions:
        if place := plan.get(session.name):
            slot, span = programme.slots[at[place.slot]], spans.of(session)[at[place.slot]]
            for person in session.people:
                busy[person].append((slot.day, slot.start, span.end, session.name))
    for person, times in sorted(busy.items()):
        for (day, _start, end, one), (other_day, start, _end, two) in combinations(sorted(times), 2):
            if day == other_day and 0 <= start - end < programme.rest:
                yield Lost(Wish.REST, person, tuple(sorted((one, two))), programme.weights.rest)


def _positions(programme: Programme) -> dict[str, int]:
    return {slot.name: at for at, slot in enumerate(programme.slots)}
