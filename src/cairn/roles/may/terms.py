"""Who may rest from a role, come back, leave it, and make its term longer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.programmes import may as programmes_may
from cairn.roles.choices import LONGEST_REST, MOST_TERMS

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Holding


def end_holding(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    """The person, at any time and without a reason. Nobody else ends it: the term does."""
    return _own(person, holding, on=on)


def rest(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    if not (verdict := _own(person, holding, on=on)):
        return verdict
    return no(_("You are resting already.")) if holding.is_resting(on) else yes()


def rest_so(*, until_on: date, on: date) -> Verdict:
    """Whether this is a rest: until a day to come, at most three months away."""
    if until_on <= on:
        return no(_("Choose a day after today. You can come back earlier whenever you like."))
    if until_on > on + timedelta(days=LONGEST_REST):
        return no(_("A place is kept for up to three months. Choose an earlier day, or leave and ask again later."))
    return yes()


def return_from_rest(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    if not (verdict := _own(person, holding, on=on)):
        return verdict
    return yes() if holding.is_resting(on) else no(_("You are not resting. You are back already."))


def offer_longer(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    """Those who lead, once; never for their own place."""
    if not (verdict := programmes_may.lead(person, holding.role.programme)):
        return verdict
    if person and person.pk == holding.person_id:
        return no(_("This is your own place. Somebody else who leads has to offer you a longer term."))
    if not holding.is_held(on):
        return no(_("This term is over. The role can be offered again, to everybody."))
    if holding.is_asked_longer:
        return no(_("A longer term is offered already. The person has not answered yet."))
    if holding.longer_offered_at:
        return no(_("A term can be made longer once. After that the place is offered again, to everybody."))
    return yes()


def longer_so(holding: Holding, *, until_on: date, reason: str) -> Verdict:
    """A later day, up to twice the length of the term, and why."""
    if not reason.strip():
        return no(_("Say why the term should be longer: the person decides with it."))
    if until_on <= holding.until_on:
        return no(_("Choose a day after the last day of the term."))
    if until_on - holding.since_on > MOST_TERMS * (holding.until_on - holding.since_on):
        return no(_("A term can be up to twice as long. Choose an earlier day: others wait for a place too."))
    return yes()


def answer_longer(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    if not (verdict := _own(person, holding, on=on)):
        return verdict
    return yes() if holding.is_asked_longer else no(_("No longer term is offered to you now."))


def _own(person: Person | None, holding: Holding, *, on: date) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or holding.person_id != person.pk:
        return no(_("Only the person who holds this role can do this."))
    return yes() if holding.is_held(on) else no(_("This term is over. You do not hold this role any more."))
