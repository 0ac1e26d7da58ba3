"""Who may do what with persons and organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import queries

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person


def take_part(person: Person | None) -> Verdict:
    """The ground under every deed: somebody has to be signed in."""
    if person is None or not person.is_active:
        return no(_("Sign in first, so that what you do is yours and you can hear what became of it."))
    return yes()


def change_name(person: Person | None) -> Verdict:
    return take_part(person)


def register_organisation(person: Person | None, name: str) -> Verdict:
    if not (verdict := take_part(person)):
        return verdict
    if queries.organisation_named(name):
        return no(_("There is already an organisation with that name. Choose it from the list."))
    return yes()


def state_employment(person: Person | None, organisation: Organisation) -> Verdict:
    if not (verdict := take_part(person)):
        return verdict
    if person and queries.employment(person, organisation):
        return no(_("You have already said that you work for %(name)s.") % {"name": organisation.name})
    return yes()


def end_employment(person: Person | None, organisation: Organisation) -> Verdict:
    if not (verdict := take_part(person)):
        return verdict
    if person and not queries.employment(person, organisation):
        return no(_("You have not said that you work for %(name)s.") % {"name": organisation.name})
    return yes()
