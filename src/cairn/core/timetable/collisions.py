"""Which rules cannot hold together: a small set of them, without any of which the rest can.

Found by leaving out rules and asking whether it is still impossible (QuickXplain, Junker 2004): first whole kinds of
rules, then, of the kinds that are left, the rule of each person, room, session and kind of interpreter. Only loaded
where OR-Tools is; see `solving`.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from cairn.core.timetable.draft import Limits, Step, Watch
from cairn.core.timetable.model import asked, build
from cairn.core.timetable.programme import Programme
from cairn.core.timetable.rules import Collision, Held, Rule
from cairn.core.timetable.search import Search, run
from cairn.core.timetable.spans import Spans, equips, holds

MOST = 5  # sets that are named

EASIEST = (  # what people can let go of most easily is named rather than what nobody can
    Rule.PIN,
    Rule.INTERPRETERS,
    Rule.AWAY,
    Rule.CLOSED,
    Rule.BREAK,
    Rule.NEEDS,
    Rule.SIZE,
    Rule.PERSON,
    Rule.ROOM,
)


def find(programme: Programme, *, seed: int, limits: Limits, watch: Watch) -> tuple[Collision, ...]:
    """Sets of rules that collide, no rule in two of them, as far as the time reaches."""
    asking = _Asking(programme, seed, limits, watch)
    left = held(programme)
    found: list[Collision] = []
    while len(found) < MOST and asking.is_impossible(left):
        kinds = [[one for one in left if one.rule == rule] for rule in EASIEST]
        some = [one for kind in least(asking.fails, [kind for kind in kinds if kind]) for one in kind]
        asking.is_unsure = False
        rules = [one for [one] in least(asking.fails, [[one] for one in some])]
        found.append(Collision(tuple(rules), is_irreducible=not asking.is_unsure))
        left = [one for one in left if one not in rules]
        if not rules:
            break
    return tuple(found)


def held(programme: Programme) -> list[Held]:
    """All rules that hold anything back, those that are easiest to let go of first."""
    spans, rooms = Spans(programme), programme.rooms
    kinds = sorted({kind for session in programme.sessions for kind in session.interpreters})
    of: dict[Rule, list[str]] = {
        Rule.PIN: list(programme.pins),
        Rule.INTERPRETERS: kinds,
        Rule.AWAY: [person for person in asked(programme) if programme.away.get(person)],
        Rule.CLOSED: [room.name for room in rooms if room.closed],
        Rule.BREAK: [one.name for one in programme.sessions if not all(span.is_clear for span in spans.of(one))],
        Rule.NEEDS: [one.name for one in programme.sessions if not all(equips(room, one) for room in rooms)],
        Rule.SIZE: [one.name for one in programme.sessions if not all(holds(room, one) for room in rooms)],
        Rule.PERSON: [person for person, sessions in asked(programme).items() if len(sessions) > 1],
        Rule.ROOM: [room.name for room in rooms],
    }
    return [Held(rule, name) for rule in EASIEST for name in of[rule]]


def least[T](fails: Callable[[Sequence[T]], bool], some: Sequence[T]) -> list[T]:
    """Of things that fail together, a few that do, without any of which the others would not.

    Those that come early are kept rather than those that come late.

    >>> least(lambda some: {2, 3} <= set(some) or {3, 5} <= set(some), [1, 2, 3, 4, 5])
    [2, 3]
    """

    def among(base: list[T], some: list[T], *, is_new: bool) -> list[T]:
        if is_new and fails(base):
            return []
        if len(some) == 1:
            return some
        early, late = some[: len(some) // 2], some[len(some) // 2 :]
        of_late = among([*base, *early], late, is_new=bool(early))
        return among([*base, *of_late], early, is_new=bool(of_late)) + of_late

    return among([], list(some), is_new=True)


@dataclass
class _Asking:
    """Asks whether some rules cannot hold together, as long as there is time."""

    programme: Programme
    seed: int
    limits: Limits
    watch: Watch
    spent: float = 0.0
    is_unsure: bool = False
    is_stopped: bool = False

    def fails(self, some: Sequence[Collection[Held]]) -> bool:
        return self.is_impossible([one for each in some for one in each])

    def is_impossible(self, rules: Collection[Held]) -> bool:
        """Whether it is proven that these rules cannot all hold."""
        seconds = self.limits.seconds - self.spent
        search = self._search(rules, seconds) if seconds > 0 and not self.is_stopped else None
        self.is_unsure |= search is None or not (search.is_found or search.is_impossible)
        return search is not None and search.is_impossible

    def _search(self, rules: Collection[Held], seconds: float) -> Search:
        kept = {(one.rule, one.of) for one in rules}
        model = build(self.programme, holds=lambda rule, of: (rule, of) in kept)
        limits = replace(self.limits, seconds=seconds)
        search = run(model.cp, seed=self.seed, limits=limits, watch=self.watch, step=Step.COLLIDING)
        self.spent += search.seconds
        self.is_stopped = search.is_stopped
        return search
