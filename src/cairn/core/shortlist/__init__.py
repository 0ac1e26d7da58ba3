"""Which of many options are worth carrying on: by approval, side by side, so that no side drops what another wants."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

NAME = "shortlist/1"
FEWEST = 2  # options that stay: with fewer there is nothing to choose from


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those of one side who marked options would carry this one on."""

    side: str
    marked: int
    of: int

    @property
    def is_majority(self) -> bool:
        """More than half of those who marked.

        >>> Share("citizen", 3, 5).is_majority, Share("citizen", 2, 4).is_majority, Share("staff", 0, 0).is_majority
        (True, False, False)
        """
        return 2 * self.marked > self.of


@dataclass(frozen=True, slots=True)
class Carried:
    """One option, with the share of every side, and whether it stays."""

    option: str
    shares: tuple[Share, ...]
    stays: bool


def shortlist(
    options: Sequence[str], sheets: Mapping[str, Collection[Collection[str]]], *, deciding: Collection[str]
) -> list[Carried]:
    """Each option in the order given, with the shares of the sides and whether it stays.

    `sheets`: for each side, what each person who marked would carry on, none at all included. `deciding`: the sides
    whose majority carries an option. An option stays when more than half of those who marked on any of these sides
    would carry it on. Every option stays while one of these sides has marked nothing at all, and when fewer than two
    would be left.

    >>> sheets = {"citizen": [{"a"}, {"a", "b"}], "staff": [{"c"}, {"c"}]}
    >>> [(one.option, one.stays) for one in shortlist("abcd", sheets, deciding=["citizen", "staff"])]
    [('a', True), ('b', False), ('c', True), ('d', False)]
    """
    counted = [(option, _shares(option, sheets)) for option in options]
    carried = {option for option, shares in counted if any(one.is_majority and one.side in deciding for one in shares)}
    if len(carried) < FEWEST or not all(sheets.get(side) for side in deciding):
        carried = set(options)
    return [Carried(option, shares, option in carried) for option, shares in counted]


def _shares(option: str, sheets: Mapping[str, Iterable[Collection[str]]]) -> tuple[Share, ...]:
    listed = {side: list(some) for side, some in sheets.items()}
    return tuple(
        Share(side, sum(option in sheet for sheet in some), len(some)) for side, some in sorted(listed.items())
    )
