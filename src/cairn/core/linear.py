"""Linear programs, and those in whole numbers: HiGHS, quiet and with the same dice each time."""

from collections.abc import Sequence

import highspy
import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]
"""One number for each column, or for each of what the columns stand for."""

type Places = NDArray[np.intp]
"""Which columns, counted from 0."""

NO_END = highspy.kHighsInf


ENDED = frozenset(getattr(highspy.HighsModelStatus, name) for name in ("kOptimal", "kInfeasible", "kSolutionLimit"))
"""How a search ends that did its work."""


class SolverFailed(ArithmeticError):
    """The solver could not do its work."""


class _Quiet(highspy.Highs):
    """The solver, which says its name as soon as it may call back: so it is told to be quiet before that."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the library's name
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


class Model:
    """A linear model: its columns are made first, then rows are added. Columns are whole numbers where it is said."""

    def __init__(self, *, lower: Numbers, upper: Numbers, costs: Numbers, whole: int = 0, most: bool = True) -> None:
        """`costs` are brought to their most, or least without `most`; the first `whole` columns are whole numbers."""
        self.highs = _Quiet()  # type: ignore[no-untyped-call]
        self.highs.setOptionValue("threads", 1)  # two workers on one machine hinder each other
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.addVars(len(lower), lower, upper)
        self.price(costs)
        if whole:
            self.highs.changeColsIntegrality(whole, _first(whole), np.full(whole, highspy.HighsVarType.kInteger))
        if most:
            self.highs.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def price(self, costs: Numbers) -> None:
        """Another cost for each column."""
        self.highs.changeColsCost(len(costs), _first(len(costs)), costs)

    def row(self, lower: float, weights: Sequence[float] | Numbers, upper: float = NO_END) -> None:
        """The columns times these weights lie between both. Columns after the last weight weigh nothing."""
        weights = np.asarray(weights, dtype=np.float64)
        held = np.flatnonzero(weights)
        self.row_of(lower, held, weights[held], upper)

    def row_of(
        self, lower: float, columns: Sequence[int] | Places, weights: Sequence[float] | Numbers, upper: float = NO_END
    ) -> None:
        """These columns times their weights lie between both."""
        held = np.asarray(columns, dtype=np.int32)
        self.highs.addRow(lower, upper, len(held), held, np.asarray(weights, dtype=np.float64))

    def take_first(self, *, branches: int) -> None:
        """Any values that keep all rows will do, and no more branches than these are looked at."""
        self.highs.setOptionValue("mip_max_nodes", branches)
        self.highs.setOptionValue("mip_max_improving_sols", 1)

    def solve(self) -> Numbers | None:
        """The values of the columns, or None where there are none that keep all rows, or none were found in time.

        Raises `SolverFailed` when the solver could not do its work, which says nothing about the rows.
        """
        self.highs.run()
        status = self.highs.getModelStatus()
        if status not in ENDED:
            raise SolverFailed(self.highs.modelStatusToString(status))
        if self.highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        return np.array(self.highs.getSolution().col_value)


def _first(number: int) -> NDArray[np.int32]:
    return np.arange(number, dtype=np.int32)
