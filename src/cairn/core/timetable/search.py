"""Running the solver so that it can be watched and stopped: it works in a thread, the caller's own looks after it."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from cairn.core.timetable.draft import Limits, Progress, Step, Watch

TURN = 0.1  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Search:
    """What a run of the solver came to. `solver` gives the values if `is_found`."""

    solver: cp_model.CpSolver
    is_found: bool
    is_best: bool
    is_impossible: bool
    is_stopped: bool
    bound: int  # nothing can cost less
    seconds: float


class _Best(cp_model.CpSolverSolutionCallback):  # type: ignore[misc]  # without OR-Tools it is of no known type
    """Notes the best plan so far and the bound, for whoever looks."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.progress = Progress(step, None, 0, 0.0)

    def on_solution_callback(self) -> None:
        found = replace(self.progress, best=round(self.objective_value), found_after=self.wall_time)
        self.progress = replace(found, plans=found.plans + 1)
        self.bounded(self.best_objective_bound)

    def bounded(self, bound: float) -> None:
        if self.progress.step != Step.NEAR:
            self.progress = replace(self.progress, bound=round(bound))


def run(model: cp_model.CpModel, *, seed: int, limits: Limits, watch: Watch, step: Step) -> Search:
    """Search until it is proven, the time is over, or somebody stops it. An error of the watch stops it too."""
    solver, best = cp_model.CpSolver(), _Best(step)
    solver.parameters.random_seed = seed
    solver.parameters.num_workers = limits.workers
    solver.parameters.max_time_in_seconds = limits.seconds
    solver.parameters.catch_sigint_signal = False  # Ctrl-C belongs to the program around us
    solver.best_bound_callback = best.bounded
    is_stopped = False
    with ThreadPoolExecutor(1) as apart:
        working = apart.submit(solver.solve, model, best)
        try:
            while True:
                watch.told(best.progress)
                if watch.stop():
                    is_stopped = True
                    solver.stop_search()
                if not wait([working], TURN).not_done:
                    break
        finally:
            while wait([working], 0).not_done:
                solver.stop_search()
                wait([working], TURN)
    status = working.result()
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    return Search(
        solver,
        is_found=found,
        is_best=status == cp_model.OPTIMAL,
        is_impossible=status == cp_model.INFEASIBLE,
        is_stopped=is_stopped,
        bound=round(solver.best_objective_bound) if found else 0,
        seconds=solver.wall_time,
    )
