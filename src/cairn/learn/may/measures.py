"""Who may write down how we will know whether it worked, and agree to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.learn import queries
from cairn.learn.models.measures import AGREEING

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.learn.models import Measures
    from cairn.people.models import Person

LONGEST_AHEAD = timedelta(days=10 * 366)


def write_measures(person: Person | None, activity: Activity) -> Verdict:
    """Whoever leads the work, until both sides have agreed."""
    if not (verdict := activities_may.hold(person, activity)):
        return verdict
    if queries.are_measures_agreed(activity):
        return no(_("Both sides have agreed to this. From then on it stays as it was."))
    return yes()


def come_true_by(day: date, *, on: date) -> Verdict:
    """Whether this can be the day by which something is different, said on the day `on`."""
    if day < on:
        return no(_("That day has gone by. Enter a day still to come."))
    if day > on + LONGEST_AHEAD:
        return no(_("That is more than ten years away. Say what will be different by a nearer day."))
    return yes()


def agree_measures(person: Person | None, activity: Activity, measures: Measures | None) -> Verdict:
    """One person of each side says yes for it, to the wording as it stands now."""
    if measures is None:
        return no(_("Nothing is written yet that you could agree to. Whoever leads the work writes it first."))
    if not (verdict := activities_may.take_part(person, activity)):
        return verdict
    found = activities.participant(person, activity)
    if found is None or found.side not in AGREEING:
        return no(_("Citizens and staff agree on this, one person for each side. You are on neither of the two here."))
    if measures.activity_id != activity.pk or queries.has_newer_measures(measures):
        return no(_("The words have changed since you opened the page. Read them again before you agree."))
    if found.side in measures.sides_agreed:
        return no(_("Your side has agreed already."))
    return yes()
