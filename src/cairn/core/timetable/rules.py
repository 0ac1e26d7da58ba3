"""The names of rules and wishes, and what is said when one of them is broken. Words for people are made elsewhere."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What must hold in every timetable, and of what each is said."""

    PLACED = "placed"  # a session: it has a slot and a room that exist
    PERSON = "person"  # a person: in one place at a time
    AWAY = "away"  # a person: there whenever they are needed
    SIZE = "size"  # a session: its room holds the people expected
    NEEDS = "needs"  # a session: its room has what it needs
    ROOM = "room"  # a room: one session at a time
    CLOSED = "closed"  # a room: open
    INTERPRETERS = "interpreters"  # a kind: no more sessions at a time than teams
    PIN = "pin"  # a session: where people fixed it
    BREAK = "break"  # a session: over before the break, and before the day is


class Wish(StrEnum):
    """What is better to have, each with a weight of the same name."""

    MOVED = "moved"  # a session: where it was in the earlier plan
    MOVED_IN_TIME = "moved_in_time"  # a session: when it was in the earlier plan
    GOOD_SLOT = "good_slot"  # a citizen-led session: in a good slot
    TRACK = "track"  # a track and a slot: one session of it at a time
    REST = "rest"  # a person and two sessions: time between them


@dataclass(frozen=True, slots=True)
class Broken:
    """A hard rule that a plan breaks: of whom or what, in which slot ("" for no one slot), and by which sessions.

    `needed` and `at_hand` where it is a matter of how many: seats, teams, or things one of which is too many.
    """

    rule: Rule
    of: str
    sessions: tuple[str, ...]
    slot: str = ""
    needed: int = 0
    at_hand: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """A wish that a plan does not fulfil, and what that costs. A track with three sessions at once loses it twice."""

    wish: Wish
    of: str
    sessions: tuple[str, ...]
    cost: int
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Shortage:
    """Counting alone shows that it cannot be: these sessions together need more of something than there is.

    `rules`: those that make it so. `of`: the people, features or kinds of interpreters that are short, or the rooms
    that are too few where it is a mixture of sizes, needs and pins. `seats`: the size of room, 0 for any. `needed` and
    `at_hand` count slots (of rooms, people or teams); for a single session that fits nowhere they are 1 and 0.
    """

    rules: tuple[Rule, ...]
    sessions: tuple[str, ...]
    needed: int
    at_hand: int
    of: tuple[str, ...] = ()
    seats: int = 0

    @property
    def missing(self) -> int:
        return self.needed - self.at_hand


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """One rule held for one person, room, session or kind: what people can let go of."""

    rule: Rule
    of: str


@dataclass(frozen=True, slots=True)
class Collision:
    """Rules that cannot all hold while every session has a place, whatever the other rules say.

    `is_irreducible`: it was proven that without any one of them the rest can hold. Otherwise some may be innocent.
    """

    rules: tuple[Held, ...]
    is_irreducible: bool
