"""Who could be asked for which role, so that everybody is asked for one thing before anybody is for two.

A suggestion, no more: people choose. Method: docs/methods/matching.md.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from cairn.core.linear import NO_END, Model
from cairn.core.matching.fitting import Bar, Fit, Person, Role, fit

FIRST, LACKING = 1_000_000, 10_000
"""What it is worth that somebody has a role at all, and that a role has a side or a strength it lacked."""

MORE = (3_000, 1_000)
"""What a second and a third role for the same person are worth; from then on as much as the third."""


class UnfitRoles(ValueError):
    """People or roles contradict themselves. The sentence says where."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One person for one role, and why."""

    person: str
    role: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a role lacks when all suggestions are taken: places, people by side, and strengths."""

    places: int
    sides: Mapping[str, int]
    strengths: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.places or self.sides or self.strengths)


@dataclass(frozen=True)
class Suggestions:
    """What came of it, in the order of the people given.

    `without`: people for whom nothing is suggested, and what stood between them and each role; nothing where all that
    fits is taken. `lacking`: roles that lack something.
    """

    made: tuple[Suggestion, ...]
    without: Mapping[str, Mapping[Bar, int]]
    lacking: Mapping[str, Lacking]


def suggest(people: Sequence[Person], roles: Sequence[Role], *, seed: str) -> Suggestions:
    """The suggestions that are worth most: first a role for as many people as can be, then what roles lack, then fit.

    Between those who fit alike `seed` decides, not the order in which they stand.

    Raises `UnfitRoles` for a name that stands twice, or a number under nought.
    """
    _check(people, roles)
    network = _Network(tuple(sorted(people, key=lambda person: _lot(seed, person.name))), tuple(roles))
    chosen = network.chosen()
    place = {person.name: at for at, person in enumerate(people)}
    made = sorted(chosen, key=lambda one: (place[one.person], one.role))
    asked = {one.person for one in made}
    return Suggestions(
        tuple(made),
        {person.name: network.bars[person.name] for person in people if person.name not in asked},
        {role.name: lacking for role in roles if (lacking := _lacking(role, made, people))},
    )


@dataclass
class _Network:
    """The pairs that fit, and what the solver makes of them."""

    people: tuple[Person, ...]
    roles: tuple[Role, ...]
    bars: dict[str, dict[Bar, int]] = field(default_factory=dict)
    pairs: list[tuple[Person, Role, Fit]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for person in self.people:
            bars: dict[Bar, int] = defaultdict(int)
            for role in self.roles:
                found = fit(person, role)
                if isinstance(found, Bar):
                    bars[found] += 1
                elif person.most and role.places:
                    self.pairs.append((person, role, found))
            self.bars[person.name] = dict(bars)

    def chosen(self) -> list[Suggestion]:
        """The pairs of the best plan."""
        if not self.pairs:
            return []
        rows = _Rows([float(found.points) for _, _, found in self.pairs])
        self._each_person(rows)
        self._each_role(rows)
        values = rows.solved()
        return [
            Suggestion(person.name, role.name, found)
            for (person, role, found), value in zip(self.pairs, values, strict=False)
            if value > 1 / 2
        ]

    def _each_person(self, rows: "_Rows") -> None:
        by_person: dict[str, list[int]] = defaultdict(list)
        for at, (person, _, _) in enumerate(self.pairs):
            by_person[person.name].append(at)
        for pairs in by_person.values():
            person = self.pairs[pairs[0]][0]
            counted = [rows.column(FIRST, 1), *(rows.column(worth, 1) for worth in _more(person, len(pairs)))]
            rows.row(0, [*pairs, *counted], [1] * len(pairs) + [-1] * len(counted), 0)
            if person.most > 1:
                self._no_two_at_once(rows, pairs)

    def _no_two_at_once(self, rows: "_Rows", pairs: Iterable[int]) -> None:
        at_time: dict[str, list[int]] = defaultdict(list)
        for at in pairs:
            for time in self.pairs[at][1].times:
                at_time[time].append(at)
        for together in {tuple(found) for found in at_time.values() if len(found) > 1}:
            rows.row(-NO_END, together, [1] * len(together), 1)

    def _each_role(self, rows: "_Rows") -> None:
        by_role: dict[str, list[int]] = defaultdict(list)
        for at, (_, role, _) in enumerate(self.pairs):
            by_role[role.name].append(at)
        for pairs in by_role.values():
            role = self.pairs[pairs[0]][1]
            rows.row(-NO_END, pairs, [1] * len(pairs), role.places)
            for side, least in role.least.items():
                self._met(rows, [at for at in pairs if self.pairs[at][0].side == side], least)
            for strength in sorted(role.needed):
                self._met(rows, [at for at in pairs if strength in self.pairs[at][2].strengths], 1)

    def _met(self, rows: "_Rows", pairs: Sequence[int], least: int) -> None:
        """Each of these pairs up to `least` is worth something more."""
        if pairs and least:
            met = rows.column(LACKING, least)
            rows.row(0, [*pairs, met], [1] * len(pairs) + [-1])


@dataclass
class _Rows:
    """A model in the making: what each column is worth and its end, and the rows. The first ones are the pairs."""

    costs: list[float]
    ends: list[float] = field(default_factory=list)
    rows: list[tuple[float, Sequence[int], Sequence[float], float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ends = [1.0] * len(self.costs)

    def column(self, worth: float, end: float) -> int:
        self.costs.append(worth)
        self.ends.append(end)
        return len(self.costs) - 1

    def row(self, lower: float, columns: Sequence[int], weights: Sequence[float], upper: float = NO_END) -> None:
        self.rows.append((lower, columns, weights, upper))

    def solved(self) -> list[float]:
        ends = np.array(self.ends, dtype=np.float64)
        model = Model(lower=np.zeros(len(ends)), upper=ends, costs=np.array(self.costs), whole=len(ends))
        for lower, columns, weights, upper in self.rows:
            model.row_of(lower, columns, weights, upper)
        values = model.solve()
        return [] if values is None else values.tolist()


def _more(person: Person, pairs: int) -> list[int]:
    """What each role after the first is worth, as many as this person takes."""
    further = min(person.most, pairs) - 1
    return [MORE[min(at, len(MORE) - 1)] for at in range(further)]


def _lacking(role: Role, made: Iterable[Suggestion], people: Iterable[Person]) -> Lacking:
    side = {person.name: person.side for person in people}
    taken = [one for one in made if one.role == role.name]
    brought = frozenset[str]().union(*(one.fit.strengths for one in taken))
    numbers = {of: least - sum(side[one.person] == of for one in taken) for of, least in role.least.items()}
    return Lacking(
        role.places - len(taken), {of: number for of, number in numbers.items() if number > 0}, role.needed - brought
    )


def _check(people: Iterable[Person], roles: Iterable[Role]) -> None:
    for kind, named in (("person", [each.name for each in people]), ("role", [each.name for each in roles])):
        for name, times in Counter(named).items():
            if times > 1:
                raise UnfitRoles(f"The {kind} {name} stands twice.")
    if any(person.most < 0 or person.lately < 0 for person in people) or any(role.places < 0 for role in roles):
        raise UnfitRoles("A number is under nought.")


def _lot(seed: str, name: str) -> str:
    return hashlib.sha256(f"{seed} {name}".encode()).hexdigest()
