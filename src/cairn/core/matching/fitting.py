"""Whether a person and a role fit, and why: strengths and wishes in common, time, access, and what nobody wants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

HELPS, NEEDED, WISHED = 10, 20, 15
"""Points for a strength that helps, for one the role needs, and for what the person cares about or wants to learn."""

POINTS_AT_MOST = 200
RESTED = 5
"""Points less for each role somebody had in the last year, so that not always the same people are asked."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be asked. Everything by names: strengths, wishes, what not to ask for, times, access needs.

    `most`: how many roles they would take at most. `lately`: how many they had in the last year.
    """

    name: str
    side: str = ""
    strengths: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    refuses: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    most: int = 1
    lately: int = 0


@dataclass(frozen=True, slots=True)
class Role:
    """Something people are wanted for. `times`: all of them have to be free. `offers`: access needs that are met.

    `helps`: strengths and subjects that fit. `needed`: each should be brought by somebody. `least`: people by side.
    `only`: the sides it is for; empty: all.
    """

    name: str
    places: int = 1
    times: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    helps: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    least: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    only: frozenset[str] = frozenset()


class Bar(Enum):
    """Why somebody cannot be suggested for a role. The first that holds is said."""

    SIDE = "it is for another side"
    REFUSED = "they do not want to be asked for this"
    TIME = "they are not free"
    ACCESS = "not all their access needs are met"
    NOTHING = "nothing they bring or want is looked for"


@dataclass(frozen=True, slots=True)
class Fit:
    """Why somebody fits: what they bring that is looked for, and what they care about or want to learn there."""

    strengths: frozenset[str]
    wishes: frozenset[str]
    points: int


def fit(person: Person, role: Role) -> Fit | Bar:
    """How well this person and this role go together, or what stands between them.

    >>> reader = Person("Dana", strengths=frozenset({"plain words"}), times=frozenset({"Monday"}))
    >>> fit(reader, Role("Read our letters", times=frozenset({"Monday"}), helps=frozenset({"plain words"}))).points
    10
    >>> fit(reader, Role("Read our letters", times=frozenset({"Friday"}), helps=frozenset({"plain words"})))
    <Bar.TIME: 'they are not free'>
    """
    asked_for = role.helps | role.needed
    strengths, wishes = person.strengths & asked_for, person.wishes & asked_for
    if role.only and person.side not in role.only:
        return Bar.SIDE
    if person.refuses & (asked_for | {role.name}):
        return Bar.REFUSED
    if not role.times <= person.times:
        return Bar.TIME
    if not person.needs <= role.offers:
        return Bar.ACCESS
    if not strengths | wishes:
        return Bar.NOTHING
    points = HELPS * len(strengths - role.needed) + NEEDED * len(strengths & role.needed) + WISHED * len(wishes)
    return Fit(strengths, wishes, max(1, min(points, POINTS_AT_MOST) - RESTED * person.lately))
