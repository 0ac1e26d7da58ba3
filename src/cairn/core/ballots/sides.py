"""Each side counted on its own: who came, what each side accepts, and what every side accepts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from cairn.core.ballots import leximin, lottery
from cairn.core.ballots.outcome import Tally, Turnout
from cairn.core.ballots.pile import Pile
from cairn.core.ballots.poll import Mode, Poll, UnfitPoll
from cairn.core.ballots.scale import Scale

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


def refuse_unfit(poll: Poll, name: str, modes: tuple[Mode, ...]) -> None:
    """Raise `UnfitPoll` for a mode the rule does not count in, or fewer than two sides."""
    if poll.mode not in modes:
        raise UnfitPoll(f"The rule {name} does not count in the mode {poll.mode!r}.")
    if len(poll.roll) < 2:
        raise UnfitPoll("Sharing power takes two sides at least; this roll has fewer.")


def turnouts(poll: Poll, pile: Pile) -> Mapping[str, Turnout]:
    """For each side: on the roll, ballots cast, and how many are needed."""
    return MappingProxyType(
        {side: Turnout(people, pile.cast(side), quorum(people)) for side, people in poll.roll.items()}
    )


def tallies(poll: Poll, pile: Pile, scale: Scale, turnout: Mapping[str, Turnout]) -> Tallies:
    """How each side graded each option, and whether it accepts it."""
    return MappingProxyType(
        {
            option: MappingProxyType(
                {side: _tally(poll, pile.column(side, option), scale, turnout[side]) for side in poll.roll}
            )
            for option in poll.options
        }
    )


class Given(NamedTuple):
    """How many of a side's ballots can live with an option, do not accept it, support it, and object."""

    yes: int
    no: int
    support: int
    objections: int


def tallied(poll: Poll, turnout: Turnout, given: Given) -> Tally:
    """One side's counts of one option, with what follows from them.

    A side accepts an option if more can live with it than not (two thirds where it is hard to reverse), if
    enough can for it not to be the work of a handful, and if fewer than a quarter object.
    """
    yes, no, support, objections = given
    objected = objections > 0 and OBJECTION_SHARE * objections >= turnout.ballots
    outweighs = 3 * yes >= 2 * (yes + no) > 0 if poll.is_hard_to_reverse else yes > no
    return Tally(
        n=turnout.ballots,
        yes=yes,
        no=no,
        support=support,
        objections=objections,
        quorum=turnout.quorum,
        objected=objected,
        accepted=outweighs and yes >= turnout.quorum and not objected,
    )


def accepted_by_all(poll: Poll, counted: Tallies) -> tuple[str, ...]:
    """The options every side accepts and no upheld objection stops, in the order of the paper."""
    return tuple(
        option
        for option in poll.options
        if option not in poll.upheld_objections and all(tally.accepted for tally in counted[option].values())
    )


def best_first(poll: Poll, counted: Tallies, options: tuple[str, ...]) -> tuple[str, ...]:
    """Options by the side that supports them least (leximin), full ties by the announced lottery."""
    drawn = sorted(options, key=lambda option: lottery.place(poll.lottery_seed, option))
    return tuple(sorted(drawn, key=lambda option: leximin.standing(counted[option]), reverse=True))


def _tally(poll: Poll, column: bytes, scale: Scale, turnout: Turnout) -> Tally:
    given = {grade: column.count(grade) for grade in scale.words}
    counts = Given(
        yes=sum(people for grade, people in given.items() if grade >= scale.yes_from),
        no=sum(people for grade, people in given.items() if grade <= scale.no_upto),
        support=sum(people for grade, people in given.items() if grade >= scale.support_from),
        objections=sum(people for grade, people in given.items() if grade <= scale.objects_upto),
    )
    return tallied(poll, turnout, counts)
