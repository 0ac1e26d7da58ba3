"""What goes into a count: the poll as it was fixed before opening, and the ballots."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from cairn.core.words import Words

type Mode = Literal["choose one", "consent", "prioritise", "budget"]
type Grade = Literal[0, 1, 2, 3, 4]
type Grades = Mapping[str, Mapping[str, tuple[int, int, int, int, int]]]

GRADES: Mapping[Grade, Words] = MappingProxyType(
    {
        4: Words("I strongly support it"),
        3: Words("I support it"),
        2: Words("I can live with it"),
        1: Words("I am not happy with it, but would not stop it"),
        0: Words("I object to it"),
    }
)


class UnfitPoll(ValueError):
    """A poll that could not be counted whatever the ballots say."""


class BadBallot(ValueError):
    """A ballot, or a pile of them, that does not belong to this poll."""


class BadGrade(BadBallot):
    """A grade that is not one of 4, 3, 2, 1, 0."""


class UnknownOption(BadBallot):
    """A grade for something that is not an option of the poll."""


class UnknownSide(BadBallot):
    """A ballot from a side that is not on the roll."""


class TooManyBallots(BadBallot):
    """More ballots from a side than people on its roll."""


@dataclass(frozen=True, slots=True)
class Poll:
    """What is fixed before anybody votes.

    `options` are opaque marks, in the order of the ballot paper. `roll` says how many people each side has on
    its frozen roll. `lottery_seed` is the announced public seed that settles ties. `upheld_objections` holds
    the options that an upheld paramount objection took out of the running.

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


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's grades: option to 4, 3, 2, 1 or 0. An option left out is left blank: no opinion."""

    side: str
    grades: Mapping[str, Grade]


def ballots_by_side(poll: Poll, ballots: Iterable[Ballot]) -> tuple[Mapping[str, int], Grades]:
    """How many ballots each side cast, and how often each option got grade 0, 1, 2, 3 and 4 from each side.

    >>> poll = Poll(("bus",), {"citizen": 2, "staff": 2}, "seed")
    >>> cast, grades = ballots_by_side(poll, [Ballot("citizen", {"bus": 4}), Ballot("citizen", {})])
    >>> cast["citizen"], grades["bus"]["citizen"]
    (2, (0, 0, 0, 0, 1))

    Raises a `BadBallot` with a sentence for the first thing that is wrong.
    """
    cast: Counter[str] = Counter()
    given: dict[str, Counter[tuple[str, Grade]]] = {side: Counter() for side in poll.roll}
    for ballot in ballots:
        if ballot.side not in given:
            raise UnknownSide(f"There is a ballot from {ballot.side!r}, which is not a side on this roll.")
        cast[ballot.side] += 1
        given[ballot.side].update(ballot.grades.items())
    _refuse_too_many(poll, cast)
    for counts in given.values():
        _refuse_strangers(poll, counts)
    grades = {option: {side: _five(counts, option) for side, counts in given.items()} for option in poll.options}
    return {side: cast[side] for side in poll.roll}, grades


def _refuse_too_many(poll: Poll, cast: Mapping[str, int]) -> None:
    for side, people in poll.roll.items():
        if cast[side] > people:
            raise TooManyBallots(f"The {side} side cast {cast[side]} ballots and has {people} on its roll.")


def _refuse_strangers(poll: Poll, given: Iterable[tuple[str, object]]) -> None:
    options = set(poll.options)
    for option, grade in given:
        if option not in options:
            raise UnknownOption(f"There is a grade for {option!r}, which is not an option of this poll.")
        if grade not in GRADES:
            raise BadGrade(f"There is a grade {grade!r} for {option}; grades are 4, 3, 2, 1 and 0.")


def _five(counts: Counter[tuple[str, Grade]], option: str) -> tuple[int, int, int, int, int]:
    return (counts[option, 0], counts[option, 1], counts[option, 2], counts[option, 3], counts[option, 4])
