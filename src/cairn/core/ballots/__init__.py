"""Deciding together: ballots in, an outcome with its reasons out. `RULES` is the whole list of rules.

>>> poll = Poll(("bus", "van"), {"citizen": 3, "staff": 3}, "draw of 5 May")
>>> cast = [Ballot("citizen", {"bus": 4, "van": 2})] * 3 + [Ballot("staff", {"bus": 3, "van": 4})] * 3
>>> outcome = rule_named("shared-power/1").count(poll, cast)
>>> outcome.status, outcome.winner, outcome.tallies["van"]["citizen"].support
('decided', 'bus', 0)
"""

from cairn.core.ballots import shared_power
from cairn.core.ballots.outcome import Outcome, Status, Tally, Turnout
from cairn.core.ballots.poll import (
    GRADES,
    BadBallot,
    BadGrade,
    Ballot,
    Grade,
    Mode,
    Poll,
    TooManyBallots,
    UnfitPoll,
    UnknownOption,
    UnknownSide,
)
from cairn.core.ballots.rule import Promise, Rule

RULES: tuple[Rule, ...] = (shared_power.RULE,)

__all__ = [
    "GRADES",
    "RULES",
    "BadBallot",
    "BadGrade",
    "Ballot",
    "Grade",
    "Mode",
    "Outcome",
    "Poll",
    "Promise",
    "Rule",
    "Status",
    "Tally",
    "TooManyBallots",
    "Turnout",
    "UnfitPoll",
    "UnknownOption",
    "UnknownRule",
    "UnknownSide",
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
