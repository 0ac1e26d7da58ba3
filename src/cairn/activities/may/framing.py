"""Who may say what the problem is, and that the question was settled elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import queries
from cairn.activities.may.activities import lead
from cairn.activities.may.taking_part import take_part
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def state_problem(person: Person | None, activity: Activity) -> Verdict:
    return take_part(person, activity)


def note_settled(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work or owns the decision. Also after it has ended: what lowers may always be said."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if activity.withdrawn_at:
        return no(_("This activity was withdrawn. Its record stays, and nothing new is added."))
    card = queries.card(activity)
    if person and card and card.decision_owner_id == person.pk:
        return yes()
    if not lead(person, activity.programme):
        return no(
            _(
                "Only whoever leads this work, or owns the decision, notes this. If you know that something was"
                " settled elsewhere, ask about it under “Listen”: the answer is public."
            )
        )
    return yes()


def have_settled(day: date, *, on: date) -> Verdict:
    """Whether something can have been settled on this day, said on the day `on`."""
    if day > on:
        return no(_("That day is still to come. Enter the day it happened."))
    return yes()
