"""Totals: what everybody said to each statement, counted exactly."""

from dataclasses import dataclass

from cairn.core.opinion_map.reactions import AGREE, DISAGREE, PASS, Reactions


@dataclass(frozen=True, slots=True)
class Totals:
    """How many people agreed with, disagreed with and passed on one statement; `seen` is their sum.

    `matters`: to how many of them it matters, whatever they answered.
    """

    statement: str
    agree: int
    disagree: int
    passed: int
    matters: int = 0

    @property
    def seen(self) -> int:
        return self.agree + self.disagree + self.passed


def totals(reactions: Reactions) -> tuple[Totals, ...]:
    """The exact totals of every statement, in the order of `reactions.statements`.

    >>> votes = [("amina", "a bench", 1), ("ben", "a bench", 1), ("ben", "a bench", -1)]
    >>> [(total.agree, total.disagree, total.passed, total.seen) for total in totals(Reactions.of(votes))]
    [(1, 1, 0, 2)]
    """
    counts = [*(reactions.count(vote)[0] for vote in (AGREE, DISAGREE, PASS)), reactions.mattering()[0]]
    rows = zip(reactions.statements, *(count.tolist() for count in counts), strict=True)
    return tuple(Totals(*row) for row in rows)
