"""Totals: what everybody said to each statement, counted exactly."""

from dataclasses import dataclass

import numpy as np

from cairn.core.opinion_map import loops
from cairn.core.opinion_map.reactions import AGREE, DISAGREE, PASS, Reactions, Whole


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


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """How often each statement got each answer, by group: arrays (groups, statements); `seen` counts passes too."""

    agree: Whole
    disagree: Whole
    seen: Whole


def by_group(reactions: Reactions, group: Whole, groups: int) -> Counted:
    """Agree, disagree and seen of every statement in each group, in one go; people in group -1 are left out."""
    kernels = loops.compiled(len(reactions))
    if kernels is None:
        agree, disagree = (reactions.count(vote, group=group, groups=groups) for vote in (AGREE, DISAGREE))
        return Counted(agree, disagree, reactions.seen(group=group, groups=groups))
    parts = loops.parts(reactions.starts)
    tables = [np.zeros((groups, len(reactions.statements), 3), dtype=np.int64) for _ in parts]
    columns = (reactions.starts, reactions.statement, reactions.vote)
    each = [(*columns, *part, group, table) for part, table in zip(parts, tables, strict=True)]
    loops.together(kernels.tally, each)
    disagree, passed, agree = np.moveaxis(sum(tables[1:], start=tables[0]), 2, 0)
    return Counted(agree, disagree, agree + disagree + passed)
