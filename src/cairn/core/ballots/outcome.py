"""What comes out of a count: the numbers, the winner if there is one, and the reasons in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from cairn.core.ballots.poll import Mode
from cairn.core.words import Words

type Status = Literal["decided", "not decided", "no quorum", "objections first"]
type TieBreak = Literal["yes", "lottery"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How one side graded one option.

    `n` is every ballot of that side, blank for this option or not. `yes` counts grades 2 to 4, `no` grades 1
    and 0, `support` grades 4 and 3, `objections` grade 0; `quorum` is the least `yes` the side must reach.
    The rule says when objections are enough to stop the option (`objected`) and when the side has `accepted`.

    >>> tally = Tally(n=9, yes=6, no=2, support=4, objections=1, quorum=3, objected=False, accepted=True)
    >>> tally.support_share, tally.yes_share, tally.blank
    (Fraction(4, 9), Fraction(2, 3), 1)
    """

    n: int
    yes: int
    no: int
    support: int
    objections: int
    quorum: int
    objected: bool
    accepted: bool

    @property
    def blank(self) -> int:
        return self.n - self.yes - self.no

    @property
    def support_share(self) -> Fraction:
        return Fraction(self.support, self.n) if self.n else Fraction(0)

    @property
    def yes_share(self) -> Fraction:
        return Fraction(self.yes, self.n) if self.n else Fraction(0)


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of a side were on the roll, how many ballots came, and how many were needed."""

    roll: int
    ballots: int
    quorum: int

    @property
    def is_enough(self) -> bool:
        return self.ballots >= self.quorum


@dataclass(frozen=True, slots=True)
class Shares:
    """Who paid what of what was funded: `paid` per option and side, exact, and `left` for the last.

    `purse` is what each side held at the start. `filled` are the options bought at the end, in order, with what
    was left over; nobody's purse in particular paid for them.
    """

    purse: Fraction
    paid: Mapping[str, Mapping[str, Fraction]]
    filled: tuple[str, ...]
    left: Fraction


@dataclass(frozen=True, slots=True)
class Round:
    """One round of ranked choice: which option went out, with what share of all, and whether the lottery decided.

    `standing` has for each option that was still in, and each side, the share of its ballots that stood for it. Every
    side counts the same, so the share of all is their mean.
    """

    option: str
    share: Fraction
    is_drawn: bool
    standing: Mapping[str, Mapping[str, Fraction]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one poll under one rule.

    `tallies` are per option, then per side. `order` holds the options every side accepts, best first; `chosen`
    what was decided: the first of them, all of them in their order where they are prioritised, those funded
    where a budget is shared. `winner` is the first chosen, and None where a budget is shared. `why` says why
    this is the outcome; `why_each` says it for every option: why it was chosen, or which side stopped it and for
    what reason, or what came before it. In these sentences options and sides stand as the marks of the poll (see
    `reasons`), for the pages to put names in. `tie_broken_by` is None when support alone put the winner first,
    "yes" when those who can live with it did. `next_steps` says what happens now. `best_per_side` has, where
    nothing is decided, what each side supports most, to go on from. `rounds` has the rounds where there were any.
    """

    rule: str
    status: Status
    winner: str | None
    order: tuple[str, ...]
    tallies: Mapping[str, Mapping[str, Tally]]
    turnout: Mapping[str, Turnout]
    why: tuple[Words, ...]
    why_each: Mapping[str, tuple[Words, ...]]
    tie_broken_by: TieBreak | None = None
    mode: Mode = "choose one"
    chosen: tuple[str, ...] = ()
    next_steps: tuple[Words, ...] = ()
    best_per_side: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    shares: Shares | None = None
    rounds: tuple[Round, ...] = ()

    def stopped_by(self, option: str) -> tuple[str, ...]:
        """The sides that did not accept the option."""
        return tuple(side for side, tally in self.tallies[option].items() if not tally.accepted)
