"""Who may read what people wrote, write the answer, agree to it, and give everybody their answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.roles import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Application, RoleOffer


def read_applications(person: Person | None, role: RoleOffer) -> Verdict:
    """Those named for it, once both sides are there, and never for a role they ask for themselves."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if role.is_drawn:
        return no(_("Places in this role are drawn. Nobody reads what people wrote to choose among them."))
    if queries.reader(person, role) is None:
        return no(_("Only the people named on the role's page read what is written. Nobody else can open this."))
    if queries.application_of(person, role):
        return no(_("You ask for this role yourself. Others read and answer here."))
    if not queries.reads_from_both_sides(role):
        return no(_("Nobody reads alone. Name somebody from the other side first, then you can both read."))
    return yes()


def answer_application(person: Person | None, application: Application) -> Verdict:
    """Write the answer, or write it anew: then the other side agrees again."""
    if person is not None and person.pk == application.person_id:
        return no(_("This is what you asked for yourself. Others answer it."))
    if not (verdict := read_applications(person, application.role)):
        return verdict
    return _waits(application)


def answer_so(*, reason: str) -> Verdict:
    return yes() if reason.strip() else no(_("Say why in a few words. A no without a reason hurts twice."))


def agree_answer(person: Person | None, application: Application, *, read: str = "") -> Verdict:
    """Somebody from the other side than whoever wrote the answer; `read`: the sign of the one they read."""
    if not (verdict := answer_application(person, application)):
        return verdict
    if application.is_proposed is None:
        return no(_("Nobody has written an answer yet. Write one: somebody from the other side then agrees."))
    if read and read != application.sign_of_answer:
        return no(_("The answer was written anew since you read it. Read it again, then agree or not."))
    if application.agreed_at:
        return no(_("This answer is agreed already. It goes out with all the others."))
    return _from_the_other_side(person, application)


def _from_the_other_side(person: Person | None, application: Application) -> Verdict:
    writer = queries.reader(application.proposed_by, application.role)
    own = queries.reader(person, application.role)
    if writer is None:
        return no(_("Whoever wrote this answer does not read here any more. Write it anew."))
    assert own is not None  # read_applications refuses who does not read
    if (writer.side == Side.CITIZEN) == (own.side == Side.CITIZEN):
        return no(_("An answer needs a word from both sides. Somebody from the other side agrees to this one."))
    return yes()


def give_answers(person: Person | None, role: RoleOffer, *, on: date) -> Verdict:
    """All at once, after the last day, when every answer is agreed and there are places for every yes."""
    if not (verdict := read_applications(person, role)):
        return verdict
    if role.withdrawn_at:
        return no(_("This role is not offered any more. Everybody who asked was told."))
    if role.is_open(on):
        return no(_("People can still ask for this role. Answers go out after the last day, to all together."))
    waiting = list(queries.applications_to_read(role))
    if not waiting:
        return no(_("Nobody waits for an answer here."))
    return _agreed_and_free(role, waiting, on=on)


def _agreed_and_free(role: RoleOffer, waiting: list[Application], *, on: date) -> Verdict:
    """Whether every answer is agreed, and there is a place for every yes."""
    if left := sum(one.agreed_at is None for one in waiting):
        return no(_("%(left)d answers are not agreed yet. They go out together, so that all hear.") % {"left": left})
    given = sum(bool(one.is_proposed) for one in waiting)
    if given and on > role.ends_on:
        return no(_("The role itself is over. Say to everybody that no place is left to give, and why this took long."))
    over = given - queries.places_left(role, on)
    if over > 0:
        return no(_("There are %(over)d more yes than free places. Change an answer first.") % {"over": over})
    return yes()


def _waits(application: Application) -> Verdict:
    if application.withdrawn_at:
        return no(_("The person has taken this back. Nothing more is needed."))
    return yes() if application.is_waiting else no(_("This person has their answer already."))
