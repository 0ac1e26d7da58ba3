"""An event with its call: sessions people propose, what others say of them, and who offers to lead them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looked:
    """What somebody said of a session proposed, where they lean, and the reply to it."""

    ago: int
    by: str
    leaning: str
    words: str
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A session somebody proposes. `told_by`: somebody without an account, whose session `by` writes down.

    `offered`: who would lead it with somebody; `is_welcome`: whoever proposed it said yes. `asked`: who was asked to.
    """

    ago: int
    by: str
    title: str
    words: str
    minutes: int = 45
    manner: str = "conversation"
    how_citizens: str = ""
    needs: tuple[str, ...] = ()
    interpreting: tuple[str, ...] = ()
    told_by: str = ""
    looked: tuple[Looked, ...] = ()
    offered: str = ""
    is_welcome: bool = False
    asked: str = ""
    withdrawn: int = 0  # days ago


@dataclass(frozen=True, slots=True)
class Hall:
    """A room of the event. `closed`: it cannot be had at the first time of the first day."""

    name: str
    capacity: int
    features: tuple[str, ...] = ()
    way: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Gathering:
    """The event of an activity. A negative `closes` lies ahead."""

    ago: int
    title: str
    slug: str
    about: str
    place: str
    call: str
    closes: int
    most: int
    proposed: tuple[Proposed, ...] = ()
    set_up: int = 0  # days ago: its days, rooms and tracks
    days: tuple[int, ...] = ()
    halls: tuple[Hall, ...] = ()
    tracks: tuple[tuple[str, tuple[int, ...]], ...] = ()  # a name, and the numbers of the sessions in it
