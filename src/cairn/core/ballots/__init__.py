"""Deciding together: ballots in, an outcome with its reasons out. `RULES` is the whole list of rules.

>>> poll = Poll(("bus", "van"), {"citizen": 3, "staff": 3}, "draw of 5 May")
>>> cast = [Ballot("citizen", {"bus": 4, "van": 2})] * 3 + [Ballot("staff", {"bus": 3, "van": 4})] * 3
>>> outcome = rule_named("shared-power/1").count(poll, cast)
>>> outcome.status, outcome.winner, outcome.tallies["van"]["citizen"].support
('decided', 'bus', 0)
"""

from cairn.core.ballots import gradients, majority, ranked_choice, shared_power
from cairn.core.ballots.outcome import Outcome, Round, Shares, Status, Tally, Turnout
from cairn.core.ballots.pile import Pile
from cairn.core.ballots.poll import (
    BadBallot,
    BadGrade,
    Ballot,
    Budget,
    Mode,
    OtherRule,
    Poll,
    TooManyBallots,
    UnfitPoll,
    UnknownOption,
    UnknownSide,
)
from cairn.core.ballots.rule import Promise, Rule
from cairn.core.ballots.scale import GRADES, Scale
from cairn.core.ballots.sides import quorum

RULES: tuple[Rule, ...] = (shared_power.RULE, gradients.RULE, ranked_choice.RULE, majority.RULE)

__all__ = [
    "GRADES",
    "RULES",
    "BadBallot",
    "BadGrade",
    "Ballot",
    "Budget",
    "Mode",
    "OtherRule",
    "Outcome",
    "Pile",
    "Poll",
    "Promise",
    "Round",
    "Rule",
    "Scale",
    "Shares",
    "Status",
    "Tally",
    "TooManyBallots",
    "Turnout",
    "UnfitPoll",
    "UnknownOption",
    "UnknownRule",
    "UnknownSide",
    "quorum",
    "rule_named",
]


class UnknownRule(LookupError):
    """No rule has that name."""


def rule_named(name: str) -> Rule:
    """The rule of that name, version included; `UnknownRule` when there is none."""
    for rule in RULES:
        if rule.name == name:
            return rule
    raise UnknownRule(f"There is no decision rule {name!r}; there are: {', '.join(r.name for r in RULES)}.")
