"""What has to hold before somebody is suggested for something: side, time, access, and that they do not refuse it.

None of it is weighed. What somebody wrote of their needs and shared with nobody bars nothing: its absence would tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cairn.activities.access import AccessKind
from cairn.needs import queries as needs
from cairn.sessions import queries as sessions
from cairn.strengths.choices import When, parts_of

if TYPE_CHECKING:
    from cairn.matching.queries.looking_for import Thing
    from cairn.programmes.models import Programme
    from cairn.strengths.queries import Brings


class Times:
    """When things happen, by their day and part of the day, so that two mornings of two weeks are two.

    A role happens each week: its parts stand under its own name, so that two roles are not taken to be at one time.
    """

    def __init__(self, things: Iterable[Thing]) -> None:
        self._parts = {one.name: _parts(one) for one in things}
        self._asked = {(f"{day} {part}", part) for parts in self._parts.values() for day, part in parts}
        self._free: dict[frozenset[str], frozenset[str]] = {}  # by the times of a card: there are few different ones

    def asked_by(self, thing: Thing) -> frozenset[str]:
        """When one has to be free for it."""
        return frozenset(f"{day} {part}" for day, part in self._parts[thing.name])

    def of(self, card: Brings) -> frozenset[str]:
        """When this person is free, among all times asked: at any, where they said nothing."""
        if card.times not in self._free:
            free = frozenset(named for named, part in self._asked if not card.times or part in card.times)
            self._free[card.times] = free
        return self._free[card.times]

    def parts_of(self, thing: Thing) -> tuple[str, ...]:
        """The parts of the week it touches, in the order of the week."""
        touched = {part for _, part in self._parts[thing.name]}
        return tuple(one for one in When.values if one in touched)

    def lacking(self, card: Brings, thing: Thing) -> tuple[str, ...]:
        """The parts of the week it needs and in which they have no time."""
        return tuple(one for one in self.parts_of(thing) if card.times and one not in card.times)


class Access:
    """What people shared that they need, and what there will be. What is shared with one activity counts only there."""

    def __init__(self, programme: Programme, cards: Iterable[Brings], things: Iterable[Thing]) -> None:
        listed = list(things)
        self._not_there = not_there(listed)
        self._shared = needs.kinds_shared_by([one.person for one in cards], programme)
        self._activities = {one.activity_id for one in listed} - {None}

    def needed_by(self, card: Brings) -> frozenset[str]:
        shared = self._shared.get(card.person.pk, {})
        everywhere = shared.get(None, set())
        there = {f"{kind} in {pk}" for pk in self._activities for kind in shared.get(pk, set()) - everywhere}
        return frozenset(everywhere | there)

    def offered_by(self, thing: Thing) -> frozenset[str]:
        """What there will be: in a session what its access plan lists; in a role all that it does not rule out."""
        there = set(AccessKind.values) - self._not_there[thing.name]
        elsewhere = {
            f"{kind} in {pk}"
            for pk in self._activities
            for kind in AccessKind.values
            if kind in there or pk != thing.activity_id
        }
        return frozenset(there | elsewhere)

    def lacking(self, card: Brings, thing: Thing) -> tuple[str, ...]:
        """The kinds they need, as they shared it where this belongs, that there is not."""
        shared = self._shared.get(card.person.pk, {})
        needed = shared.get(None, set()) | shared.get(thing.activity_id, set())
        return tuple(one for one in AccessKind.values if one in needed & self._not_there[thing.name])


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between somebody and something that looks for what they bring or like."""

    thing: Thing
    side: bool
    refused: bool
    times: tuple[str, ...]
    access: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.side or self.refused or self.times or self.access)


class Conditions:
    """All of it for these people and things; as many queries for many as for one."""

    def __init__(self, programme: Programme, cards: Iterable[Brings], things: Iterable[Thing]) -> None:
        listed = list(things)
        self.times = Times(listed)
        self.access = Access(programme, cards, listed)

    def hold(self, card: Brings, thing: Thing) -> bool:
        """Whether time and access let them take part in it, and they do not refuse it."""
        refused = card.refuses & set(thing.topics)
        return not (refused or self.times.lacking(card, thing) or self.access.lacking(card, thing))

    def between(self, card: Brings, things: Iterable[Thing], side: str) -> Iterator[Between]:
        """For each of these things that looks for what they bring or like: what stands between, if anything does."""
        for thing in things:
            topics = set(thing.topics)
            if not topics & (card.strengths | card.wishes):
                continue
            found = Between(
                thing, bool(thing.role and thing.role.for_side and thing.role.for_side != side),
                bool(card.refuses & topics), self.times.lacking(card, thing), self.access.lacking(card, thing),
            )  # fmt: skip
            if found:
                yield found


def not_there(things: Iterable[Thing]) -> dict[str, set[str]]:
    """By the name of a thing, the kinds of access it is without.

    In a session what its access plan does not list, in a role what it says there cannot be.
    """
    listed = list(things)
    plans = sessions.access_lines_in([one.session for one in listed if one.session])
    found = {one.name: set(one.role.barred_access) for one in listed if one.role}
    planned = {one.name: {line.kind for line in plans[one.session.pk]} for one in listed if one.session}
    return found | {name: set(AccessKind.values) - kinds for name, kinds in planned.items()}


def _parts(thing: Thing) -> list[tuple[str, str]]:
    if thing.session:
        return [(day, str(part)) for day, part in parts_of(thing.session.starts_at, thing.session.ends_at)]
    return [(thing.name, part) for part in thing.role.times] if thing.role else []
