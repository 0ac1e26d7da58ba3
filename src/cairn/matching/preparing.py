"""People and what they are looked for, as the solver takes them. Loads the solver: only the worker imports it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.core.matching import Bar, Person, Role, fit
from cairn.matching import queries
from cairn.matching.choices import Says
from cairn.needs import queries as needs
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions
from cairn.strengths import queries as strengths
from cairn.strengths.choices import parts_of

if TYPE_CHECKING:
    from cairn.matching.queries import Thing
    from cairn.programmes.models import Programme
    from cairn.strengths.queries import Brings


@dataclass(frozen=True)
class Problem:
    """What the solver gets, and which ids and things its names stand for."""

    people: list[Person]
    roles: list[Role]
    ids: Mapping[str, int]
    things: Mapping[str, Thing]

    def without_access(self) -> set[str]:
        """The names of things for which somebody would be free who needs what is not planned there."""
        with_needs = [person for person in self.people if person.needs]
        return {role.name for role in self.roles if any(fit(one, role) is Bar.ACCESS for one in with_needs)}


def problem(programme: Programme, *, at: datetime) -> Problem:
    """Everybody who may be suggested here, and everything somebody is looked for.

    Out are: who paused their card, said never, rests, or has as much to do as they would take on.
    """
    on = timezone.localdate(at)
    things = queries.looked_for(programme, at=at)
    said = _Said(programme, things, at=at)
    cards = _may_be_suggested(programme, said, at=at)
    sides = activities.sides_in_programme([one.person.pk for one in cards], programme, on=on)
    asked = roles.times_asked([one.person for one in cards], programme, roles.year_before(at))
    access, time = _Access(programme, list(cards), things), _Time(things)
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
    return Problem(people, wanted, {one.person.ref: one.person.pk for one in cards}, {one.name: one for one in things})


def _may_be_suggested(programme: Programme, said: _Said, *, at: datetime) -> dict[Brings, int]:
    """Those who may be, each with how many more things they would take on."""
    on = timezone.localdate(at)
    holdings = list(roles.holdings_of(programme, on))
    rests = {one.person_id for one in holdings if one.rests_until_on and one.rests_until_on >= on}
    does = Counter(one.person_id for one in holdings) + said.would_do
    return {
        one: one.most - does[one.person.pk]
        for one in strengths.cards_for_matching(programme)
        if one.person.pk not in rests | said.never and one.most > does[one.person.pk]
    }


class _Said:
    """What people said to suggestions, and what is a matter between them and others already.

    `closed`: by the person's id, names for which they are not suggested. `yes`: how many said yes to each and are not
    asked yet; `would_do`: the same by person.
    """

    def __init__(self, programme: Programme, things: list[Thing], *, at: datetime) -> None:
        self.closed: dict[int, frozenset[str]] = defaultdict(frozenset)
        self.yes, self.would_do = Counter[str](), Counter[int]()
        said = list(queries.answers_in(programme))
        self.never = {one.person_id for one in said if one.says == Says.NEVER}
        touched = roles.in_touch_about([one.role for one in things if one.role], roles.year_before(at))
        elsewhere = sessions.cannot_come_to([one.session for one in things if one.session])
        for one in things:
            for person in touched[one.role.pk] if one.role else elsewhere[one.session.pk] if one.session else ():
                self.closed[person] |= {one.name}
        names = {one.name for one in things}
        for word in said:
            name = queries.thing_of(word) if word.says != Says.NEVER else ""
            if name in names and name not in self.closed[word.person_id]:
                self.closed[word.person_id] |= {name}
                if word.says == Says.YES:
                    self.yes[name] += 1
                    self.would_do[word.person_id] += 1


class _Time:
    """Times by their day and part of the day, so that two mornings of two weeks are two."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._parts = {one.name: parts_of(one.session.starts_at, one.session.ends_at) for one in things if one.session}

    def asked_by(self, thing: Thing) -> frozenset[str]:
        """When one has to be free for it. Of a role nothing is known."""
        return frozenset(f"{day} {part}" for day, part in self._parts.get(thing.name, ()))

    def of(self, card: Brings) -> frozenset[str]:
        """When this person is free, among all times asked: at any, where they said nothing."""
        asked = {one for parts in self._parts.values() for one in parts}
        return frozenset(f"{day} {part}" for day, part in asked if not card.times or part in card.times)


class _Access:
    """What people shared that they need, and what there will be. What is shared with one activity counts only there."""

    def __init__(self, programme: Programme, cards: list[Brings], things: list[Thing]) -> None:
        persons = [one.person for one in cards]
        meetings = [one.session for one in things if one.session]
        self._kinds = [code for code, _label in sessions.access_kinds()]
        self._plans = sessions.access_lines_in(meetings)
        self._everywhere = needs.kinds_needed_by(persons, programme)
        self._activities = {one.activity_id: one.activity for one in meetings}
        self._in = {
            pk: needs.kinds_needed_by(persons, programme, activity) for pk, activity in self._activities.items()
        }

    def needed_by(self, card: Brings) -> frozenset[str]:
        everywhere = self._everywhere.get(card.person.pk, set())
        there = {
            f"{kind} in {pk}"
            for pk, found in self._in.items()
            for kind in found.get(card.person.pk, set()) - everywhere
        }
        return frozenset(everywhere | there)

    def offered_by(self, thing: Thing) -> frozenset[str]:
        """What there will be: in a session what its access plan lists. For a role it is talked about before a yes."""
        session = thing.session
        plan = {line.kind for line in self._plans[session.pk]} if session else set(self._kinds)
        elsewhere = {
            f"{kind} in {pk}"
            for pk in self._activities
            for kind in self._kinds
            if kind in plan or not session or pk != session.activity_id
        }
        return frozenset(plan | elsewhere)
