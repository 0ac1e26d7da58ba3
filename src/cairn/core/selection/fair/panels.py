"""The panels a pool allows, as a model for HiGHS: how many of each sort of people sit on it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cairn.core.linear import NO_END, Model, Numbers, SolverFailed
from cairn.core.selection.fair.pool import Alike, Pool, Quota


def giving(quota: Quota, pool: Pool, sorts: Sequence[Alike]) -> Numbers:
    """1 for each sort of people who give this answer, 0 for the others."""
    at = pool.features.index(quota.feature)
    return np.array([sort.answers[at] == quota.value for sort in sorts], dtype=np.float64)


class Panels:
    """All panels that meet the quotas, to be asked for the dearest one at given prices."""

    def __init__(self, pool: Pool, sorts: Sequence[Alike]) -> None:
        self.sizes: Numbers = np.array([len(sort.signs) for sort in sorts], dtype=np.float64)
        nought = np.zeros(len(sorts))
        self._model = Model(lower=nought, upper=self.sizes, costs=nought, whole=len(sorts))
        self._model.row(pool.places, np.ones(len(sorts)), pool.places)
        for quota in pool.quotas:
            self._model.row(quota.least, giving(quota, pool, sorts), quota.most)

    def dearest(self, prices: Numbers) -> tuple[Numbers, float] | None:
        """The panel whose people cost most at these prices for one of each sort, and a proven bound to that cost.

        No panel costs more than the bound. None when no panel meets the quotas.
        """
        self._model.price(prices)
        values = self._model.solve()
        if values is None:
            return None
        panel = np.rint(values)
        return panel, max(float(panel @ prices), float(self._model.highs.getInfo().mip_dual_bound))

    def with_any_of(self, sorts: NDArray[np.bool_]) -> Numbers | None:
        """A panel with as many people of these sorts as can be, or None when nobody of them can be on any."""
        found = self.dearest(sorts.astype(np.float64))
        return found[0] if found and (found[0] @ sorts) > 0 else None


def weigh(panels: Numbers, sizes: Numbers, counted: NDArray[np.bool_]) -> tuple[Numbers, float, Numbers]:
    """Weights that make the least chance of a counted sort greatest, that chance, and prices of sorts that sum to 1.

    `panels`: a row each, with how many of each sort.
    """
    number = len(panels)
    costs = np.append(np.zeros(number), 1.0)
    model = Model(lower=np.zeros(number + 1), upper=np.full(number + 1, NO_END), costs=costs)
    model.row(1.0, np.ones(number), 1.0)
    rows = np.flatnonzero(counted)
    for sort in rows:
        model.row(0.0, np.append(panels[:, sort] / sizes[sort], -1.0))
    values = _solved(model)
    prices = np.zeros(len(sizes))
    prices[rows] = np.maximum(0.0, -np.array(model.highs.getSolution().row_dual)[1:])
    return values[:-1], float(values[-1]), prices / prices.sum()


def lift(panels: Numbers, sizes: Numbers, *, least: Numbers, share: float) -> Numbers:
    """Weights that leave each sort its `least` chance, and lift the chances below `share` towards it."""
    number, sorts = panels.shape
    ends = np.concatenate((np.full(number, NO_END), np.full(sorts, share)))
    model = Model(lower=np.zeros(number + sorts), upper=ends, costs=np.concatenate((np.zeros(number), sizes)))
    model.row(1.0, np.ones(number), 1.0)
    for sort in range(sorts):
        chances = panels[:, sort] / sizes[sort]
        model.row(least[sort], chances)
        model.row(0.0, np.concatenate((chances, -np.eye(1, sorts, sort)[0])))
    weights = np.maximum(0.0, _solved(model)[:number])
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def _solved(model: Model) -> Numbers:
    values = model.solve()
    if values is None:
        raise SolverFailed("no weights for panels of which there are some")
    return values
