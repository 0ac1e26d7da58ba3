"""The rule shared-power/1: what wins, every side accepts on its own count, and no side wins by numbers.

Each side is counted apart. A side accepts an option if more of its ballots can live with it than not, if
enough can for it not to be the work of a handful, and if fewer than a quarter object. Among the
options every side accepts, the one wins whose least supportive side supports it most (leximin: then the next
side, and so on). Ties: the same with those who can live with it; then an announced lottery. All shares are
exact fractions. The idea, its limits and its neighbours are in docs/methods/ballots.md.
"""

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cairn.core.ballots import leximin, reasons
from cairn.core.ballots.outcome import Outcome, Status, Tally, TieBreak, Turnout
from cairn.core.ballots.poll import Ballot, Poll, UnfitPoll, ballots_by_side
from cairn.core.ballots.rule import Promise, Rule
from cairn.core.words import Words

NAME = "shared-power/1"
SMALLEST_FLOOR = 3  # so that one or two people never bind a side that has more
LARGEST_FLOOR = 10  # so that a long roll of people who never come cannot block
FLOOR_SHARE = 4  # in between: a quarter of the roll
OBJECTION_SHARE = 4  # a quarter of the ballots stops an option

type Tallies = Mapping[str, Mapping[str, Tally]]


def quorum(roll: int) -> int:
    """How many of a side must be able to live with an option, given how many are on its frozen roll.

    >>> [quorum(roll) for roll in (1, 2, 3, 12, 13, 40, 200, 20_000)]
    [1, 2, 3, 3, 4, 10, 10, 10]
    """
    return min(LARGEST_FLOOR, max(min(SMALLEST_FLOOR, roll), -(-roll // FLOOR_SHARE)))


def count(poll: Poll, ballots: Iterable[Ballot]) -> Outcome:
    """Count a poll in mode "choose one".

    >>> poll = Poll(("move", "stay"), {"citizen": 5, "staff": 200}, "draw of 5 May")
    >>> citizens = [Ballot("citizen", {"move": 0, "stay": 3})] * 5
    >>> staff = [Ballot("staff", {"move": 4, "stay": 2})] * 200
    >>> outcome = count(poll, citizens + staff)
    >>> outcome.winner
    'stay'
    >>> print(outcome.why_each["move"][0])
    The citizen side stopped move: 5 of its 5 ballots object; a quarter is enough.

    Raises `UnfitPoll` for another mode or fewer than two sides, `BadBallot` for ballots that do not belong.
    """
    _refuse_unfit(poll)
    cast, grades = ballots_by_side(poll, ballots)
    turnout = {side: Turnout(people, cast[side], quorum(people)) for side, people in poll.roll.items()}
    tallies: Tallies = {
        option: MappingProxyType({side: _tally(turnout[side], given) for side, given in by_side.items()})
        for option, by_side in grades.items()
    }
    order = _order(poll, tallies)
    return Outcome(
        rule=NAME,
        status=_status(turnout, order),
        winner=order[0] if order else None,
        order=order,
        tallies=MappingProxyType(tallies),
        turnout=MappingProxyType(turnout),
        why=reasons.why_decided(tallies, order) if order else reasons.why_undecided(turnout),
        why_each=_why_each(poll, tallies, order),
        tie_broken_by=_tie_broken_by(tallies, order),
    )


def lottery(seed: str, option: str) -> str:
    """The option's place in the announced lottery: SHA-256 of "seed|option"; the lowest comes first.

    >>> min(("bus", "van"), key=lambda option: lottery("draw of 5 May", option))
    'bus'
    """
    return hashlib.sha256(f"{seed}|{option}".encode()).hexdigest()


def _refuse_unfit(poll: Poll) -> None:
    if poll.mode not in RULE.modes:
        raise UnfitPoll(f"The rule {NAME} does not count in the mode {poll.mode!r} yet.")
    if len(poll.roll) < 2:
        raise UnfitPoll("Sharing power takes two sides at least; this roll has fewer.")


def _tally(turnout: Turnout, graded: tuple[int, int, int, int, int]) -> Tally:
    objections, unhappy, tolerable, supported, strongly = graded
    support = supported + strongly
    yes, no = support + tolerable, objections + unhappy
    objected = objections > 0 and OBJECTION_SHARE * objections >= turnout.ballots
    return Tally(
        n=turnout.ballots,
        yes=yes,
        no=no,
        support=support,
        objections=objections,
        quorum=turnout.quorum,
        objected=objected,
        accepted=yes > no and yes >= turnout.quorum and not objected,
    )


def _order(poll: Poll, tallies: Tallies) -> tuple[str, ...]:
    """The options every side accepts, best first."""
    accepted = [
        option
        for option in poll.options
        if option not in poll.upheld_objections and all(tally.accepted for tally in tallies[option].values())
    ]
    accepted.sort(key=lambda option: lottery(poll.lottery_seed, option))
    accepted.sort(key=lambda option: leximin.standing(tallies[option]), reverse=True)
    return tuple(accepted)


def _status(turnout: Mapping[str, Turnout], order: tuple[str, ...]) -> Status:
    if order:
        return "decided"
    return "not decided" if all(each.is_enough for each in turnout.values()) else "no quorum"


def _tie_broken_by(tallies: Tallies, order: tuple[str, ...]) -> TieBreak | None:
    if len(order) < 2:
        return None
    by, _place = leximin.lead(leximin.standing(tallies[order[0]]), leximin.standing(tallies[order[1]]))
    return None if by == "support" else by


def _why_each(poll: Poll, tallies: Tallies, order: tuple[str, ...]) -> Mapping[str, tuple[Words, ...]]:
    why: dict[str, tuple[Words, ...]] = {}
    for option in poll.options:
        if option not in order:
            why[option] = reasons.why_stopped(option, tallies[option], is_upheld=option in poll.upheld_objections)
        elif option == order[0]:
            why[option] = reasons.why_decided(tallies, order)
        else:
            why[option] = reasons.why_not_chosen(tallies, option, order[0])
    return MappingProxyType(why)


RULE = Rule(
    name=NAME,
    title=Words("Shared power"),
    idea=Words(
        "Each side is counted on its own. An option can win only if every side accepts it. Of those, the one wins "
        "that has the most support on the side that likes it least."
    ),
    modes=("choose one",),
    promises=(
        Promise.NOBODY_OUTVOTED,
        Promise.SIZE_FREE,
        Promise.MORE_STAFF_NO_MORE_POWER,
        Promise.MONOTONE,
        Promise.TURNING_UP_HELPS,
        Promise.SIDES_ALIKE,
        Promise.OPTIONS_ALIKE,
        Promise.UNANIMITY,
        Promise.LOSERS_DO_NOT_MATTER,
        Promise.ORDER_DOES_NOT_MATTER,
    ),
    limits=(
        Words("It can end without a decision; with few options it often does, with five rarely."),
        Words("People who say that only their favourite is acceptable make no decision more likely."),
        Words("It does not decide who draws up the sides, the options or the agenda."),
        Words("A small group inside a side is protected only by objecting: a quarter of a side stops an option."),
        Words("In a near tie, one more ballot can lead to an option that its voter grades lower."),
        Words("Who is on a side's roll is for that side to watch: people put there by another side count."),
    ),
    source=(
        "Ours. Its parts: concurrent majorities (parallel consent, Northern Ireland Act 1998, section 4), "
        "objections as in consent decision-making (sociocracy), and leximin (Sen 1970)."
    ),
    count=count,
)
