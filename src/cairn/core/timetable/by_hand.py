"""A plan edited by hand: what one move breaks or loses, and what it mends."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cairn.core.timetable import verifier, wishes
from cairn.core.timetable.programme import Place, Plan, Programme
from cairn.core.timetable.rules import Broken, Lost


@dataclass(frozen=True, slots=True)
class Warnings:
    """What one move changes. `broken` and `lost` come anew, `mended` and `won` go; what stays as it was is in none."""

    broken: tuple[Broken, ...]
    lost: tuple[Lost, ...]
    mended: tuple[Broken, ...]
    won: tuple[Lost, ...]


def moved(plan: Plan, session: str, place: Place | None) -> dict[str, Place]:
    """The plan with the session in another place, or in none."""
    rest = {name: where for name, where in plan.items() if name != session}
    return rest | {session: place} if place else rest


def warnings(programme: Programme, plan: Plan, session: str, place: Place | None) -> Warnings:
    """What happens if the session is moved to this place, or taken out of the plan.

    >>> from cairn.core.timetable.programme import Room, Session, Slot
    >>> slots = (Slot("ten", 1, 600, 60), Slot("noon", 1, 720, 60))
    >>> both = (Session("talk", frozenset({"Amina"})), Session("walk", frozenset({"Amina"})))
    >>> one = Programme(slots, (Room("hall", 20), Room("attic", 9)), both)
    >>> plan = {"talk": Place("ten", "hall"), "walk": Place("noon", "hall")}
    >>> [(each.rule.value, each.of) for each in warnings(one, plan, "walk", Place("ten", "attic")).broken]
    [('person', 'Amina')]
    """
    return changed(programme, plan, moved(plan, session, place))


def changed(programme: Programme, plan: Plan, after: Plan) -> Warnings:
    """What is different in the plan `after`, however many sessions moved: two may have changed places."""
    broken = verifier.broken(programme, plan), verifier.broken(programme, after)
    lost = wishes.lost(programme, plan), wishes.lost(programme, after)
    return Warnings(_more(broken[1], broken[0]), _more(lost[1], lost[0]), _more(*broken), _more(*lost))


def _more[T](some: Iterable[T], than: Iterable[T]) -> tuple[T, ...]:
    return tuple((Counter(some) - Counter(than)).elements())
