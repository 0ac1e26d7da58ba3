"""Who may name somebody who comes beside them, and whose yes it takes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.needs import queries
from cairn.needs.choices import Beside
from cairn.people import may as people_may
from cairn.sessions import may as sessions_may

if TYPE_CHECKING:
    from cairn.needs.models import Supporter
    from cairn.people.models import Person
    from cairn.sessions.models import Session

SUPPORTERS_AT_MOST = 10


def bring_supporter(person: Person | None, session: Session | None, at: datetime) -> Verdict:
    """Everybody, from any side; to one session only while it is to come."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if session is not None and not (verdict := sessions_may.say_coming(person, session, at)):
        return verdict
    if person is not None and queries.supporters_of(person).count() >= SUPPORTERS_AT_MOST:
        return no(_("Ten people stand beside you already. Take one off who comes no more."))
    return yes()


def be_asked(person: Person, member: Person | None, session: Session | None, what: str) -> Verdict:
    """Whether this member can be asked: somebody from a programme of theirs, who does not take part there as well."""
    if what not in Beside.values:
        return no(_("Say what they do: help you take part, or speak for you where you ask them to."))
    if member is None:
        return yes()
    if member not in queries.people_to_ask(person):
        return no(_("Choose somebody from a programme you belong to, or write who it is in your words."))
    if session is not None and activities.participant(member, session.activity):
        return no(_("They take part there as themselves. Sit together: they count for what they say, not beside you."))
    asked = [one for one in queries.supporters_of(person) if one.member_id == member.pk]
    if any(one.session_id in {None, session.pk if session else None} for one in asked):
        return no(_("You have asked them already."))
    return yes()


def agree_to_support(person: Person | None, supporter: Supporter) -> Verdict:
    return _is_asked(person, supporter)


def decline_to_support(person: Person | None, supporter: Supporter) -> Verdict:
    return _is_asked(person, supporter)


def part_from_supporter(person: Person | None, supporter: Supporter) -> Verdict:
    """Either of the two, at any time."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is not None and person.pk in {supporter.person_id, supporter.member_id}:
        return yes()
    return no(_("This is between two people."))


def _is_asked(person: Person | None, supporter: Supporter) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or supporter.member_id != person.pk:
        return no(_("Only whoever is asked to come beside somebody answers this."))
    return no(_("You have said yes. You can part at any time.")) if supporter.agreed_at else yes()
