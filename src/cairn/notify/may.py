"""Whether a person may be written to, and who says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.notify import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.people.models import Person


def write_letter(person: Person, about: str, on: date) -> Verdict:
    """At most once a week about the same thing, and never to somebody who does not want it."""
    if not person.is_active:
        return no(_("This person does not use Cairn any more."))
    if not queries.wants_letters(person, about):
        return no(_("This person does not want letters about this."))
    if queries.was_written_to(person, about, on=on):
        return no(_("A letter about this was written to this person within the week."))
    return yes()


def stop_letters(person: Person | None, about: str) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and not queries.wants_letters(person, about):
        return no(_("We do not write to you about this any more already."))
    return yes()


def resume_letters(person: Person | None, about: str) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person and queries.wants_letters(person, about):
        return no(_("We write to you about this already."))
    return yes()
