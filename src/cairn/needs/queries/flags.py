"""Flags: what the people of a session need, for those who prepare it, and who sees to each. No reason, no diagnosis."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import formats
from cairn.activities import queries as activities
from cairn.needs.choices import SHOWN_FROM
from cairn.needs.queries.needs import kinds_of
from cairn.needs.queries.sharing import reaching
from cairn.programmes import queries as programmes
from cairn.sessions import queries as sessions

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.needs.models import AccessNeed
    from cairn.people.models import Person
    from cairn.sessions.models import AccessLine, Session


@dataclass(frozen=True, slots=True)
class Said:
    """One need as it was shared. `name` is empty for everybody who does not lead."""

    words: str
    works_best: str
    formats: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Flag:
    """One kind of thing that people of a session need, and the lines of its access plan that are about it."""

    kind: str
    label: str
    people: int | None  # None: five or more, and how many is not for this reader
    said: tuple[Said, ...]
    lines: tuple[AccessLine, ...]

    @property
    def is_seen_to(self) -> bool:
        """Whether the plan has it, with somebody who sees to it."""
        return any(line.owner_id for line in self.lines)


def flags(session: Session, reader: Person | None) -> list[Flag]:
    """What people need who may be in this session, as far as this reader may know it.

    Those who lead read words and names. Who sees to a line reads the words of its kind without names. Everybody else
    who takes part learns which kinds five people or more need; whoever passes by learns nothing. When the session is
    over or cancelled, nobody reads any.
    """
    if not session.is_planned:
        return []
    names = programmes.leads(reader, session.activity.programme)
    if reader is None or not (names or activities.participant(reader, session.activity)):
        return []
    plan = sessions.access_lines_in([session])[session.pk]
    own = {line.kind for line in plan if line.owner_id == reader.pk}
    found = []
    for kind, needs in _by_kind(_needs_in([session])[session.pk]):
        people = len({one.person_id for one in needs})
        may_read = names or kind in own
        if may_read or people >= SHOWN_FROM:
            said = tuple(_said(one, named=names) for one in needs) if may_read else ()
            lines = tuple(line for line in plan if line.kind == kind)
            found.append(Flag(kind, _label(kind), people if may_read else None, said, lines))
    return found


def not_seen_to(found: Collection[Activity], *, at: datetime) -> list[tuple[Session, list[str]]]:
    """Sessions to come of activities the reader leads, each with the kinds that somebody needs and nobody sees to.

    In a constant number of questions, however many sessions there are.
    """
    planned = list(sessions.planned_in(found, at=at))
    needs, plans = _needs_in(planned), sessions.access_lines_in(planned)
    owned = {pk: {line.kind for line in plan if line.owner_id} for pk, plan in plans.items()}
    lacking = [
        (one, [_label(kind) for kind, _needs in _by_kind(needs[one.pk]) if kind not in owned[one.pk]])
        for one in planned
    ]
    return [(session, kinds) for session, kinds in lacking if kinds]


def _needs_in(found: Collection[Session]) -> dict[int, list[AccessNeed]]:
    """By the session's id, what the people who may be there share with its activity or its programme, each once."""
    expected = sessions.expected_in(found)
    rows = list(
        reaching({one.activity_id: one.activity for one in found}.values(), set().union(*expected.values()))
        if expected
        else []
    )
    return {
        one.pk: list(
            {
                row.need_id: row.need
                for row in rows
                if row.need.person_id in expected[one.pk] and _reaches(row.activity_id, row.programme_id, one)
            }.values()
        )
        for one in found
    }


def _reaches(activity: int | None, programme: int, session: Session) -> bool:
    return activity == session.activity_id if activity else programme == session.activity.programme_id


def _by_kind(needs: Iterable[AccessNeed]) -> Iterator[tuple[str, list[AccessNeed]]]:
    rows = list(needs)
    for kind, _label in sessions.access_kinds():
        if here := [one for one in rows if kind in kinds_of(one)]:
            yield kind, here


def _said(need: AccessNeed, *, named: bool) -> Said:
    names = tuple(formats.in_words(one) for one in need.formats)
    return Said(need.words, need.works_best, names, need.person.shown_name if named else "")


def _label(kind: str) -> str:
    return dict(sessions.access_kinds())[kind]
