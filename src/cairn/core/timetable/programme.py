"""A programme that is to get a timetable: days and slots, rooms, sessions, people, interpreters, and what was fixed.

Everything has a name, and names are all that come back. Minutes of a day are counted from midnight on the clock of
the place. Method: docs/methods/timetable.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise


class UnfitProgramme(ValueError):
    """The programme contradicts itself, or speaks of something that is not in it. The sentence says what."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which sessions begin. `day`: any whole number; `start` and `length` in minutes."""

    name: str
    day: int
    start: int
    length: int
    is_good: bool = False  # well attended: neither early nor late, nobody has to leave before

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Break:
    """A time in which no session runs: lunch, quiet time, a plenary for everybody."""

    name: str
    day: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Room:
    """A room, or a place online. `features`: what it has, by names such as "step-free"; `closed`: slots without it."""

    name: str
    capacity: int
    features: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Session:
    """A session that needs a place.

    It lasts `minutes`, or `slots` slots that follow each other where `minutes` is 0. `people` must all be there.
    `size`: how many people are expected. `needs`: features its room must have. `interpreters`: kinds of which it
    needs one team each, such as "BSL". `track`: sessions for the same people, "" for none.
    """

    name: str
    people: frozenset[str] = frozenset()
    size: int = 0
    needs: frozenset[str] = frozenset()
    interpreters: frozenset[str] = frozenset()
    track: str = ""
    is_citizen_led: bool = False
    slots: int = 1
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """When and where: the slot in which a session begins, and its room, by their names."""

    slot: str
    room: str


@dataclass(frozen=True, slots=True)
class Pin:
    """What people fixed for a session: its slot, its room, or both. "" leaves it open."""

    slot: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """What one lost wish costs. A wish of weight 0 is not looked at."""

    moved: int = 1000  # a session that stands elsewhere than in the earlier plan
    moved_in_time: int = 1000  # and more if it is at another time, as people have to change their plans
    good_slot: int = 5  # a citizen-led session that does not begin in a good slot
    track: int = 3  # each further session of a track that runs at the same time
    rest: int = 2  # a person with two sessions less than `Programme.rest` minutes apart


type Plan = Mapping[str, Place]
"""Where each session stands, by its name."""


@dataclass(frozen=True)
class Programme:
    """All that is known before the timetable is made.

    `away`: for each person the slots they cannot come to. `interpreters`: for each kind, how many teams are there in
    each slot; none where nothing is said. `earlier`: a plan to stay close to. `rest`: minutes a person should have
    between two sessions.

    >>> Programme(slots=(Slot("a", 1, 600, 60), Slot("b", 1, 630, 60)), rooms=(), sessions=())
    Traceback (most recent call last):
    cairn.core.timetable.programme.UnfitProgramme: The slots a and b overlap.

    Raises `UnfitProgramme` for a name that stands twice, slots that overlap, or names of nothing.
    """

    slots: tuple[Slot, ...]
    rooms: tuple[Room, ...]
    sessions: tuple[Session, ...]
    breaks: tuple[Break, ...] = ()
    away: Mapping[str, frozenset[str]] = field(default_factory=dict)
    interpreters: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    pins: Mapping[str, Pin] = field(default_factory=dict)
    earlier: Plan = field(default_factory=dict)
    weights: Weights = Weights()
    rest: int = 15

    def __post_init__(self) -> None:
        slots = _names("slot", (one.name for one in self.slots))
        rooms = _names("room", (one.name for one in self.rooms))
        sessions = _names("session", (one.name for one in self.sessions))
        for one, then in pairwise(sorted(self.slots, key=lambda slot: (slot.day, slot.start))):
            if one.day == then.day and one.end > then.start:
                raise UnfitProgramme(f"The slots {one.name} and {then.name} overlap.")
        _positive("slot", {one.name: one.length for one in self.slots})
        _positive("session", {one.name: one.minutes or one.slots for one in self.sessions})
        _known("slot", (name for some in self.away.values() for name in some), slots)
        _known("slot", (name for some in self.interpreters.values() for name in some), slots)
        _known("slot", (name for room in self.rooms for name in room.closed), slots)
        _known("session", self.pins, sessions)
        _known("slot", (pin.slot for pin in self.pins.values() if pin.slot), slots)
        _known("room", (pin.room for pin in self.pins.values() if pin.room), rooms)


def _names(what: str, names: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for name in names:
        if not name:
            raise UnfitProgramme(f"A {what} has no name.")
        if name in seen:
            raise UnfitProgramme(f"The {what} {name} stands twice.")
        seen.add(name)
    return seen


def _known(what: str, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name not in known:
            raise UnfitProgramme(f"There is no {what} {name}.")


def _positive(what: str, lengths: Mapping[str, int]) -> None:
    for name, length in lengths.items():
        if length <= 0:
            raise UnfitProgramme(f"The {what} {name} lasts no time.")
