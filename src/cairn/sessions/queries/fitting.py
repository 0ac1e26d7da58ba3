"""Whether an agenda fits the time there is, and the orders that are fair by a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.sessions.models import AgendaItem, Session


@dataclass(frozen=True, slots=True)
class Fit:
    """How many minutes are planned, how many there are, and how many are too many."""

    planned: int
    there_are: int

    @property
    def too_many(self) -> int:
        return max(0, self.planned - self.there_are)


def fit(session: Session, items: Sequence[AgendaItem]) -> Fit:
    return Fit(sum(one.minutes_planned for one in items), session.minutes)


def citizens_first(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """What citizens put forward first, then the rest; each part in the order it had."""
    return sorted(items, key=lambda one: one.side != Side.CITIZEN)


def alternating(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """One of the citizens', one of the others', in turn; a citizen's is first, and each side keeps its order."""
    theirs = [one for one in items if one.side == Side.CITIZEN]
    others = [one for one in items if one.side != Side.CITIZEN]
    return [one for pair in zip_longest(theirs, others) for one in pair if one is not None]


BY_HAND = "by_hand"
ORDERS: Mapping[str, Callable[[Sequence[AgendaItem]], list[AgendaItem]]] = {
    "citizens_first": citizens_first,
    "alternating": alternating,
}
