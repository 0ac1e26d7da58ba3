"""What a plan can say of roles, and of asking people. Days are counted back from today; negative numbers lie ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Offered:
    """A role. `reads`: who reads with whoever offers it. `asked`: who asks for it, with their words.

    `yes` and `no`: the answers with their reasons; they go out on the day `answered`. Without it, they are written only.
    """

    ago: int
    by: str
    title: str
    purpose: str
    time_asked: str
    support: str
    about_pay: str
    closes: int
    starts: int
    ends: int
    helps: str
    is_paid: bool = True
    places: int = 1
    activity: str = ""
    way: str = "choice"
    for_side: str = ""
    helps_words: str = ""
    times: str = ""
    where: str = ""
    place: str = ""
    access_there: str = ""
    access_not_there: str = ""
    reads: str = ""
    asked: tuple[tuple[int, str, str], ...] = ()
    yes: Mapping[str, str] = field(default_factory=dict)
    no: Mapping[str, str] = field(default_factory=dict)
    agreed: int = 0
    answered: int = 0
    rests: tuple[tuple[int, str, int], ...] = ()  # on which day, who, until which day
    longer: tuple[tuple[int, str, int, str], ...] = ()  # on which day, who, until which day, and why
    withdrawn: int = 0
    why_withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class Asks:
    """Somebody who leads asks a person for something, or for a role by its title; and what they say."""

    ago: int
    by: str
    person: str
    words: str
    says: str = ""
    role: str = ""
