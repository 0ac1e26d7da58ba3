"""Choosing the next statement for one reader: whose turn it is among the sides, then the groups, then one of theirs."""

import hashlib
import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cairn.core.routing.worth import priority

OWN_AT_MOST = 3  # of the reader's own side or group, for each one of another

type Cell = tuple[str, str]
"""A side, and the group that likes a statement most; "" where no group does."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement the reader has not answered. `author` is empty where nobody is known, `group` where none likes it."""

    name: str
    side: str
    author: str
    worth: float
    by_own_side: int  # people of the reader's side who have answered it
    group: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is to read: their side and group, the seed of their lot, and how many statements they answered of each.

    The same reader with the same answers is always given the same statement.
    """

    side: str
    seed: str
    of_cell: Mapping[Cell, int] = field(default_factory=dict)
    of_author: Mapping[str, int] = field(default_factory=dict)
    group: str = ""


def own_group(agreed: Mapping[str, int]) -> str:
    """The group a reader is taken to be of: whose statements they agreed with most, disagreements taken off.

    None ("") where that is not more than nothing, or two are the same.

    >>> own_group({"A": 3, "B": -1, "": 9}), own_group({"A": 2, "B": 2}), own_group({"A": 0})
    ('A', '', '')
    """
    most = sorted(((number, group) for group, number in agreed.items() if group), reverse=True)[:2]
    if not most or most[0][0] <= 0 or (len(most) > 1 and most[0][0] == most[1][0]):
        return ""
    return most[0][1]


def next_of(candidates: Collection[Candidate], reader: Reader, *, weights: Mapping[Cell, int]) -> Candidate | None:
    """The next statement for this reader, or None where there is none.

    `weights`: how many statements each cell has in the conversation; see `next_cell`. Within it a statement is drawn
    with a chance that grows with the square of its priority.

    >>> two = [Candidate("a", "citizen", "amina", 9.0, 0), Candidate("b", "staff", "ben", 1.0, 4)]
    >>> amina = Reader("citizen", "seed", of_cell={("citizen", ""): 1})
    >>> next_of(two, amina, weights={("citizen", ""): 1, ("staff", ""): 1}).name
    'b'
    """
    if not candidates:
        return None
    cell = next_cell({(one.side, one.group) for one in candidates}, reader, weights=weights)
    return min(
        (one for one in candidates if (one.side, one.group) == cell), key=lambda one: (_lot(one, reader), one.name)
    )


def next_cell(left: Collection[Cell], reader: Reader, *, weights: Mapping[Cell, int]) -> Cell:
    """The side whose turn it is, and within it the group. `left`: where there are statements to answer.

    By highest averages (Sainte-Laguë), twice: shares of what is read follow the weights. The reader's own side weighs
    at most three times as much as all others together, so that nobody reads only what their own side wrote. So does
    their own group, and so do the statements no group likes most, so that nobody reads only what people like them like.

    >>> amina = Reader("citizen", "", of_cell={("citizen", "A"): 3}, group="A")
    >>> next_cell({("citizen", "A"), ("staff", "A")}, amina, weights={("citizen", "A"): 400, ("staff", "A"): 2})
    ('staff', 'A')
    >>> next_cell({("citizen", "A"), ("citizen", "B")}, amina, weights={("citizen", "A"): 400, ("citizen", "B"): 2})
    ('citizen', 'B')
    """
    weigh: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for (side, _group), number in weights.items():
        weigh[side] += number
    for (side, _group), number in reader.of_cell.items():
        read[side] += number
    turn = _turn({side: weigh[side] for side, _group in left}, read, held={reader.side})
    groups = {group: weights.get((turn, group), 0) for side, group in left if side == turn}
    of_group = {group: reader.of_cell.get((turn, group), 0) for group in groups}
    return turn, _turn(groups, of_group, held={reader.group, ""})


def _turn(weights: Mapping[str, int], read: Mapping[str, int], *, held: Collection[str]) -> str:
    """Whose turn it is, where each of `held` weighs at most three times as much as all who are not held together."""
    weighed = {one: max(1, weight) for one, weight in weights.items()}
    if others := sum(weight for one, weight in weighed.items() if one not in held):
        weighed |= {one: min(weighed[one], OWN_AT_MOST * others) for one in weighed if one in held}
    return min(weighed, key=lambda one: (-weighed[one] / (2 * read.get(one, 0) + 1), one in held, one))


def _lot(one: Candidate, reader: Reader) -> float:
    """The moment at which this one comes in a race; the first wins. Races like this draw in proportion to weights."""
    drawn = hashlib.sha256(f"{reader.seed}\0{one.name}".encode()).digest()
    chance = (int.from_bytes(drawn[:7]) + 1) / (2**56 + 1)
    seen = reader.of_author.get(one.author, 0) if one.author else 0
    return -math.log(chance) / priority(one.worth, by_own_side=one.by_own_side, seen_of_author=seen) ** 2
