"""Making a timetable: count first, then search, then say which rules collide. Needs the extra `timetable`."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from cairn.core.timetable.counting import shortages
from cairn.core.timetable.draft import Draft, Finding, Limits, Step, Watch
from cairn.core.timetable.programme import Plan, Programme
from cairn.core.timetable.rules import Collision
from cairn.core.timetable.wishes import cost

UNHURRIED, UNWATCHED = Limits(), Watch()


class SolverMissing(Exception):
    """OR-Tools is not installed. Checking, counting and editing by hand work without it."""

    def __init__(self) -> None:
        super().__init__('Making a timetable needs OR-Tools: install Cairn with its extra, "cairn[timetable]".')


def is_at_hand() -> bool:
    """Whether timetables can be made here."""
    return find_spec("ortools") is not None


def draft(programme: Programme, *, seed: int, limits: Limits = UNHURRIED, watch: Watch = UNWATCHED) -> Draft:
    """A timetable that breaks no hard rule, and loses as little as was found in the time; or why there is none.

    The time holds for the plan, and once more for finding out which rules collide. Raises `SolverMissing`.
    """
    if found := shortages(programme):
        return Draft(Finding.IMPOSSIBLE, {}, shortages=tuple(found))
    model = _part("model").build(programme)
    _part("costs").minimise(model)
    search = _part("search").run(model.cp, seed=seed, limits=limits, watch=watch, step=Step.PLACING)
    if search.is_impossible:
        rules = () if search.is_stopped else collisions(programme, seed=seed, limits=limits, watch=watch)
        return Draft(Finding.IMPOSSIBLE, {}, collisions=rules, seconds=search.seconds)
    if not search.is_found:
        return Draft(Finding.OPEN, {}, seconds=search.seconds, is_stopped=search.is_stopped)
    plan = model.plan(search.solver.boolean_value)
    return Draft(
        Finding.BEST if search.is_best else Finding.FOUND,
        plan,
        cost=cost(programme, plan),
        bound=search.bound,
        seconds=search.seconds,
        is_stopped=search.is_stopped,
    )


def as_many_as_fit(programme: Programme, *, seed: int, limits: Limits = UNHURRIED, watch: Watch = UNWATCHED) -> Draft:
    """A timetable of as many sessions as were made to fit in the time, where not all of them can.

    No hard rule is broken but that sessions are `left_out`; wishes are not looked at. Raises `SolverMissing`.
    """
    model = _part("model").build(programme, all_placed=False)
    search = _part("search").run(model.cp, seed=seed, limits=limits, watch=watch, step=Step.PLACING)
    plan: Plan = model.plan(search.solver.boolean_value) if search.is_found else {}
    return Draft(
        Finding.BEST if search.is_best else Finding.FOUND if search.is_found else Finding.OPEN,
        plan,
        cost=cost(programme, plan),
        left_out=tuple(one.name for one in programme.sessions if one.name not in plan),
        seconds=search.seconds,
        is_stopped=search.is_stopped,
    )


def collisions(
    programme: Programme, *, seed: int, limits: Limits = UNHURRIED, watch: Watch = UNWATCHED
) -> tuple[Collision, ...]:
    """Small sets of rules that cannot hold together, no rule in two of them; none where that was not proven.

    Each has to give way somewhere before there can be a timetable. Raises `SolverMissing`.
    """
    found: tuple[Collision, ...] = _part("collisions").find(programme, seed=seed, limits=limits, watch=watch)
    return found


def _part(name: str) -> ModuleType:
    """A file that is only loaded where OR-Tools is: loading it takes a second."""
    if not is_at_hand():
        raise SolverMissing
    return import_module(f"cairn.core.timetable.{name}")
