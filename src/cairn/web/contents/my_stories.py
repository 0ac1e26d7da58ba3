"""My page, about stories: where mine went, what I am asked about them, and what became of those I used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.listen import queries
from cairn.web.contents.my_line import Line
from cairn.web.contents.places import Trace, traces

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def asked(there: There) -> Iterator[Line]:
    """Who wants to quote a story of mine, where I wanted to be asked each time."""
    for trace in traces(there.rows("uses_to_allow", SHOWN_AT_MOST)):
        words = _("May your story be quoted in %(place)s? Nothing is shown before you say yes.")
        yield Line(words % {"place": trace.title}, trace.own_page)


def went(person: Person) -> list[Trace]:
    """Where my stories went, newest first."""
    return traces(queries.uses_of_stories_of(person)[:SHOWN_AT_MOST])


def used(person: Person, *, at: datetime) -> list[Trace]:
    """What I have to know about stories I used."""
    return traces(queries.uses_by(person, at=at)[:SHOWN_AT_MOST])


def to_take_out(held: Iterable[Activity], person: Person) -> list[Trace]:
    """What somebody else used in the activities I hold and has not taken out yet."""
    return traces(queries.uses_to_take_out(list(held)).exclude(by=person)[:SHOWN_AT_MOST])
