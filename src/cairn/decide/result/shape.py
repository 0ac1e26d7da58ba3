"""What everybody may see of an outcome."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.core.words import Words
    from cairn.decide.models import Objection
    from cairn.explore.models import Option


@dataclass(frozen=True, slots=True)
class SideCount:
    """How one side graded one option. The numbers are None where a side is too small to show them.

    `yes` has those who support it in it, `no` those who object; at least `quorum` must be able to live with it.
    """

    side: str
    accepted: bool
    n: int | None = None
    support: int | None = None
    yes: int | None = None
    no: int | None = None
    objections: int | None = None
    quorum: int | None = None


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One option of the paper: chosen or not, by which sides accepted, why, and the objections in people's words.

    `place`: its place among what was chosen. `takes`: what it takes of what is shared. `paid`: about how much of that
    each side paid, empty where it was bought with what was left over, and where a side is too small; `cost` and
    `paid_exactly` are the same as numbers. `why_not`: the published reason why it was not chosen.
    """

    option: Option
    is_chosen: bool
    sides: tuple[SideCount, ...]
    why: tuple[Words, ...]
    objections: tuple[Objection, ...]
    place: int | None = None
    takes: str = ""
    paid: tuple[tuple[str, str], ...] = ()
    cost: int | None = None
    paid_exactly: tuple[tuple[str, Fraction], ...] = ()
    is_filled: bool = False
    why_not: str = ""

    @property
    def stopped_by(self) -> tuple[str, ...]:
        """The sides that did not accept it."""
        return tuple(each.side for each in self.sides if not each.accepted)


@dataclass(frozen=True, slots=True)
class RoundResult:
    """One round of ranked choice: what went out, and for each option still in the share of each side's ballots."""

    number: int
    out: Option
    is_drawn: bool
    standing: tuple[tuple[Option, tuple[tuple[str, Fraction], ...]], ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of a side were on the roll, how many voted, and how many had to."""

    side: str
    roll: int
    ballots: int
    quorum: int


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a decision: both sides, always.

    `chosen` in its order. `best_per_side`: where nothing is decided, what each side supports most; empty where a side
    is too small. `there_was` and `is_left` say how much there was to share, and how much nobody used; `each_held` what
    every side held of it. `rounds` are the last rounds of ranked choice; empty where a side is too small.
    """

    status: str
    why: tuple[Words, ...]
    options: tuple[OptionResult, ...]
    turnout: tuple[Turnout, ...]
    has_numbers: bool
    rule: str = ""
    mode: str = "choose one"
    chosen: tuple[Option, ...] = ()
    next_steps: tuple[Words, ...] = ()
    best_per_side: tuple[tuple[str, tuple[Option, ...]], ...] = ()
    is_tie_drawn: bool = False
    there_was: str = ""
    is_left: str = ""
    each_held: str = ""
    rounds: tuple[RoundResult, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        return tuple(each.side for each in self.turnout)

    @property
    def not_chosen(self) -> tuple[OptionResult, ...]:
        return tuple(each for each in self.options if not each.is_chosen)
