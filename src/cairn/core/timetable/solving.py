"""Making a timetable: count first, then search, then say which rules collide. Needs the extra `timetable`."""

from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from cairn.core.timetable.counting import shortages
from cairn.core.timetable.draft import Draft, Finding, Limits, Step, Watch
from cairn.core.timetable.programme import Pin, Plan, Programme
from cairn.core.timetable.rules import Collision
from cairn.core.timetable.verifier import broken
from cairn.core.timetable.wishes import cost

UNHURRIED, UNWATCHED = Limits(), Watch()
UNKNOWN = Draft(Finding.OPEN, {})


class SolverMissing(Exception):
    """OR-Tools is not installed. Checking, counting and editing by hand work without it."""

    def __init__(self) -> None:
        super().__init__(
            'Making a timetable needs OR-Tools: install Cairn with its extra, "cairn[timetable]", '
            "or call sh tools/bootstrap.sh tools/install.py timetable."
        )


def is_at_hand() -> bool:
    """Whether timetables can be made here."""
    return find_spec("ortools") is not None


def draft(programme: Programme, *, seed: int, limits: Limits = UNHURRIED, watch: Watch = UNWATCHED) -> Draft:
    """A timetable that breaks no hard rule, and loses as little as was found in the time; or why there is none.

    The time holds for the plan, and once more for finding out which rules collide. Raises `SolverMissing`.
    """
    if short := shortages(programme):
        return Draft(Finding.IMPOSSIBLE, {}, shortages=tuple(short))
    near = _near(programme, seed=seed, limits=limits, watch=watch) if programme.earlier else UNKNOWN
    if near.is_stopped:
        return near
    left = replace(limits, seconds=limits.seconds - near.seconds)
    model = _priced(programme, start=near.plan or programme.earlier)
    found = _found(programme, model, seed=seed, limits=left, watch=watch, step=Step.PLACING)
    if found.finding == Finding.IMPOSSIBLE and not found.is_stopped:
        rules = collisions(programme, seed=seed, limits=limits, watch=watch)
        return replace(found, collisions=rules, seconds=near.seconds + found.seconds)
    best = near if near.plan and not (found.plan and found.cost <= near.cost) else found
    return replace(best, bound=found.bound, seconds=near.seconds + found.seconds, is_stopped=found.is_stopped)


def _near(programme: Programme, *, seed: int, limits: Limits, watch: Watch) -> Draft:
    """A plan in which sessions keep their slot unless the earlier plan breaks a rule with them: found soon, if any."""
    touched = {name for one in broken(programme, programme.earlier) for name in one.sessions}
    kept = {name: place.slot for name, place in programme.earlier.items() if name not in touched}
    pins = {name: replace(programme.pins.get(name, Pin()), slot=slot) for name, slot in kept.items()}
    known = {one.name for one in programme.sessions}
    settled = replace(programme, pins=dict(programme.pins) | {name: pin for name, pin in pins.items() if name in known})
    model = _priced(settled, start=programme.earlier)
    half = replace(limits, seconds=limits.seconds / 2)
    found = _found(settled, model, seed=seed, limits=half, watch=watch, step=Step.NEAR)
    return replace(found, finding=Finding.FOUND if found.plan else Finding.OPEN, bound=0)


def _priced(programme: Programme, *, start: Plan) -> Any:
    """The hard rules, with what lost wishes cost to be made small."""
    model = _part("model").build(programme, start=start)
    _part("costs").minimise(model)
    return model


def _found(  # noqa: PLR0913 - what a search needs
    programme: Programme, model: Any, *, seed: int, limits: Limits, watch: Watch, step: Step
) -> Draft:
    """What the search came to."""
    search = _part("search").run(model.cp, seed=seed, limits=limits, watch=watch, step=step)
    plan: Plan = model.plan(search.solver.boolean_value) if search.is_found else {}
    ending = Finding.BEST if search.is_best else Finding.FOUND if search.is_found else Finding.OPEN
    return Draft(
        Finding.IMPOSSIBLE if search.is_impossible else ending,
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
    model = _part("model").build(programme, start=programme.earlier, all_placed=False)
    found = _found(programme, model, seed=seed, limits=limits, watch=watch, step=Step.PLACING)
    return replace(found, bound=0, left_out=tuple(one.name for one in programme.sessions if one.name not in found.plan))


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
