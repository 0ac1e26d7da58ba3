"""What goes into a count: the poll as it was fixed before opening, and the ballots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

type Mode = Literal["choose one", "consent", "prioritise", "budget", "places"]

MODES: tuple[Mode, ...] = ("choose one", "consent", "prioritise", "budget", "places")
SHARING: frozenset[Mode] = frozenset({"budget", "places"})


class UnfitPoll(ValueError):
    """A poll that could not be counted whatever the ballots say."""


class BadBallot(ValueError):
    """A ballot, or a pile of them, that does not belong to this poll."""


class BadGrade(BadBallot):
    """A grade, or a rank, that this rule does not have."""


class UnknownOption(BadBallot):
    """A grade for something that is not an option of the poll."""


class UnknownSide(BadBallot):
    """A ballot from a side that is not on the roll."""


class OtherRule(BadBallot):
    """A ballot that was cast under another rule than the one that counts."""


class TooManyBallots(BadBallot):
    """More ballots from a side than people on its roll."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What there is to share, in whole units (pence, or places), and what each option takes of it.

    With `each_side_may_fund_its_own`, an option that one side alone accepts can be paid from what its supporters
    hold; without it every side must accept what is funded.
    """

    total: int
    costs: Mapping[str, int]
    each_side_may_fund_its_own: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "costs", MappingProxyType(dict(self.costs)))


@dataclass(frozen=True, slots=True)
class Poll:
    """What is fixed before anybody votes.

    `options` are opaque marks, in the order of the ballot paper. `roll` says how many people each side has on
    its frozen roll. `lottery_seed` is the announced public seed that settles ties: its source is named before
    opening, its value known only once the ballots are sealed. `upheld_objections` holds the options that an
    upheld paramount objection took out of the running. `is_hard_to_reverse` asks for two thirds of each side.
    `attempt` counts how often this question has been put; `was_extended` says that people had more time already;
    `objections_heard` that every objection to a proposal for consent was heard.

    >>> Poll(("bus", "van"), {"citizen": 12, "staff": 200}, "draw of 5 May").mode
    'choose one'
    >>> Poll(("bus", "bus"), {"citizen": 12, "staff": 200}, "draw of 5 May")
    Traceback (most recent call last):
    cairn.core.ballots.poll.UnfitPoll: The same option stands on the ballot paper twice.
    """

    options: tuple[str, ...]
    roll: Mapping[str, int]
    lottery_seed: str
    mode: Mode = "choose one"
    upheld_objections: frozenset[str] = frozenset()
    budget: Budget | None = None
    is_hard_to_reverse: bool = False
    attempt: int = 1
    was_extended: bool = False
    objections_heard: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "roll", MappingProxyType(dict(self.roll)))
        if not self.options:
            raise UnfitPoll("There is no option to vote on.")
        if len(set(self.options)) < len(self.options):
            raise UnfitPoll("The same option stands on the ballot paper twice.")
        for side, people in self.roll.items():
            if people < 1:
                raise UnfitPoll(f"The {side} side has nobody on its roll, so it could never accept anything.")
        if not self.lottery_seed:
            raise UnfitPoll("A tie is settled by lottery: its seed must be announced before the count.")
        if unknown := self.upheld_objections - set(self.options):
            raise UnfitPoll(f"An objection was upheld to {min(unknown)}, which is not an option.")
        if self.mode == "consent" and len(self.options) > 1:
            raise UnfitPoll("Consent is asked for one proposal at a time.")
        self._refuse_unfit_budget()

    def _refuse_unfit_budget(self) -> None:
        if (self.mode in SHARING) != (self.budget is not None):
            raise UnfitPoll("A budget belongs to a poll that shares one, and such a poll needs it.")
        if self.budget is None:
            return
        if self.budget.total < 1:
            raise UnfitPoll("There is nothing to share.")
        if set(self.budget.costs) != set(self.options):
            raise UnfitPoll("Every option needs its cost, and nothing else has one.")
        if dearest := [option for option in self.options if self.budget.costs[option] < 1]:
            raise UnfitPoll(f"{dearest[0]} must cost 1 at least.")


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's paper: option to grade (or to rank, in a rule that ranks). An option left out is left blank.

    It has no name. `receipt` is the hash by which its voter, and nobody else, finds that it was counted; `rule` is
    the rule, version included, whose paper it is. Both may be empty where nothing is published or checked.
    """

    side: str
    grades: Mapping[str, int]
    receipt: str = field(default="", kw_only=True)
    rule: str = field(default="", kw_only=True)
