"""Everybody who took part in a programme, from what the other folders know: for counting alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cairn.activities import queries as activities
from cairn.listen import queries as listen
from cairn.people import queries as people
from cairn.people.sides import Side
from cairn.programmes import queries as programmes
from cairn.reach.choices import OFTEN
from cairn.reach.presence import HERE, People
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.programmes.models import Programme


def people_of(programme: Programme, *, at: datetime) -> People:
    """Who ever joined, came and is new, and who was asked in the last year. The side is that of one's latest part."""
    found = list(activities.activities_of(programme))
    refs = {one.pk: one.ref for one in found}
    parts = activities.parts_taken(found)
    rows = sorted((row for of in parts.values() for some in of.values() for row in some), key=lambda one: one.joined_at)
    sides = {row.person_id: row.side for row in rows}
    at_work = people.employees(programmes.running_organisations(programme), on=timezone.localdate(at))
    present, said = sessions.people_checked_in(found), listen.contributors(found)
    return People(
        others=frozenset(one for one, side in sides.items() if side != Side.CITIZEN)
        | frozenset(one for _, one in at_work if one not in sides),
        joined={refs[pk]: frozenset(of) for pk, of in parts.items()},
        came={ref: frozenset(present.get(pk, set()) | said.get(pk, set())) for pk, ref in refs.items()},
        first={one: refs[first] for one, first in activities.first_parts(programme).items() if first in refs},
        **_asked(programme, refs, at),
    )


def could_answer(programme: Programme) -> int:
    """How many people belong, or belonged, to the programme: so many could have answered about themselves."""
    return programmes.everybody_ever(programme)


def _asked(programme: Programme, refs: Mapping[int, str], at: datetime) -> dict[str, Any]:
    """Whom each activity asked for something, whom anybody here asked, and who was asked often."""
    asked: dict[str, set[int]] = {HERE: set(), **{ref: set() for ref in refs.values()}}
    times: Counter[int] = Counter()
    for one in roles.people_asked(programme, roles.year_before(at)):
        asked[HERE].add(one.person_id)
        times[one.person_id] += 1
        if place := refs.get(one.role.activity_id or 0) if one.role else None:
            asked[place].add(one.person_id)
    often = frozenset(person for person, number in times.items() if number >= OFTEN)
    return {"asked": {place: frozenset(of) for place, of in asked.items()}, "asked_often": often}
