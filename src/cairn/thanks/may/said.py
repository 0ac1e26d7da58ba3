"""Whoever leads thanks people; what somebody got in return is noted by themselves alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.thanks import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session
    from cairn.thanks.models import GivenInReturn, Thanks

NOTED_AT_MOST = 200


def thank_people(person: Person | None, programme: Programme, session: Session | None, at: datetime) -> Verdict:
    """Whoever leads or facilitates, at any time; for a session once it has begun."""
    if not (verdict := programmes_may.lead(person, programme)):
        return verdict
    if session is not None and session.is_cancelled:
        return no(_("This session was cancelled."))
    if session is not None and not session.has_begun(at):
        return no(_("This session has not begun yet. Thank people for it once they have come."))
    return yes()


def be_thanked(person: Person, programme: Programme, session: Session | None, people: Collection[Person]) -> Verdict:
    """Whether these people can be thanked by this person, for this session if one is named."""
    if not people:
        return no(_("Choose at least one person to thank."))
    if set(people) - set(queries.people_to_thank(person, programme, session)):
        return no(_("Thank people who came or take part here, and each of them once for a session."))
    return yes()


def destroy_thanks(person: Person | None, thanks: Thanks) -> Verdict:
    """Whoever was thanked, and whoever said it."""
    if person is not None and person.pk in {thanks.person_id, thanks.by_id}:
        return yes()
    return no(_("This is between two people."))


def note_return(person: Person | None) -> Verdict:
    if not (verdict := people_may.take_part(person)) or person is None:
        return verdict
    if queries.given_in_return(person).count() >= NOTED_AT_MOST:
        return no(_("You have noted a great many things. Destroy one first."))
    return yes()


def take_back_return(person: Person | None, noted: GivenInReturn) -> Verdict:
    return yes() if person is not None and person.pk == noted.person_id else no(_("This belongs to somebody else."))
