"""A lottery over panels in which the person with the least chance has the greatest there can be.

People of one sort share its places alike, so a panel is the number of people of each sort. Panels are found one by
one, each the dearest at prices that fall for those who were seen; a linear program weighs them, its prices ask for
better ones, and what the dearest panel costs proves how far the lottery can be from the best. Method:
docs/methods/selection.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cairn.core.linear import Numbers
from cairn.core.selection.fair.panels import Panels, lift, weigh
from cairn.core.selection.fair.pool import Alike, Pool, UnfitPool, alike

GAP = 1e-4
"""How close the least chance is brought to the proven bound: a hundredth of a percentage point."""

STEP = 0.02
"""How fast the price of people falls when they are seen on a panel, over the least chance hoped for."""

CLOSE = 1e-9
"""What is left of the least chance when the others are lifted: all but what a computer's numbers lose."""


class NoPanel(UnfitPool):
    """No panel meets all quotas with the people there are."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the search is: panels found, the least chance so far, and the bound that no lottery passes."""

    panels: int
    least: float
    bound: float


type Watch = Callable[[Progress], bool]
"""Told how far the search is; False stops it."""


@dataclass(frozen=True)
class Lottery:
    """Panels with their weights, which sum to 1. `panels`: how many of each sort, a row each.

    `bound`: the least chance is not greater than this in any lottery. `unreachable`: sorts that no panel can hold;
    they are left out of the least chance.
    """

    sorts: tuple[Alike, ...]
    panels: NDArray[np.int64]
    weights: Numbers
    bound: float
    unreachable: frozenset[int]

    @property
    def sizes(self) -> Numbers:
        """How many people are of each sort."""
        return np.array([len(sort.signs) for sort in self.sorts], dtype=np.float64)

    @property
    def chances(self) -> Numbers:
        """The chance of one person of each sort."""
        return np.asarray(self.weights @ self.panels / self.sizes, dtype=np.float64)

    @property
    def counted(self) -> NDArray[np.bool_]:
        """Which sorts can be on a panel at all."""
        return np.array([at not in self.unreachable for at in range(len(self.sorts))])

    @property
    def least(self) -> float:
        """The least chance of anybody who can be on a panel at all."""
        return float(self.chances[self.counted].min())


def lottery(pool: Pool, *, watch: Watch = lambda _: True) -> Lottery:
    """The fairest lottery for this pool; the best so far, with its bound, when `watch` stops the search.

    >>> from cairn.core.selection.fair.pool import Quota
    >>> answers = {"a": "citizen", "b": "citizen", "c": "citizen", "d": "staff"}
    >>> quotas = (Quota("side", "citizen", 1, 1), Quota("side", "staff", 1, 1))
    >>> fair = lottery(Pool({sign: {"side": side} for sign, side in answers.items()}, quotas, 2))
    >>> [round(float(chance), 3) for chance in fair.chances], round(fair.bound, 3)
    ([0.333, 1.0], 0.333)

    Raises `NoPanel` when the quotas cannot be met.
    """
    sorts = alike(pool)
    share = pool.places / len(pool.people)
    search = _Search(Panels(pool, sorts), floor=share / 10)
    goes_on = search.spread(watch)
    search.reach_everybody()
    if goes_on:
        search.close(watch)
    weights = search.weights(share)
    panels = np.array(search.found, dtype=np.int64)
    return Lottery(sorts, panels, weights, search.bound, frozenset(np.flatnonzero(~search.counted).tolist()))


class _Search:
    """The panels found so far, the best bound, and the sorts that somebody of can be on a panel."""

    def __init__(self, panels: Panels, *, floor: float) -> None:
        """`floor`: less than this is not hoped for while it is not known who can be on no panel at all."""
        self._panels, self._sizes, self._floor = panels, panels.sizes, floor
        self.found: list[Numbers] = []
        self._seen: set[bytes] = set()
        self.counted = np.ones(len(self._sizes), dtype=np.bool_)
        self.least, self.bound = 0.0, 1.0

    def spread(self, watch: Watch) -> bool:
        """Panels at prices that fall for whoever was seen. False when it was stopped."""
        prices = np.ones(len(self._sizes))
        for _ in range(2 * len(self._sizes)):
            panel, _new = self._ask(prices / prices.sum())
            prices *= np.exp(-STEP / max(self.bound, self._floor) * panel / self._sizes)
            if not watch(Progress(len(self.found), self.least, self.bound)):
                return False
        return True

    def reach_everybody(self) -> None:
        """Panels with all sorts that are on none so far, as far as there are any. Whoever is on none bounds nothing."""
        missing = np.array(self.found).sum(axis=0) == 0
        while missing.any():
            panel = self._panels.with_any_of(missing)
            if panel is None:
                self.counted, self.bound = ~missing, 1.0
                return
            self._keep(panel)
            missing &= panel == 0

    def close(self, watch: Watch) -> None:
        """Weigh the panels and ask for better ones at the prices that come of it, until the bound is met."""
        while True:
            _, self.least, prices = weigh(np.array(self.found), self._sizes, self.counted)
            _, is_new = self._ask(prices)
            is_done = not is_new or self.bound - self.least <= GAP
            if not watch(Progress(len(self.found), self.least, self.bound)) or is_done:
                return

    def weights(self, share: float) -> Numbers:
        """The weights of the panels found: the least chance at its greatest, then the others lifted to `share`."""
        panels = np.array(self.found)
        _, least, _ = weigh(panels, self._sizes, self.counted)
        return lift(panels, self._sizes, least=np.where(self.counted, max(0.0, least - CLOSE), 0.0), share=share)

    def _ask(self, prices: Numbers) -> tuple[Numbers, bool]:
        """The dearest panel and whether it is new. At prices that sum to 1 over whole sorts its cost is a bound."""
        answer = self._panels.dearest(prices / self._sizes)
        if answer is None:
            raise NoPanel("No panel meets all quotas with the people who signed up.")
        panel, dearest = answer
        self.bound = min(self.bound, dearest)
        return panel, self._keep(panel)

    def _keep(self, panel: Numbers) -> bool:
        key = panel.tobytes()
        is_new = key not in self._seen
        if is_new:
            self._seen.add(key)
            self.found.append(panel)
        return is_new
