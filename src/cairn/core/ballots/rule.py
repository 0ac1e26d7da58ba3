"""What a decision rule is: its name, its promises and limits, where it comes from, and how it counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.poll import Ballot, Mode, Poll
from cairn.core.words import Words


class Promise(Enum):
    """What a rule may promise. For each there is one test, and every rule that promises it is held to it."""

    NOBODY_OUTVOTED = Words("No side can be outvoted: what wins, each side accepts on its own count.")
    SIZE_FREE = Words("A side many times as large, voting in the same proportions, has no more say.")
    MORE_STAFF_NO_MORE_POWER = Words("However many people a united side has, it can bring about the same things.")
    MONOTONE = Words("Giving an option a better grade never harms it.")
    TURNING_UP_HELPS = Words("Voting never makes an option you can live with fail.")
    SIDES_ALIKE = Words("All sides are counted the same way.")
    OPTIONS_ALIKE = Words("All options are counted the same way, except that a lottery breaks full ties.")
    UNANIMITY = Words(
        "An option that everybody grades at least as high as another is never placed behind it by the count."
    )
    LOSERS_DO_NOT_MATTER = Words("Taking away an option that did not win changes nothing else.")
    ORDER_DOES_NOT_MATTER = Words("Ballots may be counted in any order.")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of deciding together, in one file, listed in `RULES`.

    `name` ends with its version: outcomes keep the name of the rule they were counted under. `count` raises
    `UnfitPoll` or `BadBallot`, each with a sentence a person can read.
    """

    name: str
    title: Words
    idea: Words
    modes: tuple[Mode, ...]
    promises: tuple[Promise, ...]
    limits: tuple[Words, ...]
    source: str
    count: Callable[[Poll, Iterable[Ballot]], Outcome]
