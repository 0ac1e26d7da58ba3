"""What a decision rule is: its name, its promises and limits, where it comes from, and how it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Protocol

from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.pile import Pile
from cairn.core.ballots.poll import SHARING, Ballot, Mode, Poll
from cairn.core.ballots.scale import Scale
from cairn.core.words import Words


class Promise(Enum):
    """What a rule may promise. For each there is one test, and every rule that promises it is held to it."""

    NOBODY_OUTVOTED = Words("No side can be outvoted: what wins, each side accepts on its own count.")
    SIZE_FREE = Words("A side many times as large, voting in the same proportions, has no more say.")
    MORE_STAFF_NO_MORE_POWER = Words("However many people a united side has, it can bring about the same things.")
    MONOTONE = Words("Giving an option a better grade never harms it.")
    TURNING_UP_HELPS = Words("Voting never makes an option you can live with fail.")
    TURNING_UP_IS_SAFE = Words(
        "If you only support or object, voting never puts what you object to in place of what you support."
    )
    SIDES_ALIKE = Words("All sides are counted the same way.")
    OPTIONS_ALIKE = Words("All options are counted the same way, except that a lottery breaks full ties.")
    UNANIMITY = Words(
        "An option that everybody grades at least as high as another is never placed behind it by the count."
    )
    LOSERS_DO_NOT_MATTER = Words("Taking away an option that did not win changes nothing else.")
    ORDER_DOES_NOT_MATTER = Words("Ballots may be counted in any order.")
    WITHIN_BUDGET = Words("Never more is spent than there is, and no side's share pays for more than it holds.")
    UNITED_SIDE_GETS = Words(
        "What a whole side supports and every side accepts is funded, as far as that side's own share reaches."
    )


OF_SHARING = frozenset({Promise.WITHIN_BUDGET, Promise.UNITED_SIDE_GETS})
ALL_PROMISES: tuple[Promise, ...] = tuple(Promise)


class Count(Protocol):
    """Counting. Raises `UnfitPoll` or `BadBallot`, each with a sentence a person can read."""

    def __call__(self, poll: Poll, ballots: Iterable[Ballot] | Pile, /) -> Outcome: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of deciding together, in one file, listed in `RULES`.

    `name` ends with its version: outcomes keep the name of the rule they were counted under. `scale` says what
    stands on the paper; None: the options are ranked, 1 for the best. `promises` hold in every mode but for the
    `exceptions` of a mode; what is not promised has its reason, and a test that shows it failing.
    """

    name: str
    title: Words
    idea: Words
    formula: Words
    scale: Scale | None
    modes: tuple[Mode, ...]
    promises: tuple[Promise, ...]
    limits: tuple[Words, ...]
    source: str
    count: Count
    does_not_promise: Mapping[Promise, Words] = MappingProxyType({})
    exceptions: Mapping[Mode, Mapping[Promise, Words]] = MappingProxyType({})

    def promises_in(self, mode: Mode) -> tuple[Promise, ...]:
        """What the rule promises in this mode; what is about money is promised only where money is shared."""
        excepted = self.exceptions.get(mode, {})
        return tuple(
            promise
            for promise in self.promises
            if promise not in excepted and (promise not in OF_SHARING or mode in SHARING)
        )

    def does_not_promise_in(self, mode: Mode) -> Mapping[Promise, Words]:
        """What the rule does not promise in this mode, each with the reason in words."""
        return MappingProxyType({**self.does_not_promise, **self.exceptions.get(mode, {})})
