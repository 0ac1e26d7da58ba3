"""One small vote counted under each rule by the code that counts real ones: for the page of the rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.core.ballots import Ballot, Budget, Poll, gradients, majority
from cairn.core.ballots.poll import SHARING
from cairn.decide.result import kept
from cairn.decide.result.saying import Saying
from cairn.web.contents import result_pictures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.core.ballots import Mode, Outcome, Rule
    from cairn.core.words import Words
    from cairn.web.drawings.shares import SharesPicture

GARDEN, UPSTAIRS, SCREEN = OPTIONS = ("garden", "upstairs", "screen")
BALLOTS = (  # side, how many, and their grades of the garden, the room upstairs and the screen
    ("citizen", 6, (4, 1, 2)),
    ("citizen", 4, (3, 0, 3)),
    ("citizen", 2, (2, 2, 3)),
    ("staff", 25, (2, 4, 3)),
    ("staff", 10, (3, 4, 2)),
    ("staff", 5, (1, 3, 3)),
)
ROLL = {"citizen": 12, "staff": 40}
TO_EIGHT = {0: 1, 1: 3, 2: 6, 3: 7, 4: 8}
CAN_LIVE_WITH = 2
COSTS = {"budget": {GARDEN: 40_000, UPSTAIRS: 30_000, SCREEN: 50_000}, "places": {GARDEN: 4, UPSTAIRS: 3, SCREEN: 5}}
TOTALS = {"budget": 100_000, "places": 10}


@dataclass(frozen=True, slots=True)
class Example:
    """What came out, why, and the picture. `crowd`: what one crowd would have chosen, empty where it is the same."""

    picture: SharesPicture
    outcome: str
    why: tuple[Words, ...]
    crowd: str


def example(rule: Rule, mode: Mode) -> Example:
    """The same 52 people vote under this rule in this mode."""
    poll = _poll(mode)
    outcome = rule.count(poll, [_ballot(rule, poll, *one) for one in BALLOTS for _n in range(one[1])])
    titles = _titles()
    quoted = {option: f"“{title}”" for option, title in titles.items()}
    saying = Saying(kept(outcome), quoted, has_numbers=True, is_money=mode == "budget")
    each = (words for option in poll.options if option not in outcome.chosen[:1] for words in saying.why_option(option))
    first = saying.why_option(outcome.chosen[0]) if mode in SHARING else ()
    options = [(titles[option], outcome.tallies[option].items()) for option in poll.options]
    return Example(
        picture=result_pictures.said(rule.name, options),
        outcome=", ".join(titles[option] for option in outcome.chosen),
        why=tuple({str(words): words for words in (*saying.why(), *first, *each)}.values()),
        crowd=_of_one_crowd(outcome, titles),
    )


def _titles() -> dict[str, str]:
    return {
        GARDEN: _("A corner by the garden"),
        UPSTAIRS: _("A room upstairs"),
        SCREEN: _("A screen across the hall"),
    }


def _poll(mode: Mode) -> Poll:
    budget = Budget(TOTALS[mode], COSTS[mode]) if mode in SHARING else None
    options = (SCREEN,) if mode == "consent" else OPTIONS
    return Poll(options, ROLL, "an example", mode=mode, budget=budget)


def _ballot(rule: Rule, poll: Poll, side: str, _people: int, marks: tuple[int, ...]) -> Ballot:
    paper = _paper(rule, dict(zip(OPTIONS, marks, strict=True)))
    return Ballot(side, {option: mark for option, mark in paper.items() if option in poll.options})


def _paper(rule: Rule, grades: Mapping[str, int]) -> Mapping[str, int]:
    """Five grades as this rule's own paper has them."""
    if rule.name == gradients.NAME:
        return {option: TO_EIGHT[grade] for option, grade in grades.items()}
    if rule.name == majority.NAME:
        return {option: int(grade >= CAN_LIVE_WITH) for option, grade in grades.items()}
    if rule.scale is None:
        liked = sorted((option for option in OPTIONS if grades[option] >= CAN_LIVE_WITH), key=lambda one: -grades[one])
        return {option: rank for rank, option in enumerate(liked, start=1)}
    return grades


def _of_one_crowd(outcome: Outcome, titles: Mapping[str, str]) -> str:
    """What has the most support if sides are not counted apart, where that was not chosen first."""
    support = {option: sum(tally.support for tally in by_side.values()) for option, by_side in outcome.tallies.items()}
    most = max(support, key=support.__getitem__)
    return "" if most in outcome.chosen[:1] else titles[most]
