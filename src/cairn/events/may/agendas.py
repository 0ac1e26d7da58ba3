"""Who may keep something of a programme for themselves."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.events import queries
from cairn.events.may.events import see
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person


def star_sessions(person: Person | None, event: Event, refs: Collection[str]) -> Verdict:
    """Whether these sessions can be put into the person's own agenda."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := see(person, event)):
        return verdict
    if queries.refs_on_programme(event, refs) != set(refs):
        return no(_("A session you chose is not on the programme any more. Look at the programme again."))
    return yes()


def make_calendar_link(person: Person | None) -> Verdict:
    return people_may.take_part(person)
