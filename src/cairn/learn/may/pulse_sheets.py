"""Who may hand out sheets of a pulse, take one, and enter what stands on one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.learn.models import Pulse, PulseSheet
    from cairn.people.models import Person


def hand_out_sheets(person: Person | None, pulse: Pulse, at: datetime) -> Verdict:
    """Whoever holds the activity, for those whom somebody else checked in."""
    if not (verdict := activities_may.hold(person, pulse.session.activity)):
        return verdict
    if not (verdict := _open(pulse, at)):
        return verdict
    if not queries.without_a_phone(pulse):
        return no(_("Everybody checked in on their own. Who wants a sheet takes one from the page of the pulse."))
    return yes()


def have_sheets(pulse: Pulse, people: list[Person]) -> Verdict:
    """Only for people whom somebody else checked in: nobody takes the link of others away from them."""
    known = {one.person_id for one in queries.without_a_phone(pulse)}
    if any(one.pk not in known for one in people):
        return no(_("Sheets are handed out to people whom somebody else checked in. Others take one themselves."))
    if not queries.links_to_swap(pulse, people):
        return no(_("There is nobody to make a sheet for: they have answered already, or have a sheet."))
    return yes()


def take_sheet(person: Person | None, pulse: Pulse, at: datetime) -> Verdict:
    """Instead of one's own link, while it is not used."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _open(pulse, at)):
        return verdict
    if person is None or not queries.links_to_swap(pulse, [person]):
        return no(_("A sheet is for somebody who was there and has not answered yet. A second one cannot be made."))
    return yes()


def enter_sheet(person: Person | None, pulse: Pulse, at: datetime) -> Verdict:
    """Whoever takes part or leads, with the sheet in hand, but not who handed the sheets out."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not (verdict := _open(pulse, at)):
        return verdict
    activity = pulse.session.activity
    if not activities.participant(person, activity) and not activities_may.lead(person, activity.programme):
        return no(_("Sheets are entered by people who take part here, or who lead this work."))
    if person and queries.has_handed_out_sheets(person, pulse):
        return no(
            _("You handed the sheets out, so somebody else enters them. That way nobody can know whose sheet it is.")
        )
    return yes()


def use_sheet(pulse: Pulse, sheet: PulseSheet | None) -> Verdict:
    """A sheet of this pulse that is not in yet."""
    if sheet is None or sheet.pulse_id != pulse.pk:
        return no(_("No sheet of this pulse has this code. Look at each sign: there is no i, l, o, 0 or 1 in it."))
    if sheet.is_used:
        return no(_("The answers of this sheet are in already."))
    return yes()


def _open(pulse: Pulse, at: datetime) -> Verdict:
    if not pulse.takes_answers(at):
        return no(_("This pulse is closed. What came before counts; a sheet that comes now cannot be added."))
    return yes()
