"""Sessions, their agendas, and what people answered afterwards."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item and the minutes it got; 0 when the group did not come to it."""

    by: str
    title: str
    minutes: int
    reached: int


@dataclass(frozen=True, slots=True)
class Pulse:
    """Answers to P1 to P7, one row of seven digits for each person who answered; open for ten days."""

    citizens: tuple[str, ...]
    staff: tuple[str, ...]
    will_change: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    is_open: bool = False
    last: tuple[str, ...] = ()  # people who have not answered yet, if somebody has not
    on_paper: int = 0  # so many of the citizens answer on a sheet, which Ben enters


@dataclass(frozen=True, slots=True)
class Access:
    """A line of the access plan: what it is about, in words, who sees to it, and whether it is done."""

    kind: str
    words: str
    owner: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A paper: who sees to it, the formats it came in with the days ago they were sent, and who asked for another."""

    title: str
    owner: str
    sent: tuple[tuple[str, int], ...] = ()
    words: str = ""
    asked: tuple[tuple[str, str], ...] = ()  # names, each with a format


@dataclass(frozen=True, slots=True)
class Before:
    """What belongs to a session before it begins: the access plan, papers, who comes, and ground rules with a name."""

    access: tuple[Access, ...] = ()
    papers: tuple[Read, ...] = ()
    coming: str = ""
    unsure: str = ""
    rules: tuple[tuple[str, str], ...] = ()
    moved_from: str = ""  # the place where it was first to be


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session. A negative `ago` lies ahead: then only its plan and its agenda are there."""

    ago: int
    title: str
    purpose: str
    items: tuple[Item, ...]
    there: str = ""
    chairs: str = ""
    clock: str = "14:00"
    minutes: int = 120
    planned: int = 21  # days before it
    way: str = "in_person"
    place: str = "Open Door Community Centre, Mill Lane, Fernbrook"
    how_to_join: str = ""
    access_plan: str = "Step-free, with a hearing loop and a room to rest in. Breaks every half hour."
    is_design: bool = False
    is_decider_there: bool = False
    notes: str = ""
    pulse: Pulse | None = None
    why_cancelled: str = ""
    capacity: int | None = None
    before: Before = Before()
    has_room: bool = False  # its live room is open already, with a few people who try it
