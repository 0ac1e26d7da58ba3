"""Who may ask somebody for something, and who answers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.roles import queries
from cairn.roles.choices import Says

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.roles.models import Asked, RoleOffer


def ask_people(person: Person | None, programme: Programme) -> Verdict:
    """See how often each member was asked, and ask: those who lead."""
    return programmes_may.lead(person, programme)


def note_asked(
    asker: Person | None, programme: Programme, person: Person, *, at: datetime, role: RoleOffer | None = None
) -> Verdict:
    """Those who lead ask a member who does not rest, and for one role once in a year."""
    if not (verdict := ask_people(asker, programme)):
        return verdict
    names = {"name": person.shown_name}
    if asker and asker.pk == person.pk:
        return no(_("This is you. Whatever it is, you need not ask yourself."))
    if not programmes.membership(person, programme):
        return no(_("%(name)s does not belong to this programme. Invite them to join first.") % names)
    if queries.is_resting(person, programme, timezone.localdate(at)):
        return no(_("%(name)s is resting and is not asked for anything now. Ask somebody else.") % names)
    return yes() if role is None else _for_this_role(programme, person, role, at=at)


def _for_this_role(programme: Programme, person: Person, role: RoleOffer, *, at: datetime) -> Verdict:
    if role.programme_id != programme.pk or not role.is_open(timezone.localdate(at)):
        return no(_("Nobody can ask for that role now. Choose one that is open."))
    if queries.was_asked(person, role, queries.year_before(at)):
        return no(_("%(name)s was asked for this role already. Their answer stands.") % {"name": person.shown_name})
    return yes()


def answer_asked(person: Person | None, asked: Asked) -> Verdict:
    """The person who was asked, and as often as they like: minds change."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or asked.person_id != person.pk:
        return no(_("Somebody else was asked. Only they answer."))
    return yes()


def say_so(says: str) -> Verdict:
    return yes() if says in Says.values else no(_("Choose one of the answers. Each of them is fine."))
