"""In which order people are asked to speak: sides take turns, and whoever has not spoken yet comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who asks to speak: which hand, the side, whether it would be their first time, their place in line."""

    hand: int
    side: str
    is_first: bool
    place: int


def suggested(waiting: Iterable[Waiting], *, turns: Mapping[str, int], last: str = "") -> list[Waiting]:
    """The order in which to call those who wait.

    The next one is of another side than the one before, as long as somebody of another side waits; among the sides,
    of the one that has spoken least. Within a side, those who have not spoken yet come first, then whoever has waited
    longest. `turns` says how often each side has spoken, `last` which side spoke last.

    >>> staff = [Waiting(1, "staff", False, 1), Waiting(2, "staff", True, 2)]
    >>> citizen = [Waiting(3, "citizen", True, 3)]
    >>> [one.hand for one in suggested(staff + citizen, turns={"staff": 1}, last="staff")]
    [3, 2, 1]
    """
    lines: dict[str, list[Waiting]] = {}
    for one in sorted(waiting, key=lambda one: (not one.is_first, one.place)):
        lines.setdefault(one.side, []).append(one)
    spoken, order = dict(turns), list[Waiting]()
    while lines:
        others = [side for side in lines if side != last] or list(lines)
        last = min(others, key=lambda side: (spoken.get(side, 0), not lines[side][0].is_first, lines[side][0].place))
        order.append(lines[last].pop(0))
        spoken[last] = spoken.get(last, 0) + 1
        if not lines[last]:
            del lines[last]
    return order
