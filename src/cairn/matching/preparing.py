"""People and what they are looked for, as the solver takes them. Loads the solver: only the worker imports it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core.matching import Bar, Person, Role, fit
from cairn.matching import queries
from cairn.matching.choices import Says
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions
from cairn.strengths import queries as strengths

if TYPE_CHECKING:
    from cairn.matching.queries import Conditions, Thing
    from cairn.programmes.models import Programme
    from cairn.strengths.queries import Brings


@dataclass(frozen=True)
class Problem:
    """What the solver gets, and which ids and things its names stand for."""

    people: list[Person]
    roles: list[Role]
    ids: Mapping[str, int]
    things: Mapping[str, Thing]
    told: frozenset[str]

    def without_access(self) -> set[str]:
        """The names of things for which somebody would fit who needs what there is not.

        It is told to those who lead, so it rests on what they may read alone: not on what somebody does not want to be
        asked for, nor on times unless these are for them to read. `told` are the names of people whose times are.
        """
        with_needs = [person for person in self.people if person.needs]
        return {role.name for role in self.roles if any(self._lacks_access(one, role) for one in with_needs)}

    def _lacks_access(self, person: Person, role: Role) -> bool:
        times = person.times if person.name in self.told else role.times
        read = replace(person, times=times, refuses=person.refuses & {role.name})
        wanted = role.helps | role.needed
        return bool(wanted & (person.strengths | person.wishes)) and fit(read, role) is Bar.ACCESS


def problem(programme: Programme, *, at: datetime) -> Problem:
    """Everybody who may be suggested here, and everything somebody is looked for.

    Out are: who paused their card, said never, rests, or has as much to do as they would take on.
    """
    on = timezone.localdate(at)
    things = queries.looked_for(programme, at=at)
    written = strengths.cards_for_matching(programme)
    conditions = queries.Conditions(programme, written, things)
    said = _Said(programme, things, written, conditions, at=at)
    cards = _may_be_suggested(programme, written, said, at=at)
    sides = activities.sides_in_programme([one.person.pk for one in cards], programme, on=on)
    asked = roles.times_asked([one.person for one in cards], programme, roles.year_before(at))
    access, time = conditions.access, conditions.times
    people = [
        Person(
            one.person.ref, side=sides[one.person.pk], strengths=one.strengths, wishes=one.wishes,
            refuses=one.refuses | said.closed[one.person.pk], times=time.of(one), needs=access.needed_by(one),
            most=most, lately=asked.get(one.person.pk, 0),
        )
        for one, most in cards.items()
    ]  # fmt: skip
    wanted = [
        Role(
            one.name, places=max(one.places - said.yes[one.name], 0), times=time.asked_by(one),
            offers=access.offered_by(one), needed=frozenset(one.topics),
            only=frozenset([one.role.for_side] if one.role and one.role.for_side else []),
        )
        for one in things
    ]  # fmt: skip
    return Problem(
        people, wanted, {one.person.ref: one.person.pk for one in cards}, {one.name: one for one in things},
        frozenset(one.person.ref for one in cards if one.says_times),
    )  # fmt: skip


def _may_be_suggested(
    programme: Programme, written: Iterable[Brings], said: _Said, *, at: datetime
) -> dict[Brings, int]:
    """Those who may be, each with how many more things they would take on."""
    on = timezone.localdate(at)
    holdings = list(roles.holdings_of(programme, on))
    rests = {one.person_id for one in holdings if one.rests_until_on and one.rests_until_on >= on}
    does = Counter(one.person_id for one in holdings) + said.would_do
    return {
        one: one.most - does[one.person.pk]
        for one in written
        if one.person.pk not in rests | said.never and one.most > does[one.person.pk]
    }


class _Said:
    """What people said to suggestions, and what is a matter between them and others already.

    `closed`: by the person's id, names for which they are not suggested. `yes`: how many said yes to each, are not
    asked yet and can still do it; `would_do`: the same by person.
    """

    def __init__(
        self, programme: Programme, things: list[Thing], written: Iterable[Brings], conditions: Conditions, *,
        at: datetime,
    ) -> None:  # fmt: skip
        self.closed: dict[int, frozenset[str]] = defaultdict(frozenset)
        self.yes, self.would_do = Counter[str](), Counter[int]()
        said = list(queries.answers_in(programme))
        self.never = {one.person_id for one in said if one.says == Says.NEVER}
        touched = roles.in_touch_about([one.role for one in things if one.role], roles.year_before(at))
        elsewhere = sessions.cannot_come_to([one.session for one in things if one.session])
        for one in things:
            for person in touched[one.role.pk] if one.role else elsewhere[one.session.pk] if one.session else ():
                self.closed[person] |= {one.name}
        named, cards = {one.name: one for one in things}, {one.person.pk: one for one in written}
        for word in said:
            name = queries.thing_of(word) if word.says != Says.NEVER else ""
            if name in named and name not in self.closed[word.person_id]:
                self.closed[word.person_id] |= {name}
                card = cards.get(word.person_id)
                if word.says == Says.YES and card and conditions.hold(card, named[name]):
                    self.yes[name] += 1
                    self.would_do[word.person_id] += 1
