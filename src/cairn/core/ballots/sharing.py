"""Sharing a budget, or limited places, so that no side pays for what another wants alone.

Options that some side does not accept are out. Each side holds the same part of the budget, and each of its ballots
the same part of that; supporters buy options by the method of equal shares (see `equal_shares`). What is left over
then buys the other options in the order of the rule while they fit, if every side has somebody who supports them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
from types import MappingProxyType

import numpy as np

from cairn.core.ballots import conclusion, leximin, reasons, sides
from cairn.core.ballots.equal_shares import Kind, Purchase, purchases
from cairn.core.ballots.next_steps import best_per_side, next_steps
from cairn.core.ballots.outcome import Outcome, Shares, Status, TieBreak
from cairn.core.ballots.pile import BLANK, Pile
from cairn.core.ballots.poll import Budget, Poll, UnfitPoll
from cairn.core.ballots.reasons import IN_GRADES
from cairn.core.ballots.scale import Scale
from cairn.core.words import Words

SPENT = "%(count)d options are funded, with %(spent)s of %(total)s."
NOTHING_FITS = "Nothing that every side accepts could be paid for, so nothing is funded."
BOUGHT = "%(option)s is funded: those who support it paid its cost of %(cost)s out of their shares."
PAID = "Of %(option)s the %(side)s side paid about %(amount)s."
FILLED = (
    "%(option)s is funded with what was left over: every side has people who support it, and its cost of %(cost)s "
    "fitted."
)
TOO_DEAR = "Every side accepts %(option)s, but it costs %(cost)s and %(left)s was left."
NOT_SUPPORTED = (
    "Every side accepts %(option)s, but nobody on the %(side)s side supports it, so nothing left over went to it."
)
OWN_SHORT = (
    "Not every side accepts %(option)s, and those who support it could not pay its cost of %(cost)s out of their "
    "shares."
)


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the sentences are about."""

    poll: Poll
    budget: Budget
    tallies: sides.Tallies
    running: tuple[str, ...]
    bought: tuple[Purchase, ...]
    shares: Shares


def shared(poll: Poll, pile: Pile, scale: Scale, *, rule: str) -> Outcome:
    """The outcome in the modes "budget" and "places"."""
    budget = poll.budget
    if budget is None:
        raise UnfitPoll("There is nothing to share.")
    turnout = sides.turnouts(poll, pile)
    tallies = sides.tallies(poll, pile, scale, turnout)
    is_full = all(each.is_enough for each in turnout.values())
    accepted = sides.best_first(poll, tallies, sides.accepted_by_all(poll, tallies)) if is_full else ()
    running = sides.best_first(poll, tallies, _running(poll, budget, tallies, accepted)) if is_full else ()
    costs = {option: budget.costs[option] for option in running}
    kinds = supporters(poll, pile, scale, running)
    bought = tuple(purchases(budget.total, costs, kinds, tie_order=running.index))
    shares = _filled(budget, bought, accepted, tallies)
    chosen = (*(each.option for each in bought), *shares.filled)
    status: Status = "no quorum" if not is_full else "decided" if chosen else "not decided"
    found = _Found(poll, budget, tallies, running, bought, shares)
    return Outcome(
        rule=rule,
        status=status,
        winner=None,
        order=accepted,
        tallies=tallies,
        turnout=turnout,
        why=_why(budget, chosen) if chosen or accepted else reasons.why_undecided(turnout),
        why_each=MappingProxyType({option: _why_one(found, option) for option in poll.options}),
        tie_broken_by=_tie_broken_by(found),
        mode=poll.mode,
        chosen=chosen,
        next_steps=next_steps(status, poll, turnout),
        best_per_side=MappingProxyType({} if chosen else best_per_side(tallies, poll.roll)),
        shares=shares,
    )


def supporters(poll: Poll, pile: Pile, scale: Scale, options: tuple[str, ...]) -> list[Kind]:
    """The ballots by side and by what they support among the options. All ballots of a side weigh the same together."""
    cast = {side: pile.cast(side) for side in poll.roll}
    weights = lcm(*(people for people in cast.values() if people))
    places = [poll.options.index(option) for option in options]
    found: list[Kind] = []
    for side, people in cast.items():
        if not people:
            continue
        rows = np.frombuffer(pile.rows[side], dtype=np.uint8).reshape(people, -1)[:, places]
        packed = np.packbits((rows >= scale.support_from) & (rows != BLANK), axis=1)
        for paper, many in Counter(row.tobytes() for row in packed).items():
            marks = np.unpackbits(np.frombuffer(paper, dtype=np.uint8), count=len(options))
            found.append(
                Kind(side, weights // people, many, tuple(options[at] for at in np.flatnonzero(marks).tolist()))
            )
    return found


def _running(poll: Poll, budget: Budget, tallies: sides.Tallies, accepted: tuple[str, ...]) -> tuple[str, ...]:
    if not budget.each_side_may_fund_its_own:
        return accepted
    return tuple(
        option
        for option in poll.options
        if option not in poll.upheld_objections and any(tally.accepted for tally in tallies[option].values())
    )


def _filled(budget: Budget, bought: tuple[Purchase, ...], accepted: tuple[str, ...], tallies: sides.Tallies) -> Shares:
    """What the left-over money buys, in order, while it fits and every side has somebody for it."""
    left = budget.total - sum(budget.costs[each.option] for each in bought)
    done = {each.option for each in bought}
    filled: list[str] = []
    for option in accepted:
        everybody = all(tally.support for tally in tallies[option].values())
        if option not in done and everybody and budget.costs[option] <= left:
            left -= budget.costs[option]
            filled.append(option)
    number = max(1, len(next(iter(tallies.values()))))
    paid = MappingProxyType({each.option: MappingProxyType(dict(each.paid)) for each in bought})
    return Shares(Fraction(budget.total, number), paid, tuple(filled), Fraction(left))


def _tie_broken_by(found: _Found) -> TieBreak | None:
    """Whether the lottery put one option before another, in buying or in the order in which what is left is spent."""
    level = [(each.option, other) for each in found.bought for other in each.level_with]
    done = {each.option for each in found.bought}
    level += pairwise(option for option in found.running if option not in done)
    standing = {option: leximin.standing(found.tallies[option]) for option in found.running}
    return "lottery" if any(standing[one] == standing[other] for one, other in level) else None


def _why(budget: Budget, chosen: tuple[str, ...]) -> tuple[Words, ...]:
    if not chosen:
        return (Words(NOTHING_FITS),)
    spent = sum(budget.costs[option] for option in chosen)
    return (Words(SPENT, {"count": len(chosen), "spent": spent, "total": budget.total}),)


def _why_one(found: _Found, option: str) -> tuple[Words, ...]:
    about: dict[str, str | int] = {"option": option, "cost": found.budget.costs[option]}
    if option in found.shares.paid:
        return (Words(BOUGHT, about), *_paid(option, found.shares.paid[option]))
    if option in found.shares.filled:
        return (Words(FILLED, about),)
    if stopped := conclusion.stopped(found.poll, found.tallies, option, IN_GRADES):
        return (Words(OWN_SHORT, about), *stopped) if option in found.running else stopped
    if unloved := [side for side, tally in found.tallies[option].items() if not tally.support]:
        return tuple(Words(NOT_SUPPORTED, {**about, "side": side}) for side in unloved)
    return (Words(TOO_DEAR, {**about, "left": int(found.shares.left)}),)


def _paid(option: str, by_side: Mapping[str, Fraction]) -> tuple[Words, ...]:
    return tuple(
        Words(PAID, {"option": option, "side": side, "amount": round(amount)}) for side, amount in by_side.items()
    )
