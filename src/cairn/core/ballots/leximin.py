"""Comparing two options by the side that likes each least: first those sides, then the next, and so on.

Source: leximin (lexicographic maximin), Sen, "Collective Choice and Social Welfare" (1970).
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from cairn.core.ballots.outcome import Tally


class Standing(NamedTuple):
    """An option's support shares, lowest side first, then its shares of those who can live with it likewise.

    Standings compare as tuples do, so the better option has the greater standing.
    """

    support: tuple[Fraction, ...]
    yes: tuple[Fraction, ...]


class Lead(NamedTuple):
    """What puts one option before another, and on which side from the bottom (0 is the least supportive)."""

    by: Literal["support", "yes", "lottery"]
    place: int


def standing(by_side: Mapping[str, Tally]) -> Standing:
    """An option's standing from its tallies.

    >>> tally = Tally(n=4, yes=3, no=1, support=2, objections=0, quorum=3, objected=False, accepted=True)
    >>> standing({"citizen": tally}).support
    (Fraction(1, 2),)
    """
    return Standing(
        tuple(sorted(tally.support_share for tally in by_side.values())),
        tuple(sorted(tally.yes_share for tally in by_side.values())),
    )


def side_at(by_side: Mapping[str, Tally], by: Literal["support", "yes"], place: int) -> str:
    """The side at a place from the bottom, by its share of support or of those who can live with it."""
    share = {side: getattr(tally, f"{by}_share") for side, tally in by_side.items()}
    return sorted(share, key=share.__getitem__)[place]


def lead(first: Standing, second: Standing) -> Lead:
    """What `first` has over `second`; the lottery if they are level.

    >>> level, better = (Fraction(1, 2), Fraction(3, 4)), (Fraction(1, 2), Fraction(1))
    >>> lead(Standing(better, level), Standing(level, level))
    Lead(by='support', place=1)
    """
    for place, (mine, other) in enumerate(zip(first.support, second.support, strict=True)):
        if mine != other:
            return Lead("support", place)
    for place, (mine, other) in enumerate(zip(first.yes, second.yes, strict=True)):
        if mine != other:
            return Lead("yes", place)
    return Lead("lottery", 0)
