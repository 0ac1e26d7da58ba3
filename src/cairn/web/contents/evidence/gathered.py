"""What the records of some activities hold, by kind, to be counted into facts with the numbers of their entries."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cairn.core.pulse import is_enough
from cairn.learn import queries as learn
from cairn.ledger import queries as ledger
from cairn.web.contents.evidence.shape import Fact

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Review
    from cairn.ledger.queries import Line


@dataclass(frozen=True, slots=True)
class Counted:
    """How many different things entries of these kinds are about, in a sentence with `%(n)d`.

    `each`: every entry counts, though several are about one thing. `few`: what is said instead where it is about
    people, and about fewer than five of them.
    """

    kinds: tuple[str, ...]
    words: Any  # a sentence for one and for many, chosen by n
    few: Any = ""
    each: bool = False


class Gathered:
    """The records of these activities. One query for all their entries."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self.activities = activities
        found = ledger.lines([one.chain for one in activities])
        self._by_kind: dict[str, list[tuple[Activity, Line]]] = {}
        for one in activities:
            for line in found[one.chain]:
                self._by_kind.setdefault(line.kind, []).append((one, line))

    @cached_property
    def reviews(self) -> tuple[tuple[Activity, Review], ...]:
        """The published reviews, each with its activity, read when they are first asked for."""
        found = learn.published_reviews(self.activities)
        return tuple((one, found[one.pk]) for one in self.activities if one.pk in found)

    def lines(self, kind: str) -> list[tuple[Activity, Line]]:
        return self._by_kind.get(kind, [])

    def count(self, counted: Counted) -> Fact | None:
        """The fact, or None where there is no such entry."""
        found = [(activity, line) for kind in counted.kinds for activity, line in self.lines(kind)]
        if not found:
            return None
        things = {(activity.pk, line.about or line.number) for activity, line in found}
        number = len(found) if counted.each else len(things)
        if counted.few and not is_enough(number):
            return Fact(str(counted.few))
        return Fact(str(counted.words % {"n": number}), self._numbers(found))

    def counts(self, listed: Collection[Counted]) -> list[Fact | None]:
        return [self.count(one) for one in listed]

    def fact(self, words: str, kind: str, activity: Activity, *, about: str = "") -> Fact:
        """These words, with the entries of that kind in that activity behind them, or only those about one thing."""
        here = [(where, line) for where, line in self.lines(kind) if where == activity]
        found = [(where, line) for where, line in here if not about or line.about == about]
        return Fact(words, self._numbers(found))

    def _numbers(self, found: Collection[tuple[Activity, Line]]) -> tuple[tuple[Activity, tuple[int, ...]], ...]:
        numbers: dict[int, list[int]] = {}
        for where, line in found:
            numbers.setdefault(where.pk, []).append(line.number)
        return tuple((one, tuple(sorted(numbers[one.pk]))) for one in self.activities if one.pk in numbers)
