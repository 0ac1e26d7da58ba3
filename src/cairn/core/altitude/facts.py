"""A fact: one entry of an activity's append-only ledger, as the mountain reads it.

What each kind of fact says, which values it carries, and whether it helps or weighs, stands in `kinds/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

type Weight = Literal["supports", "burdens", "both"]

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One entry: what happened, when, on which side, and when it was entered.

    `at` and `entered_at` are microseconds since 1970 UTC; `day` and `entered_day` are ordinal days, local
    to the activity. `by` marks the person within this activity only; `data` holds nothing personal.

    >>> asked = Fact(number=1, kind="listen.contribution.made", at=0, day=9, entered_at=0, entered_day=12,
    ...              side="citizen", by="p1", about="c1", data={"question": True})
    >>> asked.flag("question"), asked.public_day
    (True, 12)
    """

    number: int
    kind: str
    at: int
    day: int
    entered_at: int
    entered_day: int
    side: str = "system"
    by: str = ""
    about: str = ""
    data: Mapping[str, Any] = NOTHING

    @property
    def public_day(self) -> int:
        """The first day anybody could have seen it: nothing is published before it is entered."""
        return max(self.day, self.entered_day)

    def order(self) -> tuple[int, int, str]:
        """Sorts facts by when they happened, whatever order they were entered in."""
        return self.at, self.entered_at, f"{self.about} {self.side} {self.by} {sorted(self.data.items(), key=str)}"

    def flag(self, name: str) -> bool:
        return self.data.get(name) is True

    def text(self, name: str) -> str:
        value = self.data.get(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.data.get(name)
        return tuple(str(one) for one in value) if isinstance(value, list | tuple | set | frozenset) else ()

    def whole(self, name: str) -> int | None:
        value = self.data.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def part(self, name: str) -> Mapping[str, Any]:
        value = self.data.get(name)
        return value if isinstance(value, Mapping) else NOTHING


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: what it says, which values it carries, and what taking it away could do.

    `supports`: taking it away can never lift a level. `burdens`: it puts something on the organisation
    (a question, a claim, a no), so that taking it away might. `both`: either, depending on the rest.
    `only_if` narrows "supports" to certain values ("side" means the side of the fact); otherwise it burdens.
    `human`: counts only when citizens who took part confirm it; `claims` narrows that to entries with these values
    (one of them, where the entry has a list). `mends`: counts after the activity is frozen
    even where it does not simply support, because late is healed by doing.
    """

    name: str
    says: str
    weight: Weight
    data: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    only_if: Mapping[str, frozenset[object]] = field(default_factory=lambda: NOTHING)
    human: bool = False
    claims: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    mends: bool = False

    def supports(self, fact: Fact) -> bool:
        """Whether taking this fact away can never lift a level."""
        return self.weight == "supports" and all(
            (fact.side if name == "side" else fact.data.get(name)) in allowed for name, allowed in self.only_if.items()
        )

    def is_claimed(self, data: Mapping[str, Any]) -> bool:
        """Whether an entry of this kind with these values is one that citizens are asked about."""
        return self.human and all(_holds(data.get(name), wanted) for name, wanted in self.claims.items())


def _holds(value: object, wanted: object) -> bool:
    return wanted in value if isinstance(value, list | tuple) else value == wanted
