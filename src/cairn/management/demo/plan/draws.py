"""What a plan can say of fair draws. Days are counted back from today; negative numbers lie ahead."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.selection.lines import Line


@dataclass(frozen=True, slots=True)
class Drawn:
    """A role by draw that was drawn. `names`: who signed up. `numbers`: the two who looked the public draw up."""

    ago: int
    title: str
    purpose: str
    time_asked: str
    support: str
    about_pay: str
    lines: tuple[Line, ...]
    names: str
    places: int
    closes: int
    starts: int
    ends: int
    numbers: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """The quotas proposed for a role by its title, which people can still sign up for."""

    ago: int
    title: str
    lines: tuple[Line, ...]
