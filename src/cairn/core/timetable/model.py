"""The timetable as a model for CP-SAT: one yes-or-no for each session, slot and room that the rules leave open.

Only loaded where OR-Tools is; see `solving`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import MappingProxyType

from ortools.sat.python import cp_model

from cairn.core.timetable.programme import Pin, Place, Plan, Programme, Session
from cairn.core.timetable.rules import Rule
from cairn.core.timetable.spans import Span, Spans, equips, holds

type Holds = Callable[[Rule, str], bool]
"""Whether a rule is to be held for this person, room, session or kind."""


@dataclass
class Model:
    """A model and what its variables mean. `begins`: session and slot; `stands`: session, slot and room."""

    programme: Programme
    holds: Holds
    cp: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    begins: dict[tuple[str, int], cp_model.IntVar] = field(default_factory=dict)
    stands: dict[tuple[str, int, int], cp_model.IntVar] = field(default_factory=dict)
    running: dict[tuple[str, int], list[cp_model.IntVar]] = field(default_factory=lambda: defaultdict(list))
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def plan(self, value: Callable[[cp_model.IntVar], bool]) -> dict[str, Place]:
        """The plan that these values of the variables stand for."""
        slots, rooms = self.programme.slots, self.programme.rooms
        chosen = (key for key, stands in self.stands.items() if value(stands))
        return {session: Place(slots[slot].name, rooms[room].name) for session, slot, room in chosen}


def build(
    programme: Programme,
    *,
    holds: Holds = lambda _rule, _of: True,
    start: Plan = MappingProxyType({}),
    all_placed: bool = True,
) -> Model:
    """The hard rules. The search begins at `start`. Without `all_placed` sessions may be left out, but few are.

    Where no rule about rooms being taken is held, one room that fits stands for all of them.
    """
    model, spans = Model(programme, holds), Spans(programme)
    for session in programme.sessions:
        model.spans[session.name] = spans.of(session)
        _place(model, session, all_placed=all_placed)
    _rooms(model)
    _people(model)
    _interpreters(model)
    _hint(model, start)
    if not all_placed:
        model.cp.maximize(sum(model.begins.values()))
    return model


def _place(model: Model, session: Session, *, all_placed: bool) -> None:
    """The session begins once, in one of the rooms that it fits at that time."""
    begins = []
    for span in model.spans[session.name]:
        rooms = list(_open(model, session, span))
        if not rooms:
            continue
        at = model.cp.new_bool_var("")
        model.begins[session.name, span.slot] = at
        begins.append(at)
        for slot in span.during:
            model.running[session.name, slot].append(at)
        each = [at] if len(rooms) == 1 else [model.cp.new_bool_var("") for _room in rooms]
        for room, stands in zip(rooms, each, strict=True):
            model.stands[session.name, span.slot, room] = stands
        if len(rooms) > 1:
            model.cp.add_exactly_one([*each, at.negated()])
    if not all_placed:
        model.cp.add_at_most_one(begins)
    elif begins:
        model.cp.add_exactly_one(begins)
    else:
        model.cp.add_bool_or([])


def _open(model: Model, session: Session, span: Span) -> Iterator[int]:
    """The rooms, by position, in which the session may begin this span."""
    programme, name, hold = model.programme, session.name, model.holds
    slots = {programme.slots[at].name for at in span.during}
    pin = programme.pins.get(name, Pin()) if hold(Rule.PIN, name) else Pin()
    if (hold(Rule.BREAK, name) and not span.is_clear) or pin.slot not in {"", programme.slots[span.slot].name}:
        return
    gone = (one for one in session.people if hold(Rule.AWAY, one))
    if any(not slots.isdisjoint(programme.away.get(one, ())) for one in gone):
        return
    anywhere = not any(hold(Rule.ROOM, room.name) for room in programme.rooms)
    for at, room in enumerate(programme.rooms):
        fits = holds(room, session) or not hold(Rule.SIZE, name)
        has = equips(room, session) or not hold(Rule.NEEDS, name)
        is_open = room.closed.isdisjoint(slots) or not hold(Rule.CLOSED, room.name)
        if fits and has and is_open and pin.room in {"", room.name}:
            yield at
            if anywhere:
                return


def _rooms(model: Model) -> None:
    taken: dict[tuple[int, int], list[cp_model.IntVar]] = defaultdict(list)
    for (session, slot, room), stands in model.stands.items():
        if model.holds(Rule.ROOM, model.programme.rooms[room].name):
            for during in model.spans[session][slot].during:
                taken[room, during].append(stands)
    for some in taken.values():
        model.cp.add_at_most_one(some)


def _people(model: Model) -> None:
    for person, sessions in asked(model.programme).items():
        if len(sessions) > 1 and model.holds(Rule.PERSON, person):
            for slot in range(len(model.programme.slots)):
                model.cp.add_at_most_one(begins for one in sessions for begins in model.running[one, slot])


def _interpreters(model: Model) -> None:
    programme = model.programme
    for kind in sorted({kind for session in programme.sessions for kind in session.interpreters}):
        if not model.holds(Rule.INTERPRETERS, kind):
            continue
        need = [session.name for session in programme.sessions if kind in session.interpreters]
        for at, slot in enumerate(programme.slots):
            running = [begins for one in need for begins in model.running[one, at]]
            model.cp.add(sum(running) <= programme.interpreters.get(kind, {}).get(slot.name, 0))


def asked(programme: Programme) -> dict[str, list[str]]:
    """The sessions of each person, in the order of the programme."""
    found: dict[str, list[str]] = defaultdict(list)
    for session in programme.sessions:
        for person in sorted(session.people):
            found[person].append(session.name)
    return found


def _hint(model: Model, start: Plan) -> None:
    slots, rooms = model.programme.slots, model.programme.rooms
    hints: dict[int, tuple[cp_model.IntVar, bool]] = {}
    for (session, slot), begins in model.begins.items():
        if session in start:
            hints[begins.index] = begins, start[session].slot == slots[slot].name
    for (session, slot, room), stands in model.stands.items():
        if session in start and stands.index not in hints:
            hints[stands.index] = stands, start[session] == Place(slots[slot].name, rooms[room].name)
    for variable, value in hints.values():
        model.cp.add_hint(variable, value)
