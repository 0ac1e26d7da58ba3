"""Who may note that something was paid or booked before the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people.sides import Side
from cairn.recognition.may.amounts import an_amount
from cairn.recognition.may.paying import pay

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


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
