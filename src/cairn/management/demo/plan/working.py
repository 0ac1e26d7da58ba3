"""Promises, the work they ask for, and its money."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of a promise: "progress", "kept", "re_agreed", "late" or "dropped"."""

    ago: int
    tells: str
    by: str
    words: str
    due: int = 0  # re-agreed for the day so many days ago (negative: ahead)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A task under a promise. `accepted` and `finished` are days ago; 0 while it has not happened."""

    ago: int
    words: str
    hours: str
    doers: str  # who take it on and do it; while nobody has: nobody
    in_return: str = ""
    offered_to: str = ""
    accepted: int = 0
    finished: int = 0
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Spent:
    """Pounds that went out of the line at a place of the budget. `right`: what it was instead, and why."""

    ago: int
    line: int
    pounds: int
    words: str
    right: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What the money is for, in pounds. `linked`: days ago when somebody pointed to the vote about it, and who."""

    ago: int
    by: str
    lines: tuple[tuple[str, int], ...]
    linked: tuple[int, str] | None = None
    spent: tuple[Spent, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment with an owner from each side; `due` so many days ago (negative: ahead)."""

    ago: int
    citizen: str
    staff: str
    words: str
    due: int
    steps: tuple[Step, ...] = ()
    is_accepted: bool = True
    work: tuple[Work, ...] = ()
    line: int = 0  # the place of the line of the budget that pays for it
