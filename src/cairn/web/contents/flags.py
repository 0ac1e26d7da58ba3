"""What people of a session need, on its page; how many come beside them; and the one figure everybody may read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from cairn.needs import queries
from cairn.needs.choices import SHOWN_FROM
from cairn.sessions import queries as sessions
from cairn.web import links
from cairn.web.components.words import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cairn.needs.queries import Flag
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session
    from cairn.web.contents.session_parts import Row


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag with the words for how many need it, and where a line for it is written, for those who may."""

    flag: Flag
    people: str
    write_url: str


def of_session(session: Session, around: dict[str, Any]) -> dict[str, Any]:
    """What needs to be there, for those who prepare the session or take part; nothing once it is over."""
    person = around["person"]
    if person is None or not session.is_planned or not (around["participant"] or around["may_hold"]):
        return {"flags": [], "beside": None}
    found = queries.flags(session, person)
    may_write = bool(around["may_hold"])
    return {
        "flags": [Flagged(one, _people(one), _to_write(session, one) if may_write else "") for one in found],
        "reads_words": any(one.said for one in found),
        "beside": _number_beside(session, person, leads=may_write),
    }


def with_supporters(rows: Iterable[Row], session: Session) -> list[Row]:
    """The same rows, each with who comes beside that person, in their words."""
    found = list(rows)
    beside = queries.beside_in(session, [row.coming.person_id for row in found])
    return [replace(row, beside=", ".join(one.words for one in beside.get(row.coming.person_id, []))) for row in found]


def needs_met(programme: Programme, *, on: date) -> str:
    """In words how often what people need was there in a year; nothing where too few said so."""
    found = queries.met_in_a_year(programme, on=on)
    if found is None:
        return ""
    words = _("In the year up to %(day)s people said of at least %(n)d needs whether they were met: %(share)s.")
    shares = {
        "nearly_all": _("nearly all were"),
        "most": _("most were"),
        "half": _("about half were"),
        "some": _("fewer than half were"),
    }
    return words % {"share": shares[found.share], "day": day(found.until_on), "n": found.needs_at_least}


def _people(flag: Flag) -> str:
    if flag.people is None:
        return _("five people or more")
    return _("one person") if flag.people == 1 else _("%(n)d people") % {"n": flag.people}


def _to_write(session: Session, flag: Flag) -> str:
    """Where a line of this kind is written into the plan; nothing where somebody sees to it."""
    if flag.is_seen_to:
        return ""
    return f"{links.in_session('write_access_line', session)}?{urlencode({'kind': flag.kind})}"


def _number_beside(session: Session, person: Person, *, leads: bool) -> int | None:
    """How many come beside somebody: for those who lead or see to something; for others from five on."""
    expected = sessions.expected_in([session])[session.pk]
    number = sum(len(found) for found in queries.beside_in(session, expected).values())
    if leads or any(line.owner_id == person.pk for line in sessions.access_lines(session)):
        return number or None
    return number if number >= SHOWN_FROM else None
