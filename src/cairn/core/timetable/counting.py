"""What cannot be, seen by counting alone: demand against places. A second where a solver may search for an hour.

Nothing found here does not mean that a plan exists.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cairn.core.timetable.programme import Pin, Programme, Room, Session
from cairn.core.timetable.rules import Rule, Shortage
from cairn.core.timetable.spans import Span, Spans, equips, holds
from cairn.core.timetable.squeeze import too_tight


def shortages(programme: Programme) -> list[Shortage]:
    """All shortages that counting finds: first single sessions that fit nowhere, then what is too little together.

    >>> from cairn.core.timetable.programme import Slot
    >>> slots = (Slot("ten", 1, 600, 60), Slot("noon", 1, 720, 60))
    >>> both = (Session("talk", frozenset({"Amina"})), Session("walk", frozenset({"Amina"})))
    >>> one = Programme(slots, (Room("hall", 20),), both, away={"Amina": frozenset({"noon"})})
    >>> [(each.rules, each.of, each.needed, each.at_hand) for each in shortages(one)]
    [((<Rule.PERSON: 'person'>, <Rule.AWAY: 'away'>), ('Amina',), 2, 1)]
    """
    spans = Spans(programme)
    wanted = [_Wanted(programme, session, spans.of(session)) for session in programme.sessions]
    alone = [(one, one.nowhere()) for one in wanted]
    rest = [one for one, nowhere in alone if nowhere is None]
    usable = {programme.slots[at].name for one in rest for span in one.spans if span.is_clear for at in span.during}
    rooms = [*_rooms(programme, rest, usable)] or [*_squeezed(programme, rest, usable)]
    others = [*_people(programme, rest, usable), *_interpreters(programme, rest, usable)]
    return [nowhere for _one, nowhere in alone if nowhere] + rooms + others


@dataclass(frozen=True)
class _Wanted:
    """A session, and what each rule alone leaves it."""

    programme: Programme
    session: Session
    spans: tuple[Span, ...]

    @property
    def least(self) -> int:
        """How many slots it takes at least, wherever it stands."""
        return min(len(span.during) for span in self.spans if span.is_clear)

    def nowhere(self) -> Shortage | None:
        """That it fits nowhere even by itself, with as few rules as make it so: those dropped are not needed for it."""
        tests = self._tests()
        if self._fits(tests):
            return None
        kept = dict(tests)
        for rule in tests:
            without = {name: test for name, test in kept.items() if name != rule}
            if not self._fits(without):
                kept = without
        rules = tuple(rule for rule in Rule if rule in kept)
        of, seats = tuple(sorted(self._of(rules))), self.session.size if Rule.SIZE in rules else 0
        return Shortage(rules or (Rule.PLACED,), (self.session.name,), 1, 0, of, seats)

    def _fits(self, tests: dict[Rule, Callable[[Span, Room], bool]]) -> bool:
        rooms = self.programme.rooms
        return any(all(test(span, room) for test in tests.values()) for span in self.spans for room in rooms)

    def _tests(self) -> dict[Rule, Callable[[Span, Room], bool]]:
        slots, session, away = self.programme.slots, self.session, self.programme.away
        pin = self.programme.pins.get(session.name, Pin())
        lacking = {
            at
            for at, slot in enumerate(slots)
            if any(not self.programme.interpreters.get(kind, {}).get(slot.name, 0) for kind in session.interpreters)
        }
        gone = {at for at, slot in enumerate(slots) if any(slot.name in away.get(one, ()) for one in session.people)}
        return {
            Rule.SIZE: lambda _span, room: holds(room, session),
            Rule.NEEDS: lambda _span, room: equips(room, session),
            Rule.BREAK: lambda span, _room: span.is_clear,
            Rule.AWAY: lambda span, _room: gone.isdisjoint(span.during),
            Rule.INTERPRETERS: lambda span, _room: lacking.isdisjoint(span.during),
            Rule.CLOSED: lambda span, room: room.closed.isdisjoint(slots[at].name for at in span.during),
            Rule.PIN: lambda span, room: pin.slot in {"", slots[span.slot].name} and pin.room in {"", room.name},
        }

    def _of(self, rules: tuple[Rule, ...]) -> Iterator[str]:
        if Rule.AWAY in rules:
            yield from (person for person in self.session.people if self.programme.away.get(person))
        if Rule.NEEDS in rules:
            yield from self.session.needs
        if Rule.INTERPRETERS in rules:
            yield from self.session.interpreters


def _rooms(programme: Programme, wanted: list[_Wanted], usable: set[str]) -> Iterator[Shortage]:
    """Sizes and needs, each alone and then together: the slots of the rooms that have both against what is asked."""
    sizes = sorted({one.session.size for one in wanted} - {0})
    needs = sorted({one.session.needs for one in wanted} - {frozenset()}, key=lambda some: (len(some), sorted(some)))
    single = [frozenset({need}) for need in sorted({need for some in needs for need in some})]
    features = list(dict.fromkeys([*single, *needs]))
    short: list[tuple[int, frozenset[str]]] = []
    asked = [(0, frozenset[str]()), *((0, some) for some in features), *((size, frozenset[str]()) for size in sizes)]
    for size, some in [*asked, *((size, some) for some in features for size in sizes)]:
        if any(size >= less and some >= fewer for less, fewer in short):
            continue
        rooms = [room for room in programme.rooms if room.capacity >= size and room.features >= some]
        those = [one for one in wanted if one.session.size >= size and one.session.needs >= some]
        needed = sum(one.least for one in those)
        at_hand = sum(len(usable - room.closed) for room in rooms)
        if needed > at_hand:
            short.append((size, some))
            rules = [Rule.SIZE] * bool(size) + [Rule.NEEDS] * bool(some) + [Rule.ROOM]
            rules += [Rule.CLOSED] * any(room.closed for room in rooms)
            names = tuple(one.session.name for one in those)
            yield Shortage(tuple(rules), names, needed, at_hand, tuple(sorted(some)), size)


def _squeezed(programme: Programme, wanted: list[_Wanted], usable: set[str]) -> Iterator[Shortage]:
    """Sessions that fit only a few rooms, for their sizes, needs and pins together."""
    rooms, pins = programme.rooms, programme.pins
    sorts: dict[frozenset[str], list[_Wanted]] = defaultdict(list)
    for one in wanted:
        fits = [room for room in rooms if holds(room, one.session) and equips(room, one.session)]
        pinned = pins.get(one.session.name, Pin()).room
        sorts[frozenset(room.name for room in fits if pinned in {"", room.name})].append(one)
    free = {room.name: len(usable - room.closed) for room in rooms}
    found = too_tight({fit: sum(one.least for one in those) for fit, those in sorts.items()}, free)
    if found is None:
        return
    sorts_there, full = found
    those = [one for one in wanted if any(one in sorts[fit] for fit in sorts_there)]
    elsewhere = [room for room in rooms if room.name not in full]
    rules = [Rule.SIZE] * any(not holds(room, one.session) for one in those for room in elsewhere)
    rules += [Rule.NEEDS] * any(not equips(room, one.session) for one in those for room in elsewhere)
    rules += [Rule.ROOM] + [Rule.CLOSED] * any(room.closed for room in rooms if room.name in full)
    rules += [Rule.PIN] * any(pins.get(one.session.name, Pin()).room for one in those)
    needed, at_hand = sum(one.least for one in those), sum(free[room] for room in full)
    yield Shortage(tuple(rules), tuple(one.session.name for one in those), needed, at_hand, tuple(sorted(full)))


def _people(programme: Programme, wanted: list[_Wanted], usable: set[str]) -> Iterator[Shortage]:
    asked: dict[str, list[_Wanted]] = defaultdict(list)
    for one in wanted:
        for person in one.session.people:
            asked[person].append(one)
    for person, those in sorted(asked.items()):
        away = programme.away.get(person, frozenset())
        needed, at_hand = sum(one.least for one in those), len(usable - away)
        if needed > at_hand:
            rules = (Rule.PERSON, Rule.AWAY) if away else (Rule.PERSON,)
            yield Shortage(rules, tuple(one.session.name for one in those), needed, at_hand, (person,))


def _interpreters(programme: Programme, wanted: list[_Wanted], usable: set[str]) -> Iterator[Shortage]:
    for kind in sorted({kind for one in wanted for kind in one.session.interpreters}):
        those = [one for one in wanted if kind in one.session.interpreters]
        teams = programme.interpreters.get(kind, {})
        needed, at_hand = sum(one.least for one in those), sum(teams.get(slot, 0) for slot in usable)
        if needed > at_hand:
            yield Shortage((Rule.INTERPRETERS,), tuple(one.session.name for one in those), needed, at_hand, (kind,))
