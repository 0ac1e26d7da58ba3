"""What is asked of a search for a timetable, what is told while it runs, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cairn.core.timetable.programme import Plan
from cairn.core.timetable.rules import Collision, Shortage


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to search, and on how many processors.

    With one worker and time to finish, the same seed gives the same plan. With two, or when the time runs out, it may
    not: what stands then is the plan, which `broken` checks, and not the way to it.
    """

    seconds: float = 30
    workers: int = 2


class Step(StrEnum):
    """What is being done just now."""

    NEAR = "near"  # looking for a plan close to the earlier one: what it touches moves, and all others keep their slot
    PLACING = "placing"
    COLLIDING = "colliding"  # looking for the rules that cannot hold together


@dataclass(frozen=True, slots=True)
class Progress:
    """`best`: what the best plan so far costs, None before there is one. None can cost less than `bound`.

    The bound is 0 as long as only plans near the earlier one are looked at. `found_after`: the seconds of the search
    after which that plan was found. Where as many as fit are looked for, both count sessions placed, and none can place
    more than `bound`. `plans`: how many were found in this step so far, each better than the one before.
    """

    step: Step
    best: int | None
    bound: int
    found_after: float
    plans: int = 0


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on. Both are called ten times a second in the thread that asked for the timetable.

    `told` hears how far it is; the search ends soon after `stop` says yes, with the best plan so far.
    """

    told: Callable[[Progress], None] = lambda _progress: None
    stop: Callable[[], bool] = lambda: False


class Finding(StrEnum):
    """How a search ended."""

    BEST = "best"  # a plan, and it is proven that none loses less
    FOUND = "found"  # a plan; perhaps there is a better one
    IMPOSSIBLE = "impossible"  # it is proven that there is none
    OPEN = "open"  # the time was over, or it was stopped, before either was known


@dataclass(frozen=True, slots=True)
class Draft:
    """A timetable that is proposed, or why there is none.

    `plan` is empty unless one was found, and `cost` is what its lost wishes cost, of which `bound` cannot be saved.
    `left_out`: sessions without a place, where that was allowed. Where it is impossible, `shortages` say what counting
    found, or else `collisions` which rules cannot hold together. `seconds`: those of the solver.
    """

    finding: Finding
    plan: Plan
    cost: int = 0
    bound: int = 0
    left_out: tuple[str, ...] = ()
    shortages: tuple[Shortage, ...] = ()
    collisions: tuple[Collision, ...] = ()
    seconds: float = 0.0
    is_stopped: bool = False
