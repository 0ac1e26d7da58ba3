"""Whether a person may be written to, and who says so."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.notify import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.people.models import Person


def write_letter(person: Person, about: str, on: date, *, tells_since: datetime | None = None) -> Verdict:
    """At most once a week about the same thing, and never to somebody who does not want it.

    News once a day at most; `tells_since` is the moment after which it tells what happened: no line goes out twice.
    """
    if not person.is_active:
        return no(_("This person does not use Cairn any more."))
    if not queries.wants_letters(person, about):
        return no(_("This person does not want letters about this."))
    if queries.was_written_to(person, about, on=on):
        return no(_("A letter about this was written to this person within the week, or the day where it is pressing."))
    if tells_since and queries.was_told_after(person, tells_since):
        return no(_("This person has been told a part of this already."))
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


def see_news(person: Person | None) -> Verdict:
    return people_may.take_part(person)
