"""Representative statements: what a group says more than the others do, by Polis's two tests.

For a group with n_a agreeing and n_s answering (passes included), and the other groups together: the share
p = (n_a + 1) / (n_s + 2); its test 2 sqrt(n_s + 1) ((n_a + 1) / (n_s + 1) - 1/2); the ratio of p to p of the
others; and its test, the two-proportion z with 1 added to all four counts. A statement represents the group
when both tests pass 1.2816 (one-sided 90 %) for one answer; the product of the four ranks it.
First comes the statement the group agrees with most, whether or not others do. Polis may call that one disagreed
with, when the others agree with it still more; we say what it was chosen for.

Source: compdemocracy/polis, math/src/polismath/math/{repness,stats}.clj.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from cairn.core.opinion_map.reactions import Real, Whole

CLEAR = 1.2816
MOST_SHOWN = 5

type Answer = Literal["agree", "disagree"]


@dataclass(frozen=True, slots=True)
class Figures:
    """The four figures for one answer: arrays (groups, statements)."""

    share: Real
    share_test: Real
    ratio: Real
    ratio_test: Real

    @property
    def is_clear(self) -> np.ndarray:
        return (self.ratio_test > CLEAR) & (self.share_test > CLEAR)


@dataclass(frozen=True, slots=True)
class Representative:
    """One statement that stands for a group: `votes` of `seen` members gave this `answer`.

    `share`, `share_test`, `ratio` and `ratio_test` are Polis's four figures. `is_widely_agreed` marks the one
    statement chosen because the group agrees with it most.
    """

    statement: str
    answer: Answer
    votes: int
    seen: int
    share: float
    share_test: float
    ratio: float
    ratio_test: float
    is_widely_agreed: bool = False


def figures(votes: Whole, seen: Whole) -> Figures:
    """Polis's figures for counts of one answer: arrays (groups, statements), passes included in `seen`.

    >>> found = figures(np.array([[8], [1]]), np.array([[10], [10]]))
    >>> found.share.round(3).tolist(), found.ratio_test.round(3).tolist()
    ([[0.75], [0.167]], [[2.985], [-2.985]])
    """
    others, seen_by_others = votes.sum(axis=0) - votes, seen.sum(axis=0) - seen
    share = (votes + 1) / (seen + 2)
    share_test = 2 * np.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5)
    ratio = share / ((others + 1) / (seen_by_others + 2))
    return Figures(share, share_test, ratio, _two_shares(votes + 1, seen + 1, others + 1, seen_by_others + 1))


def representative(  # noqa: PLR0913 - what it takes is named
    statements: Sequence[str],
    agree: Whole,
    disagree: Whole,
    seen: Whole,
    *,
    at_least: int = 0,
    as_polis: bool = False,
) -> tuple[tuple[Representative, ...], ...]:
    """Up to five statements for each group, agreed ones first; counts are arrays (groups, statements).

    A statement that fewer than `at_least` members answered is left out for that group (Polis: 0). With `as_polis` the
    one a group agrees with most may be listed as disagreed, as Polis does.
    """
    for_agree, for_disagree = figures(agree, seen), figures(disagree, seen)
    return tuple(
        _of_group(row, statements, (agree, disagree, seen), (for_agree, for_disagree), (at_least, as_polis))
        for row in range(len(agree))
    )


def _of_group(
    row: int,
    statements: Sequence[str],
    counts: tuple[Whole, Whole, Whole],
    pair: tuple[Figures, Figures],
    rule: tuple[int, bool],
) -> tuple[Representative, ...]:
    agree, disagree, seen = counts
    at_least, as_polis = rule
    for_agree, for_disagree = pair
    eligible = np.nonzero(seen[row] >= at_least)[0].tolist()
    is_clear = (for_agree.is_clear[row] | for_disagree.is_clear[row]).tolist()
    clear = [place for place in eligible if is_clear[place]]
    favourite = _favourite(row, eligible, agree + disagree, for_agree)

    def described(place: int) -> Representative:
        is_favourite = place == favourite and not as_polis
        agrees = is_favourite or bool(for_agree.ratio_test[row, place] > for_disagree.ratio_test[row, place])
        figure, votes = (for_agree, agree) if agrees else (for_disagree, disagree)
        return Representative(
            statements[place],
            "agree" if agrees else "disagree",
            int(votes[row, place]),
            int(seen[row, place]),
            float(figure.share[row, place]),
            float(figure.share_test[row, place]),
            float(figure.ratio[row, place]),
            float(figure.ratio_test[row, place]),
            is_widely_agreed=place == favourite,
        )

    if not clear:
        fallback = favourite if favourite is not None else _strongest(row, eligible, pair)
        return () if fallback is None else (described(fallback),)
    ranked = sorted((described(place) for place in clear if place != favourite), key=_rank)
    head = [] if favourite is None else [described(favourite)]
    return tuple(sorted((head + ranked)[:MOST_SHOWN], key=lambda found: found.answer != "agree"))


def _rank(found: Representative) -> float:
    return -(found.share * found.share_test * found.ratio * found.ratio_test)


def _favourite(row: int, eligible: list[int], opinions: Whole, found: Figures) -> int | None:
    """The statement the group agrees with most, as Polis scans for it."""
    share, test = found.share[row], found.share_test[row]
    ratio, agreed, product = found.ratio[row], share * test, share * test * found.ratio[row] * found.ratio_test[row]
    best: int | None = None
    for place in eligible:
        if opinions[row, place] == 0:
            continue
        if best is None:
            is_better = test[place] > CLEAR or (ratio[place] > 1 and share[place] > 0.5)
        elif ratio[best] > 1:
            is_better = product[place] > product[best]
        else:
            is_better = agreed[place] > agreed[best]
        best = place if is_better else best
    return best


def _strongest(row: int, eligible: list[int], pair: tuple[Figures, Figures]) -> int | None:
    strength = np.maximum(pair[0].ratio_test[row], pair[1].ratio_test[row]).tolist()
    return max(eligible, key=lambda place: strength[place], default=None)


def _two_shares(votes: Whole, seen: Whole, others: Whole, seen_by_others: Whole) -> Real:
    """The two-proportion z; 0 where everybody gave the answer."""
    pooled = (votes + others) / (seen + seen_by_others)
    spread = np.sqrt(np.maximum(pooled * (1 - pooled) * (1 / seen + 1 / seen_by_others), 0))
    difference: Real = votes / seen - others / seen_by_others
    return np.where(spread > 0, difference / np.where(spread > 0, spread, 1), 0.0)
