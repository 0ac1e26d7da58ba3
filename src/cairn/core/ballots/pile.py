"""All ballots of a poll, packed: one byte for each option of each ballot, side by side.

Rules count from here: twenty million grades take twenty megabytes, and one option's grades are one slice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cairn.core.ballots.poll import (
    BadBallot,
    BadGrade,
    Ballot,
    OtherRule,
    Poll,
    TooManyBallots,
    UnknownOption,
    UnknownSide,
)
from cairn.core.ballots.scale import Scale

BLANK = 255
LARGEST_RANK = 254


@dataclass(frozen=True, slots=True)
class Pile:
    """Ballots without receipts: `rows` holds for each side its ballots one after the other, a byte an option.

    >>> pile = Pile(("bus", "van"), {"citizen": bytes([4, 255, 3, 2])})
    >>> [dict(ballot.grades) for ballot in pile], pile.cast("citizen"), list(pile.column("citizen", "bus"))
    ([{'bus': 4}, {'bus': 3, 'van': 2}], 2, [4, 3])
    """

    options: tuple[str, ...]
    rows: Mapping[str, bytes]

    def cast(self, side: str) -> int:
        """How many ballots the side cast."""
        return len(self.rows.get(side, b"")) // len(self.options)

    def column(self, side: str, option: str) -> bytes:
        """What each ballot of the side says about the option, in the order of the ballots."""
        return self.rows.get(side, b"")[self.options.index(option) :: len(self.options)]

    def papers(self, side: str) -> Counter[bytes]:
        """The different papers of a side, and how many ballots say just that."""
        rows, width = self.rows.get(side, b""), len(self.options)
        return Counter(rows[at : at + width] for at in range(0, len(rows), width))

    def __iter__(self) -> Iterator[Ballot]:
        width = len(self.options)
        for side, rows in self.rows.items():
            for at in range(0, len(rows), width):
                row = zip(self.options, rows[at : at + width], strict=True)
                yield Ballot(side, {option: grade for option, grade in row if grade != BLANK})


def piled(poll: Poll, ballots: Iterable[Ballot] | Pile, *, scale: Scale | None, rule: str = "") -> Pile:
    r"""The ballots packed, once all of them were found to belong. Without a scale they are ranks.

    >>> from cairn.core.ballots.scale import FIVE_GRADES
    >>> poll = Poll(("bus",), {"citizen": 2, "staff": 2}, "seed")
    >>> piled(poll, [Ballot("citizen", {"bus": 4}), Ballot("citizen", {})], scale=FIVE_GRADES).rows["citizen"]
    b'\x04\xff'

    Raises a `BadBallot` with a sentence for the first thing that is wrong.
    """
    pile = ballots if isinstance(ballots, Pile) else _packed(poll, ballots, scale, rule)
    if pile.options != poll.options:
        raise UnknownOption("These ballots are for other options than the poll has.")
    for side, rows in pile.rows.items():
        if side not in poll.roll:
            raise UnknownSide(f"There is a ballot from {side!r}, which is not a side on this roll.")
        if len(rows) % len(poll.options):
            raise BadBallot(f"A ballot of the {side} side breaks off.")
        if pile.cast(side) > poll.roll[side]:
            cast, people = pile.cast(side), poll.roll[side]
            raise TooManyBallots(f"The {side} side cast {cast} ballots and has {people} on its roll.")
        if scale is not None and (wrong := rows.translate(None, bytes((*scale.grades, BLANK)))):
            raise BadGrade(f"There is a grade {wrong[0]}; grades are {scale.said}.")
        if scale is None:
            _refuse_bad_ranks(pile.papers(side))
    return pile


def _packed(poll: Poll, ballots: Iterable[Ballot], scale: Scale | None, rule: str) -> Pile:
    place = {option: at for at, option in enumerate(poll.options)}
    blank = bytes([BLANK]) * len(place)
    rows: dict[str, bytearray] = {side: bytearray() for side in poll.roll}
    for ballot in ballots:
        if ballot.side not in rows:
            raise UnknownSide(f"There is a ballot from {ballot.side!r}, which is not a side on this roll.")
        if ballot.rule and rule and ballot.rule != rule:
            raise OtherRule(f"There is a ballot under {ballot.rule}; this count is under {rule}.")
        row = bytearray(blank)
        for option, grade in ballot.grades.items():
            if option not in place:
                raise UnknownOption(f"There is a grade for {option!r}, which is not an option of this poll.")
            if type(grade) is not int or not _is_known(grade, scale):
                known = f"grades are {scale.said}" if scale else "ranks are 1, 2, 3 and so on"
                raise BadGrade(f"There is a grade {grade!r} for {option}; {known}.")
            row[place[option]] = grade
        rows[ballot.side] += row
    return Pile(poll.options, MappingProxyType({side: bytes(row) for side, row in rows.items()}))


def _is_known(grade: int, scale: Scale | None) -> bool:
    return grade in scale.words if scale else 1 <= grade <= LARGEST_RANK


def _refuse_bad_ranks(papers: Iterable[bytes]) -> None:
    for paper in papers:
        ranks = sorted(rank for rank in paper if rank != BLANK)
        if ranks != list(range(1, len(ranks) + 1)):
            given = ", ".join(map(str, ranks))
            raise BadGrade(f"A ballot has the ranks {given}; they must run from 1 upward, each once.")
