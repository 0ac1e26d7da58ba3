"""Choosing the next statement for one reader: first whose turn it is among the sides, then one of its statements."""

import hashlib
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cairn.core.routing.worth import priority

OWN_AT_MOST = 3  # of the reader's own side, for each one of another


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement the reader has not answered. `author` is empty where nobody is known."""

    name: str
    side: str
    author: str
    worth: float
    by_own_side: int  # people of the reader's side who have answered it


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is to read: their side, the seed of their lot, and how many statements they answered of each side and author.

    The same reader with the same answers is always given the same statement.
    """

    side: str
    seed: str
    of_side: Mapping[str, int] = field(default_factory=dict)
    of_author: Mapping[str, int] = field(default_factory=dict)


def next_of(candidates: Collection[Candidate], reader: Reader, *, weights: Mapping[str, int]) -> Candidate | None:
    """The next statement for this reader, or None where there is none.

    `weights`: how many statements each side has in the conversation; see `next_side`. Within a side a statement is
    drawn with a chance that grows with the square of its priority.

    >>> two = [Candidate("a", "citizen", "amina", 9.0, 0), Candidate("b", "staff", "ben", 1.0, 4)]
    >>> next_of(two, Reader("citizen", "seed", of_side={"citizen": 1}), weights={"citizen": 1, "staff": 1}).name
    'b'
    """
    if not candidates:
        return None
    side = next_side({one.side for one in candidates}, reader, weights=weights)
    return min((one for one in candidates if one.side == side), key=lambda one: (_lot(one, reader), one.name))


def next_side(sides: Collection[str], reader: Reader, *, weights: Mapping[str, int]) -> str:
    """The side whose turn it is, by highest averages (Sainte-Laguë): shares of what is read follow the weights.

    The reader's own side weighs at most three times as much as all others together, so that nobody reads only what
    their own side wrote.

    >>> amina = Reader("citizen", "", of_side={"citizen": 3})
    >>> next_side({"citizen", "staff"}, amina, weights={"citizen": 400, "staff": 2})
    'staff'
    """
    weighed = {side: max(1, weights.get(side, 1)) for side in sides}
    others = sum(weight for side, weight in weighed.items() if side != reader.side)
    if others and reader.side in weighed:
        weighed[reader.side] = min(weighed[reader.side], OWN_AT_MOST * others)
    return min(
        weighed, key=lambda side: (-weighed[side] / (2 * reader.of_side.get(side, 0) + 1), side == reader.side, side)
    )


def _lot(one: Candidate, reader: Reader) -> float:
    """The moment at which this one comes in a race; the first wins. Races like this draw in proportion to weights."""
    drawn = hashlib.sha256(f"{reader.seed}\0{one.name}".encode()).digest()
    chance = (int.from_bytes(drawn[:7]) + 1) / (2**56 + 1)
    seen = reader.of_author.get(one.author, 0) if one.author else 0
    return -math.log(chance) / priority(one.worth, by_own_side=one.by_own_side, seen_of_author=seen) ** 2
