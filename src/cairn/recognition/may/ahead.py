"""Who may note that something was paid or booked before the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side
from cairn.recognition import queries
from cairn.recognition.may.amounts import an_amount
from cairn.recognition.may.paying import pay

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.recognition.models import Booking


def ask_to_book(person: Person | None, activity: Activity) -> Verdict:
    """Whoever takes part, but for staff, asks for something before the day."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    part = activities.participant(person, activity)
    if part is None:
        return no(_("Join this activity first: one page, and you can leave at any time."))
    if part.side == Side.STAFF:
        return no(_("You are here as part of your job. Your employer books for you: ask there."))
    return yes()


def book_so(*, pence: int | None, for_on: date, words: str, on: date) -> Verdict:
    """Whether somebody can book this: what, and on a day to come."""
    if pence is not None and not (verdict := an_amount(pence)):
        return verdict
    if for_on < on:
        return no(_("That day has gone by. You can claim what it cost you."))
    return yes() if words.strip() else no(_("Say what to book, like: Train from Leeds at 9, back at 5."))


def refuse_booking(person: Person | None, booking: Booking) -> Verdict:
    """Whoever pays says why not, and what else."""
    if not (verdict := pay(person, booking.activity)):
        return verdict
    if person and booking.person_id == person.pk:
        return no(_("You asked for this yourself. Somebody else who pays here answers it."))
    return _waits(booking)


def withdraw_booking(person: Person | None, booking: Booking) -> Verdict:
    if not (verdict := people_may.take_part(person)):
        return verdict
    if person is None or booking.person_id != person.pk:
        return no(_("Somebody else asked for this. Only they can take it back."))
    return _waits(booking)


def answer_booking(booking: Booking, for_person: Person) -> Verdict:
    """Whether what was booked is what this person asked for, and nobody has answered it yet."""
    if booking.person_id != for_person.pk:
        return no(_("Somebody else asked for this. Choose them."))
    return _waits(booking)


def _waits(booking: Booking) -> Verdict:
    if booking.withdrawn_at:
        return no(_("This was taken back. Nothing is to be booked."))
    if booking.refused_at or queries.is_booked(booking):
        return no(_("This is answered already."))
    return yes()


def record_prepaid(person: Person | None, activity: Activity, for_person: Person) -> Verdict:
    """Whoever pays notes what they paid or booked for somebody else."""
    if not (verdict := pay(person, activity)):
        return verdict
    if person and person.pk == for_person.pk:
        return no(_("This is for yourself. Somebody else who pays here has to pay and note it."))
    part = activities.participant(for_person, activity)
    if part is None or part.side == Side.STAFF:
        return no(_("Choose somebody who takes part here and is not staff."))
    return yes()


def prepay_so(*, pence: int, for_on: date, words: str, on: date) -> Verdict:
    """Whether this was paid in advance: before the day it is for, or on that day."""
    if not (verdict := an_amount(pence)):
        return verdict
    if for_on < on:
        return no(_("That day has gone by, so it was not paid in advance. The person can claim what it cost them."))
    return yes() if words.strip() else no(_("Say in a few words what was paid or booked, like: Train there and back."))
