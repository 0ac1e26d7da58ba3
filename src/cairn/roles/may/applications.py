"""Who may ask for a role and take it back; and what a fair draw may do with those who asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.programmes import may as programmes_may
from cairn.roles import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import Application, RoleOffer


def apply_for_role(person: Person | None, role: RoleOffer, *, on: date) -> Verdict:
    """Anybody who is signed in and can see the programme, until the last day.

    Who had a no, or left, can ask again when it is offered again: as long as the last day lies ahead.
    """
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := programmes_may.see(person, role.programme)):
        return verdict
    assert person is not None  # people_may.take_part refuses nobody else
    if not (verdict := _can_be_asked_for(role, on=on)):
        return verdict
    if not (verdict := _has_no_part_in_it(person, role, on=on)):
        return verdict
    return _on_its_side(person, role, on=on)


def _can_be_asked_for(role: RoleOffer, *, on: date) -> Verdict:
    if role.withdrawn_at:
        return no(_("This role is not offered any more. The page says why."))
    if on > role.closes_on:
        return no(_("The last day to ask for this role is over. Other roles are on the list."))
    return yes()


def _has_no_part_in_it(person: Person, role: RoleOffer, *, on: date) -> Verdict:
    asked = queries.application_of(person, role)
    if asked and asked.is_waiting:
        return no(_("You have asked for this role already. Your page says where it stands."))
    if queries.held_by(person, role, on):
        return no(_("You hold this role now."))
    if queries.reader(person, role):
        return no(_("You read what others write who ask for this role. Hand that on first, then ask for it."))
    return yes()


def withdraw_application(person: Person | None, application: Application) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or application.person_id != person.pk:
        return no(_("Only the person who asked can take it back."))
    if application.withdrawn_at:
        return no(_("You have taken this back already."))
    return yes() if application.is_waiting else no(_("You have your answer already. There is nothing to take back."))


def give_place(role: RoleOffer, person: Person, *, draw: str, on: date) -> Verdict:
    """A place by lot: in a role whose places are drawn, after its last day, to somebody who asked, while one is free.

    `draw` is the reference of the draw that named this person. Whether that draw was agreed, and who runs it, is asked
    by the gate of the draw itself: nobody else comes here.
    """
    if not (verdict := _of_a_draw(role, draw=draw, on=on)):
        return verdict
    if queries.held_by(person, role, on):
        return no(_("%(name)s holds this role already.") % {"name": person.shown_name})
    if on > role.ends_on:
        return no(_("The role itself is over. There is no place to give."))
    asked = queries.application_of(person, role)
    if asked is None or asked.is_given:
        return no(_("Only somebody who asked for this role and had no place yet can be drawn for it."))
    return yes() if queries.places_left(role, on) else no(_("Every place in this role is taken."))


def answer_the_rest(role: RoleOffer, *, draw: str, on: date) -> Verdict:
    """Tell those whom the draw did not name."""
    if not (verdict := _of_a_draw(role, draw=draw, on=on)):
        return verdict
    return yes() if queries.waiting_for_draw(role).exists() else no(_("Everybody who asked has an answer."))


def _of_a_draw(role: RoleOffer, *, draw: str, on: date) -> Verdict:
    if not role.is_drawn or not draw:
        return no(
            _("Places in this role are given by people from both sides who read what was written, and not by lot.")
        )
    if role.withdrawn_at:
        return no(_("This role is not offered any more. The page says why."))
    return no(_("People can still ask for this role. Draw after the last day.")) if role.is_open(on) else yes()


def _on_its_side(person: Person, role: RoleOffer, *, on: date) -> Verdict:
    if not role.for_side:
        return yes()
    side = activities.side_in_programme(person, role.programme, on=on)
    if side == role.for_side:
        return yes()
    if side == Side.UNCLEAR:
        return no(_("This role is for one side, and it is not clear which side you are on. Ask those who lead."))
    named = {Side.CITIZEN: _("citizens"), Side.STAFF: _("staff"), Side.PARTNER: _("partners")}
    return no(_("This role is for %(side)s. Other roles are on the list.") % {"side": named[Side(role.for_side)]})
