"""The ground under looking back: it may go on after an activity has ended, but not once it was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def look_back(activity: Activity) -> Verdict:
    """Whether it is time: at the stage Learn, or when the work has ended."""
    if activity.withdrawn_at:
        return activities_may.running(activity)
    if not activity.ended_at and not activity.is_at("learn"):
        return no(_("This opens at the stage Learn, when the work is done. Whoever leads the work takes it there."))
    return yes()


def take_part(person: Person | None, activity: Activity) -> Verdict:
    """Signed in and taking part, also after the activity has ended."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    if not activities.participant(person, activity):
        return no(_("Only people who take part in this activity do this."))
    return yes()


def be_citizen(person: Person | None, activity: Activity) -> Verdict:
    """Taking part here as a citizen, also after the activity has ended."""
    if not (verdict := people_may.take_part(person)):
        return verdict
    found = activities.participant(person, activity)
    if found is None:
        return no(_("Only people who take part in this activity do this."))
    if found.side != Side.CITIZEN:
        return no(_("This is for the citizens who take part here: staff and partners cannot do it for them."))
    return yes()
