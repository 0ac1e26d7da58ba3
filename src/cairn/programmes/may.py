"""Who may do what with a programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import queries

if TYPE_CHECKING:
    from cairn.people.models import Organisation, Person
    from cairn.programmes.models import Programme


def see(person: Person | None, programme: Programme) -> Verdict:
    if programme.is_public or queries.membership(person, programme):
        return yes()
    return no(_("This programme is not public yet. Its members can see it after signing in."))


def open_programme(person: Person | None, slug: str) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.programme(slug):
        return no(_("There is already a programme with that address. Choose another short name."))
    return yes()


def lead(person: Person | None, programme: Programme) -> Verdict:
    """Everything that prepares and holds the work: for co-production leads and facilitators of this programme."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not queries.leads(person, programme):
        return no(_("Only a co-production lead or facilitator of this programme does this. Ask one of them."))
    return yes()


def publish_programme(person: Person | None, programme: Programme) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    return no(_("This programme is public already.")) if programme.is_public else yes()


def say_country(person: Person | None, programme: Programme, country: str) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    if country not in dict(queries.countries()):
        return no(_("Choose where it takes place from the list."))
    return yes()


def take_on_partner(person: Person | None, programme: Programme, organisation: Organisation) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    if organisation.pk in queries.running_organisations(programme):
        return no(_("%(name)s already runs or partners this programme.") % {"name": organisation.name})
    return yes()


def follow_edition(person: Person | None, programme: Programme, earlier: Programme | None = None) -> Verdict:
    """Whether this person may name the edition before this one, and with `earlier`: that one. Once."""
    if not (verdict := lead(person, programme)):
        return verdict
    if programme.follows_id is not None:
        return no(_("The edition before this one is named already. It stays as it was."))
    if earlier is not None and earlier not in queries.earlier_editions(programme):
        return no(_("Choose a programme of the same organisation that was opened before this one."))
    if not queries.earlier_editions(programme).exists():
        return no(_("This organisation has no earlier programme here, so there is nothing to build on yet."))
    return yes()


def join(person: Person | None, programme: Programme) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if queries.membership(person, programme):
        return no(_("You already belong to this programme."))
    if not programme.is_public:
        return no(_("This programme is not public yet. Ask its lead to add you."))
    return yes()


def add_member(person: Person | None, programme: Programme, member: Person) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    if queries.membership(member, programme):
        return no(_("%(name)s already belongs to this programme.") % {"name": member.shown_name})
    return yes()


def see_members(person: Person | None, programme: Programme) -> Verdict:
    """Who belongs to a programme is for those who belong to it."""
    if queries.membership(person, programme):
        return yes()
    return no(_("The people in a programme are shown to its members only. Join it to see them."))


def give_role(person: Person | None, programme: Programme, member: Person) -> Verdict:
    if not (verdict := lead(person, programme)):
        return verdict
    if not queries.membership(member, programme):
        return no(_("%(name)s does not belong to this programme yet.") % {"name": member.shown_name})
    return yes()


def leave(person: Person | None, programme: Programme) -> Verdict:
    if not queries.membership(person, programme):
        return no(_("You do not belong to this programme."))
    if queries.is_last_lead(person, programme):
        return no(_("You are the only lead. Give somebody else the role first, so that nobody is left waiting."))
    return yes()
